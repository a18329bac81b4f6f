package az.pasport.web.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.approval.ApprovalRefused;
import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Certificates;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuanceService;
import az.pasport.certificate.RevocationReason;
import az.pasport.certificate.RevocationService;
import az.pasport.certificate.VerificationService;
import az.pasport.decree.CertificateKind;
import az.pasport.intake.Answer;
import az.pasport.intake.Correction;
import az.pasport.intake.RecordIntake;
import az.pasport.intake.Submission;
import az.pasport.person.Fin;
import az.pasport.record.ProblemCode;
import az.pasport.revocation.BulkRevocation;
import az.pasport.revocation.BulkRevocationJob;
import az.pasport.revocation.BulkRevocationRefused;
import az.pasport.revocation.BulkRevocationReport;
import az.pasport.revocation.BulkRevocationWork;
import az.pasport.revocation.BulkRevocations;
import az.pasport.revocation.IdentifierList;
import az.pasport.revocation.RecordChoice;
import az.pasport.revocation.RevocationStatus;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.verification.Outcome;
import az.pasport.verification.Reason;
import az.pasport.web.deployment.TestDeployment;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Bulk revocations in Payara Micro: previewed, done person by person, broken off, undone. */
@ArquillianTest
@Order(TestDeployment.GLOBAL_STATE)
class BulkRevocationIT {
  private static final FacilityCode FACILITY = new FacilityCode("BAKU-MC-01");
  private static final int PATIENCE_SECONDS = 90;

  @Inject AsFacility asFacility;
  @Inject AsCitizen asCitizen;
  @Inject AsOperator asOperator;
  @Inject AsSupervisor asSupervisor;
  @Inject RecordIntake intake;
  @Inject IssuanceService issuance;
  @Inject VerificationService verification;
  @Inject Certificates certificates;
  @Inject RevocationService revocationService;
  @Inject BulkRevocations revocations;
  @Inject BulkRevocationWork work;
  @Inject BulkRevocationJob job;
  @Inject Approvals approvals;
  @Inject TestDatabase database;
  @Inject Clock clock;

  @Deployment
  static WebArchive war() {
    return TestDeployment.globalState();
  }

  private UUID submit(String message, Fin fin, String worker, int number) throws Exception {
    LocalDate day = Baku.today(clock).minusDays(120 - 30L * number);
    return accepted(dose(message, fin, worker, number, day));
  }

  private UUID accepted(Submission.Dose dose) throws Exception {
    Answer answer = answer(dose);
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
    return ((Answer.Accepted) answer).recordId();
  }

  private Answer answer(Submission.Dose dose) throws Exception {
    return asFacility.call(() -> intake.submit(new Caller.Facility(FACILITY), dose));
  }

  private static Submission.Dose dose(
      String message, Fin fin, String worker, int number, LocalDate day) {
    return new Submission.Dose(
        message,
        Submissions.person(fin.value()),
        new Submission.Author(worker, "Kimsə"),
        Submissions.COMIRNATY,
        "FH-1234",
        number,
        2,
        day.toString(),
        "Rauf Quliyev");
  }

  private CertificateView certificate(Fin fin) throws Exception {
    return ((Entitlement.Issued)
            asCitizen.call(() -> issuance.issueIfDue(fin, CertificateKind.VACCINATION)))
        .certificate();
  }

  private static RecordChoice of(String worker) {
    return new RecordChoice(
        Optional.of(FACILITY),
        Optional.of(worker),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private long preview(String worker) throws Exception {
    BulkRevocation begun =
        asSupervisor.call(
            () -> revocations.preview(of(worker), RevocationReason.FRAUD, "test " + worker));
    return awaited(begun.id(), RevocationStatus.PREVIEWED).revocation().id();
  }

  private BulkRevocationReport report(long id) throws Exception {
    return asSupervisor.call(() -> revocations.report(id)).orElseThrow();
  }

  private BulkRevocationReport awaited(long id, RevocationStatus status) throws Exception {
    for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
      BulkRevocationReport report = report(id);
      if (report.revocation().status() == status) {
        return report;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("not " + status);
  }

  /** The tests have one supervisor: the request becomes another's. */
  private void approve(ApprovalRequest request) throws Exception {
    database.update(
        "update approval_request set requested_by = 'another-inside' where id = ?", request.id());
    assertThat(asSupervisor.call(() -> approvals.approve(request.id(), Optional.empty())))
        .isPresent();
  }

  private void execute(long id) throws Exception {
    approve(asSupervisor.call(() -> revocations.ask(id)).orElseThrow());
  }

  private void undo(long id) throws Exception {
    approve(asSupervisor.call(() -> revocations.askUndo(id)).orElseThrow());
  }

  private long suspended(String worker) throws SQLException {
    return database.count(
        "select count(*) from health_record where worker_id = ? and suspended_by is not null",
        worker);
  }

  @Test
  void suspendsWhatWasPreviewedAndRestoresTheSameCertificate() throws Exception {
    var fin = new Fin("2BRAA01");
    submit("bulk-a1", fin, "BR-1", 1);
    submit("bulk-a2", fin, "BR-1", 2);
    submit("bulk-a3", new Fin("2BRAA02"), "BR-2", 1);
    CertificateView before = certificate(fin);
    long id = preview("BR-1");
    BulkRevocationReport previewed = report(id);
    assertThat(previewed.revocation().totals().people()).isOne();
    assertThat(previewed.revocation().totals().records()).isEqualTo(2);
    assertThat(previewed.revocation().totals().certificates()).isOne();
    assertThat(previewed.revocation().totals().losing()).isOne();
    assertThat(previewed.figures()).extracting(figure -> figure.name()).contains("BAKU", "DOSE");
    submit("bulk-a4", new Fin("2BRAA04"), "BR-1", 1);
    assertThat(report(id).cameMeanwhile()).isOne();

    execute(id);
    awaited(id, RevocationStatus.DONE);

    assertThat(suspended("BR-1")).as("what came later is left alone").isEqualTo(2);
    assertThat(suspended("BR-2")).isZero();
    assertThat(verification.verify(before.qr()).reason()).isEqualTo(Reason.REVOKED);
    assertThat(asCitizen.call(() -> issuance.issueIfDue(fin, CertificateKind.VACCINATION)))
        .isInstanceOf(Entitlement.NotDue.class);
    assertThat(certificates.notices(fin, Instant.EPOCH))
        .singleElement()
        .satisfies(notice -> assertThat(notice.reason()).isEqualTo(RevocationReason.FRAUD));

    undo(id);
    BulkRevocationReport undone = awaited(id, RevocationStatus.UNDONE);

    assertThat(undone.keptRecords()).isEmpty();
    assertThat(undone.keptCertificates()).isEmpty();
    assertThat(suspended("BR-1")).isZero();
    assertThat(verification.verify(before.qr()).outcome()).isEqualTo(Outcome.VALID);
    assertThat(certificate(fin)).isEqualTo(before);
    assertThat(certificates.notices(fin, Instant.EPOCH)).isEmpty();
    assertThat(
            database.count(
                "select count(*) from record_suspension where revocation_id = ?"
                    + " and restored_at is not null",
                id))
        .isEqualTo(2);
    assertThat(
            database.count(
                "select count(*) from audit_trail where deed in"
                    + " ('CERTIFICATE_REVOKED_FRAUD', 'CERTIFICATE_RESTORED')"
                    + " and subject = ?",
                "certificate:" + before.id()))
        .isEqualTo(2);
  }

  @Test
  void goesOnWhereAServerEnded() throws Exception {
    for (int i = 0; i < 25; i++) {
      submit("bulk-b" + i, new Fin("2BRB%03d".formatted(i)), "BR-3", 1);
    }
    long id = preview("BR-3");
    // Another run seems to be alive: this server's job leaves the work alone.
    database.update(
        "insert into bulk_revocation_run"
            + " (id, version, started_at, progressed_at, people, failed)"
            + " values (-1, 1, current_timestamp, current_timestamp, 0, 0)");
    execute(id);
    work.next(id);

    assertThat(suspended("BR-3")).as("one page is done").isEqualTo(10);
    BulkRevocationReport half = report(id);
    assertThat(half.revocation().status()).isEqualTo(RevocationStatus.RUNNING);
    assertThat(half.peopleDone()).isEqualTo(10);

    // Its server was killed a while ago.
    database.update(
        "update bulk_revocation_run set progressed_at = current_timestamp - interval '5' minute");
    job.start();
    BulkRevocationReport done = awaited(id, RevocationStatus.DONE);

    assertThat(done.peopleDone()).isEqualTo(25);
    assertThat(suspended("BR-3")).isEqualTo(25);
    assertThat(
            database.count(
                "select count(*) from record_suspension s join health_record r"
                    + " on r.record_id = s.record_id where r.worker_id = 'BR-3'"))
        .as("each is suspended once")
        .isEqualTo(25);
  }

  @Test
  void facilityCannotMendASuspendedRecordAndATrueOneTakesItsPlace() throws Exception {
    var fin = new Fin("2BRC001");
    LocalDate day = Baku.today(clock).minusDays(90);
    UUID record = accepted(dose("bulk-c1", fin, "BR-4", 1, day));
    long id = preview("BR-4");
    execute(id);
    awaited(id, RevocationStatus.DONE);

    Answer corrected =
        asFacility.call(
            () ->
                intake.submit(
                    new Caller.Facility(FACILITY),
                    new Correction(
                        record.toString(), 1, dose("bulk-c2", fin, "BR-4", 1, day.plusDays(1)))));
    assertThat(Answers.codes(corrected)).containsExactly(ProblemCode.RECORD_IN_DOUBT);
    accepted(dose("bulk-c3", fin, "BR-5", 1, day.plusDays(2)));

    undo(id);
    BulkRevocationReport undone = awaited(id, RevocationStatus.UNDONE);

    assertThat(undone.keptRecords()).as("it contradicts the true one").containsExactly(record);
    assertThat(suspended("BR-4")).isOne();
  }

  @Test
  void undoesAgainForWhomItFailedAndLeavesWhatAnOfficialHasRevokedSeparately() throws Exception {
    var fin = new Fin("2BRF001");
    var other = new Fin("2BRF002");
    submit("bulk-f1", fin, "BR-9", 1);
    submit("bulk-f2", fin, "BR-9", 2);
    submit("bulk-f3", other, "BR-9", 1);
    submit("bulk-f4", other, "BR-9", 2);
    CertificateView separate = certificate(fin);
    CertificateView restored = certificate(other);
    long id = preview("BR-9");
    execute(id);
    awaited(id, RevocationStatus.DONE);
    assertThat(
            asSupervisor
                .call(
                    () -> revocationService.revoke(separate.identifier(), RevocationReason.COPIED))
                .orElseThrow()
                .reason())
        .isEqualTo(RevocationReason.COPIED);
    // As if each attempt to restore them failed: the undo does not see them.
    String move = "update bulk_revocation_person set state = '%s' where revocation_id = ?";
    database.update(move.formatted("CHOSEN"), id);
    undo(id);
    awaited(id, RevocationStatus.UNDONE);
    database.update(move.formatted("FAILED"), id);
    assertThat(awaited(id, RevocationStatus.UNDONE).peopleFailed()).isEqualTo(2);
    assertThat(suspended("BR-9")).isEqualTo(4);

    undo(id);
    assertThat(awaited(id, RevocationStatus.UNDONE).peopleFailed()).isZero();

    assertThat(suspended("BR-9")).isZero();
    assertThat(verification.verify(restored.qr()).outcome()).isEqualTo(Outcome.VALID);
    assertThat(verification.verify(separate.qr()).reason()).isEqualTo(Reason.REVOKED);
    assertThatThrownBy(() -> asSupervisor.call(() -> revocations.askUndo(id)))
        .isInstanceOf(BulkRevocationRefused.class);
  }

  @Test
  void takesAListOfCertificatesAndRecords() throws Exception {
    var fin = new Fin("2BRD001");
    submit("bulk-d1", fin, "BR-6", 1);
    submit("bulk-d2", fin, "BR-6", 2);
    String uvci = certificate(fin).identifier();
    UUID single = submit("bulk-d3", new Fin("2BRD002"), "BR-7", 1);
    var list =
        IdentifierList.parse(
            "identifier;note\n" + uvci + ";sold\n" + single + "\n" + UUID.randomUUID() + "\n");
    BulkRevocation begun =
        asSupervisor.call(
            () -> revocations.preview(list, RevocationReason.ISSUED_IN_ERROR, "a list"));

    BulkRevocationReport report = awaited(begun.id(), RevocationStatus.PREVIEWED);

    assertThat(report.revocation().totals().people()).isEqualTo(2);
    assertThat(report.revocation().totals().records()).isEqualTo(3);
    assertThat(report.revocation().unknownLines()).isEqualTo("4");
    assertThat(
            database.count(
                "select count(*) from bulk_revocation_identifier where revocation_id = ?",
                begun.id()))
        .as("the list is not kept")
        .isZero();
  }

  @Test
  void officialsAreKeptFromTheirOwnRecordsRequestsAndLateUndoing() throws Exception {
    submit("bulk-e1", new Fin("2BRE001"), "BR-8", 1);
    long id = preview("BR-8");
    ApprovalRequest own = asSupervisor.call(() -> revocations.ask(id)).orElseThrow();
    assertThatThrownBy(() -> asSupervisor.call(() -> approvals.approve(own.id(), Optional.empty())))
        .isInstanceOfSatisfying(
            ApprovalRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(ApprovalRefused.Reason.OWN_REQUEST));
    assertThatThrownBy(() -> asSupervisor.call(() -> revocations.askUndo(id)))
        .isInstanceOf(BulkRevocationRefused.class);
    approve(own);
    awaited(id, RevocationStatus.DONE);
    database.update(
        "update bulk_revocation set finished_at = finished_at - interval '25' hour where id = ?",
        id);
    assertThatThrownBy(() -> asSupervisor.call(() -> revocations.askUndo(id)))
        .isInstanceOfSatisfying(
            BulkRevocationRefused.class,
            refused ->
                assertThat(refused.reason()).isEqualTo(BulkRevocationRefused.Reason.TOO_LATE));
    assertThatThrownBy(() -> asOperator.call(revocations::latest))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> asCitizen.call(() -> revocations.report(id)))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void unknownFacilityIsNamed() {
    var choice =
        new RecordChoice(
            Optional.of(new FacilityCode("NO-SUCH-99")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThatThrownBy(
            () ->
                asSupervisor.call(
                    () -> revocations.preview(choice, RevocationReason.FRAUD, "none")))
        .isInstanceOfSatisfying(
            BulkRevocationRefused.class,
            refused -> assertThat(refused.field()).isEqualTo("facility"));
  }
}
