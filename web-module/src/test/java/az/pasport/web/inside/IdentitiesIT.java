package az.pasport.web.inside;

import static az.pasport.web.inside.Answers.codes;
import static az.pasport.web.inside.Submissions.dose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.approval.ApprovedAction.Detail;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuanceService;
import az.pasport.certificate.VerificationService;
import az.pasport.decree.CertificateKind;
import az.pasport.identity.PersonChange;
import az.pasport.identity.PersonChangeRefused;
import az.pasport.identity.PersonChanges;
import az.pasport.intake.Answer;
import az.pasport.intake.PersonFiles;
import az.pasport.intake.RecordIntake;
import az.pasport.intake.Submission;
import az.pasport.person.DocumentType;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.TravelDocument;
import az.pasport.record.ProblemCode;
import az.pasport.record.StoredVersion;
import az.pasport.retention.RetentionJob;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.verification.Outcome;
import az.pasport.web.deployment.TestDeployment;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One person under two identities, deaths and corrections of a person, in Payara Micro. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class IdentitiesIT {
  private static final FacilityCode FACILITY = new FacilityCode("BAKU-MC-01");
  private static final String REASON = "the new passport names the old one";

  @Inject AsFacility asFacility;
  @Inject AsCitizen asCitizen;
  @Inject AsOperator asOperator;
  @Inject AsSupervisor asSupervisor;
  @Inject RecordIntake intake;
  @Inject PersonFiles files;
  @Inject PersonChanges changes;
  @Inject Approvals approvals;
  @Inject IssuanceService issuance;
  @Inject VerificationService verification;
  @Inject RetentionJob retention;
  @Inject People people;
  @Inject Clock clock;

  @Inject TestDatabase database;

  @Resource ManagedExecutorService threads;

  @Resource UserTransaction transaction;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void joinedIdentitiesAreOnePersonAndPartedOnesAreAsBefore() throws Exception {
    Fin fin = new Fin("6JNA001");
    TravelDocument passport = passport("JN0000001");
    submit(underPassport("jn-1", passport, 1, daysAgo(60)));
    submit(dose("jn-2", fin, 2, daysAgo(30)));
    assertThat(entitlement(fin)).isInstanceOf(Entitlement.NotDue.class);

    assertThat(preview(new PersonChange.Join(passport, fin)))
        .contains(Detail.of("person.fin", fin.value()))
        .contains(Detail.of("other.documentNumber", "PASSPORT TR JN0000001"))
        .contains(Detail.of("change.records", "1"));
    assertThat(file(fin).entries()).as("nothing is joined by looking").hasSize(1);
    ApprovalRequest asked = ask(new PersonChange.Join(passport, fin));
    assertThat(file(fin).entries()).as("nor by asking").hasSize(1);
    approve(asked);

    CertificateView certificate = held(fin);
    assertThat(file(passport).identity()).isEqualTo(fin);
    assertThat(file(passport).entries())
        .extracting(StoredVersion::identity)
        .containsExactly(passport, fin);
    assertThat(problems(underPassport("jn-3", passport, 2, daysAgo(30))))
        .as("the record under the FIN is known under the passport")
        .containsExactly(ProblemCode.DOSE_ON_SAME_DAY);
    submit(underPassport("jn-4", passport, 3, daysAgo(2)));

    approve(ask(new PersonChange.Part(passport)));

    assertThat(entitlement(fin)).isInstanceOf(Entitlement.NotDue.class);
    assertThat(verification.verify(certificate.qr()).outcome()).isEqualTo(Outcome.NOT_VALID);
    assertThat(file(fin).entries()).extracting(StoredVersion::identity).containsExactly(fin);
    assertThat(file(passport).entries())
        .as("also what came while they were joined")
        .extracting(StoredVersion::identity)
        .containsExactly(passport, passport);
    assertThat(
            database.count(
                "select count(*) from person_identity i join person p on p.id = i.leads_to"
                    + " where p.fin = ? and i.ended_at is not null",
                fin.value()))
        .isOne();
    assertRefused(new PersonChange.Part(passport), PersonChangeRefused.Reason.NOT_JOINED);
  }

  @Test
  void contradictionsAreListedBeforeAnybodyAgrees() throws Exception {
    Fin fin = new Fin("6JNA002");
    TravelDocument passport = passport("JN0000002");
    submit(underPassport("jc-1", passport, 1, daysAgo(60)));
    submit(dose("jc-2", fin, 1, daysAgo(30)));

    assertThat(preview(new PersonChange.Join(fin, passport)))
        .contains(
            Detail.of(
                "contradiction.DOSE_ALREADY_RECORDED",
                daysAgo(30) + " (BAKU-MC-01), " + daysAgo(60) + " (BAKU-MC-01)"));
  }

  @Test
  void certificateInTheNameOfTheOtherIdentityIsReplacedByOneInTheHolders() throws Exception {
    Fin married = new Fin("6JNA003");
    Fin before = new Fin("6JNA004");
    submit(dose("jm-1", before, 1, daysAgo(60)));
    submit(dose("jm-2", before, 2, daysAgo(30)));
    CertificateView old = held(before);
    submit(named("jm-3", married, "Quliyeva", 3, daysAgo(3)));

    assertThat(preview(new PersonChange.Join(married, before)))
        .contains(Detail.of("change.revokes", old.identifier()));
    approve(ask(new PersonChange.Join(married, before)));

    CertificateView now = held(married);
    assertThat(verification.verify(old.qr()).outcome()).isEqualTo(Outcome.NOT_VALID);
    assertThat(now.holder().familyName()).isEqualTo("Quliyeva");
    assertThat(held(before).identifier())
        .as("the login by the other FIN finds the same cabinet")
        .isEqualTo(now.identifier());
    submit(dose("jm-4", before, 4, daysAgo(1)));
  }

  @Test
  void recordsThatComeWhileTwoAreJoinedAreThePersons() throws Exception {
    for (int round = 0; round < 4; round++) {
      Fin fin = new Fin("6JNC00" + round);
      TravelDocument passport = passport("JC000000" + round);
      submit(underPassport("jr-a" + round, passport, 1, daysAgo(90)));
      submit(dose("jr-b" + round, fin, 2, daysAgo(60)));
      ApprovalRequest asked = ask(new PersonChange.Join(fin, passport));
      String id = "jr-c" + round;
      List<Callable<Object>> work =
          List.of(
              () -> asSupervisor.call(() -> approvals.approve(asked.id(), Optional.empty())),
              () -> submitted(underPassport(id + "1", passport, 3, daysAgo(20))),
              () -> submitted(dose(id + "2", fin, 4, daysAgo(10))));
      for (Future<Object> done : threads.invokeAll(work)) {
        done.get();
      }

      assertThat(file(fin).entries()).as("round " + round).hasSize(4);
      assertThat(held(fin)).isNotNull();
      approve(ask(new PersonChange.Part(passport)));
      assertThat(file(passport).entries()).hasSize(2);
      assertThat(file(fin).entries()).hasSize(2);
    }
  }

  @Test
  void whoeverReadAnIdentityBeforeItWasJoinedOrPartedHoldsWhomItLeadsToNow() throws Exception {
    Fin fin = new Fin("6JNH001");
    TravelDocument passport = passport("JH0000001");
    submit(underPassport("jh-1", passport, 1, daysAgo(90)));
    submit(dose("jh-2", fin, 2, daysAgo(60)));
    ApprovalRequest join = ask(new PersonChange.Join(fin, passport));

    transaction.begin();
    try {
      assertThat(people.entry(passport).orElseThrow().isJoined()).isFalse();
      threads.submit(() -> approved(join)).get();
      assertThat(people.findForUpdate(passport).orElseThrow().identity()).isEqualTo(fin);
    } finally {
      transaction.rollback();
    }
    ApprovalRequest part = ask(new PersonChange.Part(passport));
    transaction.begin();
    try {
      assertThat(people.entry(passport).orElseThrow().isJoined()).isTrue();
      threads.submit(() -> approved(part)).get();
      var held = people.findForUpdate(List.of(passport, fin, new Fin("6JNH002")));
      assertThat(held.keySet()).containsExactlyInAnyOrder(passport, fin);
      held.forEach((identity, entry) -> assertThat(entry.holder().identity()).isEqualTo(identity));
    } finally {
      transaction.rollback();
    }
  }

  private Optional<ApprovalRequest> approved(ApprovalRequest asked) throws Exception {
    return asSupervisor.call(() -> approvals.approve(asked.id(), Optional.empty()));
  }

  @Test
  void nothingIsIssuedInTheNameOfTheDeadUntilItIsTakenBack() throws Exception {
    Fin fin = new Fin("6JND001");
    submit(dose("jd-1", fin, 1, daysAgo(60)));
    submit(dose("jd-2", fin, 2, daysAgo(30)));
    CertificateView certificate = held(fin);
    LocalDate death = daysAgo(5);

    approve(ask(new PersonChange.RecordDeath(fin, death.toString())));

    assertThat(entitlement(fin))
        .isEqualTo(new Entitlement.Deceased(CertificateKind.VACCINATION, death));
    assertThat(verification.verify(certificate.qr()).outcome())
        .as("what was issued stays true")
        .isEqualTo(Outcome.VALID);
    assertThat(problems(dose("jd-3", fin, 3, daysAgo(4))))
        .containsExactly(ProblemCode.PERSON_DIFFERS);
    assertRefused(
        new PersonChange.RecordDeath(fin, death.toString()),
        PersonChangeRefused.Reason.DEATH_ON_RECORD);

    approve(ask(new PersonChange.UndoDeath(fin)));

    assertThat(held(fin).identifier()).isEqualTo(certificate.identifier());
    submit(dose("jd-4", fin, 3, daysAgo(4)));
    assertThat(
            database.count(
                "select count(*) from recorded_death d join person p on p.id = d.person_id"
                    + " where p.fin = ? and d.undone_at is not null and d.source = 'STAFF'",
                fin.value()))
        .isOne();
  }

  @Test
  void correctedPersonIsIssuedAnotherCertificateInTheSameTransaction() throws Exception {
    Fin fin = new Fin("6JNP001");
    submit(dose("jp-1", fin, 1, daysAgo(60)));
    submit(dose("jp-2", fin, 2, daysAgo(30)));
    CertificateView old = held(fin);
    var change =
        new PersonChange.Correct(
            fin,
            Optional.empty(),
            Optional.empty(),
            Optional.of("Aytəkin"),
            Optional.of(""),
            Optional.of("1990-02-15"),
            Optional.empty());
    assertThat(preview(change))
        .contains(Detail.of("change.revokes", old.identifier()))
        .contains(new Detail("person.birthDate", "1990-02-15", Optional.of("1990-02-14")));

    approve(ask(change));

    assertThat(verification.verify(old.qr()).outcome()).isEqualTo(Outcome.NOT_VALID);
    assertThat(
            database.count(
                "select count(*) from certificate where replaces = ? and status = 'ISSUED'",
                old.identifier()))
        .as("before the holder asks")
        .isOne();
    CertificateView now = held(fin);
    assertThat(now.holder().givenName()).isEqualTo("Aytəkin");
    assertThat(now.holder().birthDate()).hasToString("1990-02-15");
    assertThat(
            database.count(
                "select count(*) from former_details f join person p on p.id = f.person_id"
                    + " where p.fin = ? and f.birth_date = date '1990-02-14'"
                    + " and f.patronymic is not null",
                fin.value()))
        .isOne();
    assertRefused(change, PersonChangeRefused.Reason.NOTHING_TO_CORRECT);
  }

  @Test
  void mistypedIdentityIsCorrectedAndLeadsToNobody() throws Exception {
    Fin mistyped = new Fin("6JNF001");
    Fin right = new Fin("6JNF002");
    Fin taken = new Fin("6JNF003");
    submit(dose("jf-1", mistyped, 1, daysAgo(60)));
    submit(dose("jf-2", taken, 1, daysAgo(60)));
    assertRefused(identified(mistyped, taken), PersonChangeRefused.Reason.IDENTITY_TAKEN);
    assertThat(
            database.count(
                "select count(*) from audit_trail where deed = 'PERSON_LOOKED_UP' and subject = ?",
                "person:"
                    + database.count("select id from person where fin = ?", mistyped.value())))
        .as("what is refused was a look, too")
        .isOne();

    approve(ask(identified(mistyped, right)));

    assertThat(file(right).entries()).hasSize(1);
    assertThat(asOperator.call(() -> files.file(mistyped))).isEmpty();
    submit(dose("jf-3", mistyped, 1, daysAgo(50)));
    assertThat(file(right).entries()).as("whose FIN it is, is another person").hasSize(1);
  }

  @Test
  void changeThatCameMeanwhileLeavesTheRequestWaiting() throws Exception {
    Fin fin = new Fin("6JNG001");
    submit(dose("jg-1", fin, 1, daysAgo(60)));
    ApprovalRequest first = ask(born(fin, "1990-02-16"));
    ApprovalRequest second = ask(born(fin, "1990-02-17"));
    approve(first);

    assertThatThrownBy(() -> approve(second))
        .isInstanceOfSatisfying(
            PersonChangeRefused.class,
            refused ->
                assertThat(refused.reason())
                    .isEqualTo(PersonChangeRefused.Reason.CHANGED_MEANWHILE));
    assertThat(file(fin).birthDate()).hasToString("1990-02-16");
  }

  @Test
  void joinedPersonIsErasedWithAllIdentities() throws Exception {
    Fin fin = new Fin("6JNE001");
    TravelDocument passport = passport("JE0000001");
    submit(underPassport("je-1", passport, 1, daysAgo(60)));
    submit(dose("je-2", fin, 3, daysAgo(30)));
    approve(ask(new PersonChange.Join(fin, passport)));
    approve(ask(new PersonChange.RecordDeath(fin, daysAgo(1).toString())));
    long holder = database.count("select id from person where fin = ?", fin.value());
    long joined = database.count("select id from person where joined_to = ?", holder);
    for (long number : List.of(holder, joined)) {
      database.update(
          "update health_record set received_at = received_at - interval '11' year"
              + " where person_id = ?",
          number);
    }

    retention.everyNight();

    assertThat(database.count("select count(*) from person where id in (?, ?)", holder, joined))
        .isZero();
    assertThat(
            database.count(
                "select count(*) from health_record where person_id in (?, ?)", holder, joined))
        .isZero();
    assertThat(
            database.count(
                "select count(*) from approval_request where subject = ? and payload <> '{}'",
                "person:" + holder))
        .isZero();
  }

  // What is done

  private static PersonChange identified(Fin fin, Identity right) {
    return new PersonChange.Correct(
        fin,
        Optional.of(right),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static PersonChange born(Fin fin, String day) {
    return new PersonChange.Correct(
        fin,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(day),
        Optional.empty());
  }

  private List<Detail> preview(PersonChange change) throws Exception {
    return asOperator.call(() -> changes.preview(change, REASON));
  }

  private ApprovalRequest ask(PersonChange change) throws Exception {
    return asOperator.call(() -> changes.ask(change, REASON, List.of()));
  }

  private void approve(ApprovalRequest asked) throws Exception {
    asSupervisor.call(() -> approvals.approve(asked.id(), Optional.empty()));
  }

  private void assertRefused(PersonChange change, PersonChangeRefused.Reason reason) {
    assertThatThrownBy(() -> ask(change))
        .isInstanceOfSatisfying(
            PersonChangeRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private PersonFiles.PersonFile file(Identity identity) throws Exception {
    return asOperator.call(() -> files.file(identity)).orElseThrow();
  }

  private Entitlement entitlement(Identity identity) throws Exception {
    return asCitizen.call(() -> issuance.issueIfDue(identity, CertificateKind.VACCINATION));
  }

  private CertificateView held(Identity identity) throws Exception {
    return ((Entitlement.Issued) entitlement(identity)).certificate();
  }

  private Answer submitted(Submission submission) throws Exception {
    return asFacility.call(() -> intake.submit(new Caller.Facility(FACILITY), submission));
  }

  private void submit(Submission submission) throws Exception {
    assertThat(submitted(submission)).isInstanceOf(Answer.Accepted.class);
  }

  private List<ProblemCode> problems(Submission submission) throws Exception {
    return codes(submitted(submission));
  }

  private static TravelDocument passport(String number) {
    return TravelDocument.of(DocumentType.PASSPORT, "TR", number);
  }

  private static Submission.Dose underPassport(
      String messageId, TravelDocument passport, int number, LocalDate date) {
    return doseOf(
        messageId,
        new Submission.Subject(
            null,
            passport.type().name(),
            passport.country(),
            passport.number(),
            "Məmmədova",
            "Aytən",
            null,
            "1990-02-14",
            null),
        number,
        date);
  }

  private static Submission.Dose named(
      String messageId, Fin fin, String familyName, int number, LocalDate date) {
    return doseOf(
        messageId,
        new Submission.Subject(
            fin.value(), null, null, null, familyName, "Aytən", null, "1990-02-14", null),
        number,
        date);
  }

  private static Submission.Dose doseOf(
      String messageId, Submission.Subject person, int number, LocalDate date) {
    return Submissions.dose(messageId + "-" + UUID.randomUUID(), person, number, date);
  }

  private LocalDate daysAgo(int days) {
    return Baku.today(clock).minusDays(days);
  }
}
