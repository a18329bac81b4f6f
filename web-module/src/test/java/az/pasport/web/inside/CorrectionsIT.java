package az.pasport.web.inside;

import static az.pasport.web.inside.Answers.codes;
import static az.pasport.web.inside.Submissions.dose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Certificates;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuanceService;
import az.pasport.certificate.RenewalRun;
import az.pasport.certificate.RenewalService;
import az.pasport.certificate.RevocationNotice;
import az.pasport.certificate.RevocationReason;
import az.pasport.certificate.RevocationService;
import az.pasport.certificate.VerificationService;
import az.pasport.decree.CertificateKind;
import az.pasport.intake.Answer;
import az.pasport.intake.Correction;
import az.pasport.intake.OwnRecord;
import az.pasport.intake.RecordIntake;
import az.pasport.intake.Submission;
import az.pasport.intake.Warning;
import az.pasport.intake.WarningCode;
import az.pasport.intake.WithdrawalRequest;
import az.pasport.person.Fin;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordState;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.verification.Outcome;
import az.pasport.verification.Reason;
import az.pasport.verification.Verdict;
import az.pasport.web.deployment.TestDeployment;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Corrections and withdrawals in Payara Micro. Each test has a person of its own. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class CorrectionsIT {
  private static final FacilityCode FACILITY = new FacilityCode("BAKU-MC-01");
  private static final FacilityCode OTHER = new FacilityCode("GANJA-RH-02");
  private static final String OTHER_BIRTH_DATE = "1990-02-15";

  @Inject AsFacility asFacility;
  @Inject AsCitizen asCitizen;
  @Inject AsSupervisor asSupervisor;
  @Inject RenewalService renewals;
  @Inject RevocationService revocations;
  @Inject RecordIntake intake;
  @Inject IssuanceService issuance;
  @Inject Certificates certificates;
  @Inject VerificationService verification;
  @Inject Clock clock;

  @Inject TestDatabase database;

  @Resource ManagedExecutorService threads;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @AfterEach
  void mend() {
    Faults.at(Optional.empty());
  }

  @Test
  void correctionOfABirthDateRevokesTheOldCertificateAndIssuesTheNew() throws Exception {
    Vaccinated person = vaccinated("2CAA001");
    CertificateView old = certificate(person.fin());

    Answer answer = correct(person, bornOn(person, "c-1", OTHER_BIRTH_DATE));
    CertificateView now = certificate(person.fin());

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Accepted.class,
            accepted -> {
              assertThat(accepted.recordId()).isEqualTo(person.second());
              assertThat(accepted.version()).isEqualTo(2);
            });
    assertThat(now.holder().birthDate()).hasToString(OTHER_BIRTH_DATE);
    assertThat(now.replaces()).contains(old.identifier());
    Verdict before = verification.verify(old.qr());
    assertThat(before.outcome()).isEqualTo(Outcome.NOT_VALID);
    assertThat(before.reason()).isEqualTo(Reason.REVOKED);
    assertThat(verification.verify(now.qr()).outcome()).isEqualTo(Outcome.VALID);
    assertThat(
            database.count(
                "select count(*) from certificate where identifier = ?"
                    + " and revocation_reason = 'CORRECTED'",
                old.identifier()))
        .isOne();
    assertThat(
            database.count(
                "select count(*) from former_details f join person p on p.id = f.person_id"
                    + " where p.fin = ? and f.birth_date = date '1990-02-14'",
                person.fin().value()))
        .isOne();
  }

  @Test
  void birthDateIsCorrectedToWhatTheDocumentStates_andCertified() throws Exception {
    Vaccinated person = vaccinated("2CAY001");
    certificate(person.fin());

    correct(person, bornOn(person, "c-1", "1990"));
    CertificateView year = certificate(person.fin());
    correct(person, 2, bornOn(person, "c-2", "1990-02"));
    CertificateView month = certificate(person.fin());

    assertThat(year.holder().birthDate()).hasToString("1990");
    assertThat(month.holder().birthDate()).hasToString("1990-02");
    assertThat(verification.verify(month.qr()).attested().orElseThrow().dateOfBirth())
        .contains(month.holder().birthDate());
    assertThat(
            database.count(
                "select count(*) from former_details f join person p on p.id = f.person_id"
                    + " where p.fin = ? and f.birth_precision = 'YEAR'"
                    + " and f.birth_date = date '1990-01-01'",
                person.fin().value()))
        .isOne();
  }

  @Test
  void theNameInThePassportReachesTheCertificateAndStays() throws Exception {
    Vaccinated person = vaccinated("2CAN001");
    assertThat(certificate(person.fin()).holder().givenNameLatin()).isEqualTo("AYTAN");

    correct(person, withLatinName(person, "c-1", "AYTEN"));
    CertificateView corrected = certificate(person.fin());
    // A correction by a system that does not know the field.
    correct(person, 2, givenOn(person, "c-2", daysAgo(29)));
    CertificateView later = certificate(person.fin());

    assertThat(corrected.holder().familyNameLatin()).isEqualTo("MAMMADOVA");
    assertThat(corrected.holder().givenNameLatin()).isEqualTo("AYTEN");
    assertThat(later.identifier()).isNotEqualTo(corrected.identifier());
    assertThat(later.holder()).isEqualTo(corrected.holder());
    assertThat(
            database.count(
                "select count(*) from former_details f join person p on p.id = f.person_id"
                    + " where p.fin = ? and p.latin_given_name = 'AYTEN'"
                    + " and f.latin_given_name is null",
                person.fin().value()))
        .isOne();
  }

  @Test
  void aFacilityGivesNoNameInThePassportToAPersonWhomOthersKnow() throws Exception {
    Vaccinated person = vaccinated("2CAN002");
    submit(OTHER, Submissions.recovery(person.id("r"), person.fin(), daysAgo(100)));

    assertThat(correct(person, withLatinName(person, "c-1", "AYTEN")))
        .isInstanceOf(Answer.Accepted.class);

    assertThat(certificate(person.fin()).holder().givenNameLatin()).isEqualTo("AYTAN");
  }

  private Correction withLatinName(Vaccinated person, String id, String givenName) {
    var subject =
        new Submission.Subject(
            person.fin().value(),
            null,
            null,
            null,
            "Məmmədova",
            "Aytən",
            null,
            "1990-02-14",
            new Submission.LatinName("MAMMADOVA", givenName));
    return replacing(person, dose(person.id(id), subject, 2, daysAgo(30)));
  }

  @Test
  void aNewCertificateIsThereBeforeItsHolderAsks() throws Exception {
    Vaccinated person = vaccinated("2CAA002");
    certificate(person.fin());

    correct(person, bornOn(person, "c-1", OTHER_BIRTH_DATE));

    assertThat(certificates(person, "ISSUED")).isOne();
    assertThat(certificates(person, "REVOKED")).isOne();
  }

  @Test
  void correctionIssuesNothingToWhomNoneWasIssued() throws Exception {
    Vaccinated person = vaccinated("2CAA003");

    correct(person, bornOn(person, "c-1", OTHER_BIRTH_DATE));

    assertThat(certificates(person, "ISSUED")).isZero();
  }

  @Test
  void faultBeforeTheCertificatesLeavesTheOldStateWhole() throws Exception {
    leavesTheOldStateWhole(Faults.Place.BEFORE_CERTIFICATES);
  }

  @Test
  void faultBeforeTheAcknowledgementLeavesTheOldStateWhole() throws Exception {
    leavesTheOldStateWhole(Faults.Place.BEFORE_ACKNOWLEDGEMENT);
  }

  private void leavesTheOldStateWhole(Faults.Place place) throws Exception {
    Vaccinated person = vaccinated("2CAB00" + place.ordinal());
    CertificateView old = certificate(person.fin());
    Correction correction = bornOn(person, "c-1", OTHER_BIRTH_DATE);

    Faults.at(Optional.of(place));
    assertThatThrownBy(() -> correct(person, correction)).isInstanceOf(EJBException.class);

    assertThat(certificate(person.fin())).isEqualTo(old);
    assertThat(verification.verify(old.qr()).outcome()).isEqualTo(Outcome.VALID);
    assertThat(certificates(person, "ISSUED") + certificates(person, "REVOKED")).isOne();
    assertThat(
            database.count(
                "select count(*) from health_record where record_id = ?", person.second()))
        .isOne();
    assertThat(
            database.count(
                "select count(*) from person where fin = ? and birth_date = date '1990-02-14'",
                person.fin().value()))
        .isOne();

    Faults.at(Optional.empty());
    assertThat(correct(person, correction)).isInstanceOf(Answer.Accepted.class);
    assertThat(certificate(person.fin()).replaces()).contains(old.identifier());
  }

  @Test
  void ofTwoCorrectionsAtOnceOneIsToldWhatChanged() throws Exception {
    Vaccinated person = vaccinated("2CAA004");

    List<Answer> answers =
        atOnce(
            List.of(
                () -> correct(person, givenOn(person, "c-1", daysAgo(29))),
                () -> correct(person, givenOn(person, "c-2", daysAgo(28)))));

    assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(Answer.Outdated.class::isInstance)
        .singleElement()
        .satisfies(
            answer -> {
              var outdated = (Answer.Outdated) answer;
              assertThat(outdated.version()).isEqualTo(2);
              assertThat(outdated.changed())
                  .singleElement()
                  .satisfies(
                      problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.CHANGED_MEANWHILE);
                        assertThat(problem.en()).contains("dose.date");
                      });
            });
    assertThat(
            database.count(
                "select count(*) from health_record where record_id = ?", person.second()))
        .isEqualTo(2);
  }

  @Test
  void sameCorrectionAgainGetsItsStoredAcknowledgement() throws Exception {
    Vaccinated person = vaccinated("2CAA005");
    Correction correction = givenOn(person, "c-1", daysAgo(29));
    var first = (Answer.Accepted) correct(person, correction);

    assertThat(correct(person, correction))
        .isEqualTo(
            new Answer.Duplicate(
                new Answer.Accepted(
                    first.recordId(), 2, first.acknowledgedAt(), false, List.of())));
  }

  @Test
  void withdrawalRevokesAndIssuesNothing() throws Exception {
    Vaccinated person = vaccinated("2CAA006");
    CertificateView old = certificate(person.fin());

    Answer answer =
        asFacility.call(
            () ->
                intake.submit(
                    new Caller.Facility(FACILITY),
                    new WithdrawalRequest(
                        person.id("w"),
                        person.second().toString(),
                        1,
                        Submissions.WORKER,
                        "DID_NOT_HAPPEN")));

    assertThat(answer).isInstanceOf(Answer.Accepted.class);
    assertThat(verification.verify(old.qr()).reason()).isEqualTo(Reason.REVOKED);
    assertThat(entitlement(person.fin())).isInstanceOf(Entitlement.NotDue.class);
    assertThat(correct(person, givenOn(person, "c-1", daysAgo(29))))
        .isInstanceOf(Answer.Outdated.class);
    assertThat(codes(correct(person, 2, givenOn(person, "c-2", daysAgo(29)))))
        .containsExactly(ProblemCode.RECORD_WITHDRAWN);
  }

  @Test
  void aCorrectionLeavesCertificatesAloneThatRestOnOtherRecords() throws Exception {
    Vaccinated person = vaccinated("2CAA007");
    CertificateView vaccination = certificate(person.fin());
    var recovery =
        (Answer.Accepted)
            submit(FACILITY, Submissions.recovery(person.id("r"), person.fin(), daysAgo(100)));

    asFacility.call(
        () ->
            intake.submit(
                new Caller.Facility(FACILITY),
                new WithdrawalRequest(
                    person.id("w"),
                    recovery.recordId().toString(),
                    1,
                    Submissions.WORKER,
                    "WRONG_PERSON")));

    assertThat(certificate(person.fin())).isEqualTo(vaccination);
  }

  @Test
  void aFacilityFindsNoRecordOfAnother() throws Exception {
    Vaccinated person = vaccinated("2CAA008");

    Answer answer =
        asFacility.call(
            () -> intake.submit(new Caller.Facility(OTHER), givenOn(person, "c-1", daysAgo(29))));

    assertThat(codes(answer)).containsExactly(ProblemCode.NO_SUCH_RECORD);
  }

  @Test
  void aFacilityDoesNotRenameAPersonWhomOthersKnow() throws Exception {
    Vaccinated person = vaccinated("2CAA009");
    submit(OTHER, Submissions.recovery(person.id("r"), person.fin(), daysAgo(100)));

    assertThat(codes(correct(person, bornOn(person, "c-1", OTHER_BIRTH_DATE))))
        .containsExactly(ProblemCode.PERSON_DIFFERS);
  }

  @Test
  void aCorrectionNamesWhatContradictsTheOtherRecords() throws Exception {
    Vaccinated person = vaccinated("2CAA010");

    assertThat(codes(correct(person, givenOn(person, "c-1", daysAgo(60)))))
        .containsExactly(ProblemCode.DOSE_ON_SAME_DAY);
    assertThat(codes(correct(person, givenOn(person, "c-1", daysAgo(61)))))
        .containsExactly(ProblemCode.DOSE_OUT_OF_ORDER);
  }

  @Test
  void aCorrectionKeepsToItsPersonAndItsKind() throws Exception {
    Vaccinated person = vaccinated("2CAA011");
    Submission otherPerson = dose(person.id("c-1"), new Fin("2CAA012"), 2, daysAgo(30));
    Submission otherKind = Submissions.recovery(person.id("c-2"), person.fin(), daysAgo(100));

    assertThat(codes(correct(person, replacing(person, otherPerson))))
        .containsExactly(ProblemCode.OTHER_PERSON);
    assertThat(codes(correct(person, replacing(person, otherKind))))
        .containsExactly(ProblemCode.OTHER_KIND);
  }

  // Renewal

  @Test
  void renewsWhatIsAboutToEndWhenItsHolderAsks() throws Exception {
    Vaccinated person = endless("2CAC001");
    CertificateView old = certificate(person.fin());
    endSignatureSoon(old);

    CertificateView now = certificate(person.fin());

    assertThat(now.id()).isNotEqualTo(old.id());
    assertThat(now.replaces()).contains(old.identifier());
    assertThat(now.validity()).isEqualTo(old.validity());
    assertThat(certificate(person.fin())).isEqualTo(now);
    assertThat(verification.verify(old.qr()).outcome()).isEqualTo(Outcome.VALID);
  }

  @Test
  void renewsInARoundWhatIsAboutToEnd() throws Exception {
    Vaccinated person = endless("2CAC002");
    CertificateView old = certificate(person.fin());
    endSignatureSoon(old);

    RenewalRun round = finishedRound();
    RenewalRun again = finishedRound();

    assertThat(round.counts().renewed()).isPositive();
    assertThat(round.counts().failed()).isZero();
    assertThat(again.counts().renewed()).isZero();
    assertThat(certificates(person, "ISSUED")).isEqualTo(2);
    assertThat(certificate(person.fin()).replaces()).contains(old.identifier());
  }

  @Test
  void renewsNothingThatEndsWithItsSignature() throws Exception {
    Vaccinated person = vaccinated("2CAC003");
    CertificateView certificate = certificate(person.fin());

    assertThat(certificate(person.fin())).isEqualTo(certificate);
    assertThat(asFacility.call(() -> isRefused(() -> renewals.start()))).isTrue();
  }

  private RenewalRun finishedRound() throws Exception {
    long id = asSupervisor.call(() -> renewals.start()).id();
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < end) {
      RenewalRun round = asSupervisor.call(() -> renewals.byId(id)).orElseThrow();
      if (round.finishedAt().isPresent()) {
        return round;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the round does not end");
  }

  private static boolean isRefused(Callable<?> work) throws Exception {
    try {
      work.call();
      return false;
    } catch (EJBAccessException e) {
      return true;
    }
  }

  /** A person whose booster makes the vaccination endless. */
  private Vaccinated endless(String text) throws Exception {
    Vaccinated person = vaccinated(text);
    assertThat(submit(FACILITY, dose(person.id("3"), person.fin(), 3, daysAgo(1))))
        .isInstanceOf(Answer.Accepted.class);
    return person;
  }

  private void endSignatureSoon(CertificateView certificate) throws SQLException {
    Instant now = clock.instant();
    assertThat(
            database.update(
                "update certificate set issued_at = ?, signature_expires_at = ?"
                    + " where identifier = ?",
                Timestamp.from(now.minus(Duration.ofDays(345))),
                Timestamp.from(now.plus(Duration.ofDays(20))),
                certificate.identifier()))
        .isOne();
  }

  @Test
  void noticesOfTwoCorrectionsLeadToTheNewestCertificate() throws Exception {
    Vaccinated person = vaccinated("2CAE002");
    CertificateView first = certificate(person.fin());
    correct(person, givenOn(person, "c-1", daysAgo(29)));
    CertificateView second = certificate(person.fin());
    correct(person, 2, givenOn(person, "c-2", daysAgo(28)));
    CertificateView newest = certificate(person.fin());

    assertThat(asCitizen.call(() -> certificates.notices(person.fin(), Instant.EPOCH)))
        .allSatisfy(
            notice ->
                assertThat(notice.replacement())
                    .contains(new RevocationNotice.Replacement(newest.id(), newest.identifier())))
        .extracting(RevocationNotice::identifier)
        .containsExactlyInAnyOrder(first.identifier(), second.identifier());
  }

  @Test
  void aDoseBeyondAGapLeavesTheCertificateThatItsHolderHas() throws Exception {
    Vaccinated person = vaccinated("2CAE001");
    CertificateView held = certificate(person.fin());

    assertThat(submit(FACILITY, dose(person.id("4"), person.fin(), 4, daysAgo(3))))
        .isInstanceOf(Answer.Accepted.class);

    assertThat(certificate(person.fin()).identifier()).isEqualTo(held.identifier());
    assertThat(verification.verify(held.qr()).outcome()).isEqualTo(Outcome.VALID);
  }

  // Deeds in doubt

  @Test
  void aFacilityDoesNotCorrectARecordThatIsInDoubt() throws Exception {
    Vaccinated person = vaccinated("2CAD001");
    CertificateView certificate = certificate(person.fin());
    asSupervisor.call(() -> revocations.revoke(certificate.identifier(), RevocationReason.FRAUD));

    assertThat(codes(correct(person, givenOn(person, "c-1", daysAgo(29)))))
        .containsExactly(ProblemCode.RECORD_IN_DOUBT);
    assertThat(entitlement(person.fin())).isInstanceOf(Entitlement.Withheld.class);
  }

  @Test
  void aCorrectionThatChangesNothingMakesNoVersionAndLeavesTheCertificate() throws Exception {
    Vaccinated person = vaccinated("2CAF001");
    CertificateView held = certificate(person.fin());
    Correction same = givenOn(person, "c-1", daysAgo(30));

    var answer = (Answer.Accepted) correct(person, same);

    assertThat(answer.version()).isOne();
    assertThat(answer.warnings()).extracting(Warning::code).containsExactly(WarningCode.UNCHANGED);
    assertThat(((Answer.Duplicate) correct(person, same)).first().warnings())
        .isEqualTo(answer.warnings());
    assertThat(
            database.count(
                "select count(*) from health_record where record_id = ?", person.second()))
        .isOne();
    assertThat(certificate(person.fin())).isEqualTo(held);
    assertThat(certificates(person, "REVOKED")).isZero();
  }

  @Test
  void aSpellingReachesTheCertificateWhileNobodyElseHasRecords() throws Exception {
    Vaccinated person = vaccinated("2CAF002");
    CertificateView old = certificate(person.fin());

    var taken = (Answer.Accepted) correct(person, spelled(person, "c-1", "Memmedova", "Ayten"));
    assertThat(taken.warnings()).isEmpty();
    CertificateView now = certificate(person.fin());
    assertThat(now.holder().familyName()).isEqualTo("Memmedova");
    assertThat(now.replaces()).contains(old.identifier());
  }

  @Test
  void aSpellingIsNotTakenWhereOthersHaveRecords_andTheAnswerSaysWhy() throws Exception {
    Vaccinated person = vaccinated("2CAF003");
    submit(OTHER, Submissions.recovery(person.id("r"), person.fin(), daysAgo(100)));

    var answer = (Answer.Accepted) correct(person, spelled(person, "c-1", "MAMMADOVA", "AYTAN"));

    assertThat(answer.warnings())
        .extracting(Warning::code)
        .containsExactly(WarningCode.UNCHANGED, WarningCode.NAME_NOT_TAKEN);
    assertThat(answer.version()).isOne();
  }

  @Test
  void whoseFinWasMistypedIsDescribedByTheNextFacility() throws Exception {
    var fin = new Fin("2CAF004");
    var mistyped = (Answer.Accepted) submit(OTHER, dose("2CAF004-o", fin, 1, daysAgo(60)));
    asFacility.call(
        () ->
            intake.submit(
                new Caller.Facility(OTHER),
                new WithdrawalRequest(
                    "2CAF004-w",
                    mistyped.recordId().toString(),
                    1,
                    Submissions.WORKER,
                    "WRONG_PERSON")));
    var owner = new Vaccinated(fin, mistyped.recordId());

    var answer =
        (Answer.Accepted) submit(FACILITY, spelled(owner, "1", "Quliyev", "Orxan").replacement());

    assertThat(
            database.count(
                "select count(*) from person where fin = '2CAF004' and family_name = 'Quliyev'"))
        .isOne();
    assertThat(record(FACILITY, answer.recordId())).isEqualTo(RecordState.IN_FORCE);
    assertThat(record(OTHER, mistyped.recordId())).isEqualTo(RecordState.WITHDRAWN);
    assertThat(
            asFacility.call(
                () -> intake.record(new Caller.Facility(OTHER), answer.recordId().toString())))
        .isEqualTo(
            asFacility.call(
                () -> intake.record(new Caller.Facility(OTHER), UUID.randomUUID().toString())))
        .isInstanceOf(OwnRecord.Lookup.Refused.class);
  }

  private RecordState record(FacilityCode facility, UUID recordId) throws Exception {
    return ((OwnRecord.Lookup.Found)
            asFacility.call(
                () -> intake.record(new Caller.Facility(facility), recordId.toString())))
        .record()
        .state();
  }

  private Correction spelled(Vaccinated person, String id, String family, String given) {
    var subject =
        new Submission.Subject(
            person.fin().value(), null, null, null, family, given, null, "1990-02-14", null);
    return replacing(person, dose(person.id(id), subject, 2, daysAgo(30)));
  }

  /** A person with two doses, and the records of the doses. */
  private record Vaccinated(Fin fin, UUID second) {
    /** A message's number that no other test uses. */
    String id(String name) {
      return fin.value() + "-" + name;
    }
  }

  private Vaccinated vaccinated(String text) throws Exception {
    var fin = new Fin(text);
    assertThat(submit(FACILITY, dose(text + "-1", fin, 1, daysAgo(60))))
        .isInstanceOf(Answer.Accepted.class);
    var second = (Answer.Accepted) submit(FACILITY, dose(text + "-2", fin, 2, daysAgo(30)));
    return new Vaccinated(fin, second.recordId());
  }

  private Correction bornOn(Vaccinated person, String id, String birthDate) {
    var subject =
        new Submission.Subject(
            person.fin().value(),
            null,
            null,
            null,
            "Məmmədova",
            "Aytən",
            "Rəşad qızı",
            birthDate,
            null);
    return replacing(person, dose(person.id(id), subject, 2, daysAgo(30)));
  }

  private static Correction givenOn(Vaccinated person, String id, LocalDate date) {
    return replacing(person, dose(person.id(id), person.fin(), 2, date));
  }

  private static Correction replacing(Vaccinated person, Submission replacement) {
    return new Correction(person.second().toString(), 1, replacement);
  }

  private Answer submit(FacilityCode facility, Submission submission) throws Exception {
    return asFacility.call(() -> intake.submit(new Caller.Facility(facility), submission));
  }

  private Answer correct(Vaccinated person, Correction correction) throws Exception {
    return correct(person, 1, correction);
  }

  private Answer correct(Vaccinated person, int version, Correction correction) throws Exception {
    var named = new Correction(person.second().toString(), version, correction.replacement());
    return asFacility.call(() -> intake.submit(new Caller.Facility(FACILITY), named));
  }

  private Entitlement entitlement(Fin fin) throws Exception {
    return asCitizen.call(() -> issuance.issueIfDue(fin, CertificateKind.VACCINATION));
  }

  private CertificateView certificate(Fin fin) throws Exception {
    return ((Entitlement.Issued) entitlement(fin)).certificate();
  }

  private long certificates(Vaccinated person, String status) throws SQLException {
    return database.count(
        "select count(*) from certificate c join person p on p.id = c.person_id"
            + " where p.fin = ? and c.status = ?",
        person.fin().value(),
        status);
  }

  private LocalDate daysAgo(int days) {
    return Baku.today(clock).minusDays(days);
  }

  private <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    var results = new java.util.ArrayList<T>();
    for (var future : threads.invokeAll(calls)) {
      results.add(future.get(60, TimeUnit.SECONDS));
    }
    return results;
  }
}
