package az.pasport.web.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.approval.AlreadyRegisteredException;
import az.pasport.approval.ApprovalRefused;
import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuanceService;
import az.pasport.certificate.RevocationReason;
import az.pasport.certificate.RevocationService;
import az.pasport.certificate.ShortCode;
import az.pasport.decree.CertificateKind;
import az.pasport.institution.Institution;
import az.pasport.institution.InstitutionCode;
import az.pasport.institution.InstitutionKind;
import az.pasport.institution.Institutions;
import az.pasport.institution.LookupLimit;
import az.pasport.institution.LookupLimitReached;
import az.pasport.institution.NotARegisteredVerifier;
import az.pasport.institution.Verifier;
import az.pasport.intake.Answer;
import az.pasport.intake.RecordIntake;
import az.pasport.intake.Submission;
import az.pasport.lookup.AcceptedKinds;
import az.pasport.lookup.CertificateLookupOutcome;
import az.pasport.lookup.CertificateLookups;
import az.pasport.lookup.LookupAnswer;
import az.pasport.lookup.LookupMethod;
import az.pasport.lookup.LookupRequest;
import az.pasport.person.DocumentType;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.PersonName;
import az.pasport.person.SearchNameTimer;
import az.pasport.person.TravelDocument;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.verification.Reason;
import az.pasport.web.deployment.TestDeployment;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A verifier who looks certificates up, and what others try through that door. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class LookupsIT {
  private static final FacilityCode BAKU = new FacilityCode("BAKU-MC-01");
  private static final InstitutionCode BORDER = new InstitutionCode("BORDER-77");
  private static final Fin NOBODY = new Fin("9ZZZZZ9");

  @Inject AsFacility asFacility;
  @Inject AsCitizen asCitizen;
  @Inject AsOperator asOperator;
  @Inject AsSupervisor asSupervisor;
  @Inject AsVerifier asVerifier;
  @Inject RecordIntake intake;
  @Inject IssuanceService issuance;
  @Inject RevocationService revocations;
  @Inject Institutions institutions;
  @Inject Approvals approvals;
  @Inject CertificateLookups lookups;
  @Inject SearchNameTimer searchNames;
  @Inject Clock clock;
  @Resource ManagedExecutorService threads;

  @Inject TestDatabase database;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  /** A day and a minute pass, and whatever was blocked works again. */
  @BeforeEach
  void verifierWorksForAnInstitution() throws Exception {
    if (institutions.byCode(BORDER).filter(Institution::isActive).isEmpty()) {
      approve(
          asOperator.call(
              () ->
                  institutions.register(
                      BORDER, "Sərhəd Məntəqəsi", "Border Post", InstitutionKind.STATE_BODY)));
    }
    if (own().filter(Verifier::isActive).isEmpty()) {
      approve(asOperator.call(this::registration));
    }
    forgetCounts();
  }

  @Test
  void shortCodeTellsTheNameAndNothingMedical() throws Exception {
    CertificateView certificate = vaccinated("2LKP001", "Quliyeva", "Nərgiz", "Akif qızı", "1984");

    LookupAnswer answer = byCode(certificate.shortCode(), AcceptedKinds.ANY);

    assertThat(answer.outcome()).isEqualTo(CertificateLookupOutcome.VALID);
    LookupAnswer.Shown shown = answer.shown().orElseThrow();
    assertThat(shown.kind()).isEqualTo(CertificateKind.VACCINATION);
    assertThat(shown.name()).isEqualTo("Quliyeva Nərgiz");
    assertThat(shown.birth()).isEqualTo("1984-05-06");
    assertThat(shown.validity()).isEqualTo(certificate.validity());
    assertThat(certificate.qr()).doesNotContain(certificate.shortCode().value());
    assertThat(entries("by:CODE VALID person:")).isOne();
  }

  @Test
  void personIsFoundInThreeWaysWithTheYearAlone() throws Exception {
    vaccinated("2LKP002", "Şəfizadə", "Çinarə", "Oqtay qızı", "1985");

    for (LookupRequest request :
        List.of(
            fin("2LKP002", 1985),
            new LookupRequest.ByName(PersonName.of("SAFIZADA", "cinarə", "Oqtay"), 1985),
            new LookupRequest.ByName(PersonName.of("Şəfizadə", "Çinarə", "Oqtay qızı"), 1985))) {
      LookupAnswer answer = lookUp(request, AcceptedKinds.ANY);
      assertThat(answer.outcome())
          .as(request.method().name())
          .isEqualTo(CertificateLookupOutcome.VALID);
      assertThat(answer.shown().orElseThrow().birth()).isEqualTo("1985");
      assertThat(answer.shown().orElseThrow().name()).isEqualTo("Şəfizadə Çinarə");
    }
  }

  @Test
  void foreignerIsFoundByADocument() throws Exception {
    TravelDocument permit = TravelDocument.of(DocumentType.MYI, "AZ", "MYI7654321");
    var person =
        new Submission.Subject(
            null, "MYI", "AZ", "MYI7654321", "Yılmaz", "Ayşe", null, "1980-07-08", null);
    doses("foreigner", person);
    issue(permit);

    assertThat(
            lookUp(
                    new LookupRequest.ByIdentity(
                        LookupMethod.DOCUMENT,
                        List.of(TravelDocument.of(DocumentType.MYI, "AZ", "7654321"), permit),
                        1980),
                    AcceptedKinds.ANY)
                .outcome())
        .isEqualTo(CertificateLookupOutcome.VALID);
    assertThat(
            lookUp(
                    new LookupRequest.ByName(PersonName.of("Yilmaz", "Ayse", null), 1980),
                    AcceptedKinds.ANY)
                .outcome())
        .isEqualTo(CertificateLookupOutcome.VALID);
  }

  /** Who tries FINs and years learns nothing of those whom they do not know. */
  @Test
  void nobodyAnotherYearAndNoCertificateHaveOneAnswerInOneTime() throws Exception {
    vaccinated("2LKP003", "Abbasova", "Leyla", "Ələkbər qızı", "1986");
    doses("no-certificate", subject("2LKP004", "Abbasov", "Elnur", "Ələkbər oğlu", "1986"));
    CertificateView revoked = vaccinated("2LKP005", "Abbasova", "Səma", "Nail qızı", "1986");
    asSupervisor.call(() -> revocations.revoke(revoked.identifier(), RevocationReason.COPIED));

    for (LookupRequest request :
        List.of(
            new LookupRequest.ByIdentity(LookupMethod.FIN, List.of(NOBODY), 1986),
            fin("2LKP003", 1987),
            fin("2LKP004", 1986),
            fin("2LKP005", 1986))) {
      forgetCounts();
      Instant start = clock.instant();
      LookupAnswer answer = lookUp(request, AcceptedKinds.ANY);
      Duration took = Duration.between(start, clock.instant());

      assertThat(answer)
          .isEqualTo(
              new LookupAnswer(
                  CertificateLookupOutcome.NONE_FOUND, Optional.empty(), Optional.empty()));
      assertThat(took).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }
  }

  /** The person is to see who tries. */
  @Test
  void triedYearIsWrittenDownForThePerson() throws Exception {
    vaccinated("2LKP012", "Rüstəmova", "Fidan", "Elman qızı", "1990");

    lookUp(fin("2LKP012", 1991), AcceptedKinds.ANY);

    assertThat(
            database.count(
                "select count(*) from audit_personal_data d join person p on p.id = d.person_id"
                    + " where p.fin = '2LKP012' and d.look_up = true"
                    + " and d.actor = 'verifier:fin:2VERFY1'"
                    + " and d.subject like 'institution:BORDER-77 by:FIN NONE_FOUND person:%'"))
        .isOne();
  }

  @Test
  void nameOfSeveralPeopleIsToldWithoutThem() throws Exception {
    vaccinated("2LKP006", "Həsənova", "Aysel", "Vüqar qızı", "1993");
    vaccinated("2LKP007", "HƏSƏNOVA", "Aysel", "Vüqar", "1993");

    LookupAnswer answer =
        lookUp(
            new LookupRequest.ByName(PersonName.of("Həsənova", "Aysel", "Vüqar qızı"), 1993),
            AcceptedKinds.ANY);

    assertThat(answer.outcome()).isEqualTo(CertificateLookupOutcome.SEVERAL_PEOPLE);
    assertThat(answer.shown()).isEmpty();
    assertThat(
            lookUp(
                    new LookupRequest.ByName(PersonName.of("Həsənova", "Aysel", null), 1993),
                    AcceptedKinds.ANY)
                .outcome())
        .isEqualTo(CertificateLookupOutcome.NONE_FOUND);
  }

  @Test
  void revokedCertificateIsNotValidByItsCode() throws Exception {
    CertificateView certificate = vaccinated("2LKP008", "Kazımov", "Rasim", "Eldar oğlu", "1978");
    asSupervisor.call(() -> revocations.revoke(certificate.identifier(), RevocationReason.COPIED));

    LookupAnswer answer = byCode(certificate.shortCode(), AcceptedKinds.ANY);

    assertThat(answer.outcome()).isEqualTo(CertificateLookupOutcome.NOT_VALID);
    assertThat(answer.verdict().orElseThrow().reason()).isEqualTo(Reason.REVOKED);
  }

  @Test
  void doorMayAcceptVaccinationAndImmunityAlone() throws Exception {
    var patient = subject("2LKP009", "Orucov", "Samir", "Tahir oğlu", "1972");
    Instant now = clock.instant();
    accepted(
        new Submission.Test(
            "lookup-test",
            patient,
            Submissions.WORKER,
            "NAAT",
            null,
            now.minus(Duration.ofHours(9)).toString(),
            now.minus(Duration.ofHours(2)).toString(),
            "NOT_DETECTED"));
    CertificateView test = issue(new Fin("2LKP009"), CertificateKind.TEST);

    AcceptedKinds strict = AcceptedKinds.VACCINATION_OR_IMMUNITY;
    assertThat(byCode(test.shortCode(), AcceptedKinds.ANY).outcome())
        .isEqualTo(CertificateLookupOutcome.VALID);
    assertThat(byCode(test.shortCode(), strict).outcome())
        .isEqualTo(CertificateLookupOutcome.NOT_ACCEPTED);
    assertThat(lookUp(fin("2LKP009", 1972), AcceptedKinds.ANY).outcome())
        .isEqualTo(CertificateLookupOutcome.VALID);
    assertThat(lookUp(fin("2LKP009", 1972), strict).outcome())
        .isEqualTo(CertificateLookupOutcome.NONE_FOUND);
  }

  @Test
  void whoTriesFinsOneAfterTheOtherHasToWait() throws Exception {
    failUpTo(LookupLimit.FAILED_PER_MINUTE, 5);
    long before =
        database.count("select count(*) from audit_trail where deed = 'CERTIFICATE_LOOKED_UP'");

    assertLimit(LookupLimit.FAILED_PER_MINUTE);

    assertThat(
            database.count("select count(*) from audit_trail where deed = 'CERTIFICATE_LOOKED_UP'"))
        .isEqualTo(before);
    assertThat(
            database.count(
                "select count(*) from audit_trail where deed = 'RATE_LIMITED'"
                    + " and actor = 'verifier:fin:2VERFY1'"
                    + " and subject = 'institution:BORDER-77 limit:FAILED_PER_MINUTE'"))
        .isPositive();
  }

  @Test
  void whoTriesManyAtOnceHasNoMoreAnswers() throws Exception {
    Callable<Boolean> attempt =
        () -> {
          try {
            lookUp(
                new LookupRequest.ByIdentity(LookupMethod.FIN, List.of(NOBODY), 1986),
                AcceptedKinds.ANY);
            return true;
          } catch (LookupLimitReached e) {
            return false;
          }
        };
    int answered = 0;
    for (Future<Boolean> answer : threads.invokeAll(Collections.nCopies(25, attempt))) {
      answered += answer.get(1, TimeUnit.MINUTES) ? 1 : 0;
    }

    // A minute may end in between.
    assertThat(answered).isBetween(5, 10);
  }

  @Test
  void whoTriesCodesHasToWaitAsWell() throws Exception {
    int answered = 0;
    try {
      for (; answered < 20; answered++) {
        assertThat(byCode(new ShortCode("0123456789ABCDE4"), AcceptedKinds.ANY).outcome())
            .isEqualTo(CertificateLookupOutcome.NONE_FOUND);
      }
    } catch (LookupLimitReached e) {
      assertThat(e.limit()).isEqualTo(LookupLimit.FAILED_PER_MINUTE);
      assertThat(e.rest()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }
    assertThat(answered).isBetween(5, 10);
  }

  @Test
  void verifierAndInstitutionHaveLimitsOfADay() throws Exception {
    database.update("update verifier set failed = 50, lookups = 60");
    assertLimit(LookupLimit.FAILED_PER_DAY);
    database.update("update verifier set failed = 0, lookups = 1000");
    assertLimit(LookupLimit.PER_DAY);
    forgetCounts();
    database.update("update institution set failed = 500, lookups = 900");
    assertLimit(LookupLimit.INSTITUTION_FAILED_PER_DAY);
    database.update("update institution set failed = 0, lookups = 20000");
    assertLimit(LookupLimit.INSTITUTION_PER_DAY);
    database.update("update institution set counted_on = counted_on - 1");
    lookUp(fin(NOBODY.value(), 1986), AcceptedKinds.ANY);
  }

  @Test
  void blockedVerifierAndBlockedInstitutionLookNothingUp() throws Exception {
    CertificateView certificate = vaccinated("2LKP010", "Səfərov", "Anar", "Kərim oğlu", "1990");
    asOperator.call(() -> institutions.blockVerifier(BORDER, own().orElseThrow().id()));
    assertMayNothing(certificate);
    verifierWorksForAnInstitution();
    assertThat(byCode(certificate.shortCode(), AcceptedKinds.ANY).outcome())
        .isEqualTo(CertificateLookupOutcome.VALID);

    asOperator.call(() -> institutions.block(BORDER));
    assertMayNothing(certificate);
    assertThat(asOperator.call(this::registrationIfPossible)).isEmpty();
  }

  @Test
  void roleWithoutAnInstitutionAndInstitutionWithoutTheRoleSufficeForNothing() throws Exception {
    database.update("update verifier set login = 'fin:2VERFY9' where login = 'fin:2VERFY1'");
    try {
      assertThatExceptionOfType(NotARegisteredVerifier.class)
          .isThrownBy(() -> lookUp(fin(NOBODY.value(), 1986), AcceptedKinds.ANY));
    } finally {
      database.update("update verifier set login = 'fin:2VERFY1' where login = 'fin:2VERFY9'");
    }
    for (Callable<?> other :
        List.<Callable<?>>of(
            () ->
                asOperator.call(() -> lookups.lookUp(fin(NOBODY.value(), 1986), AcceptedKinds.ANY)),
            () ->
                asCitizen.call(
                    () -> lookups.lookUp(fin(NOBODY.value(), 1986), AcceptedKinds.ANY)))) {
      assertThatExceptionOfType(EJBAccessException.class).isThrownBy(other::call);
    }
  }

  @Test
  void verifierIsOneOfOneInstitutionAndNobodyRegistersThemselves() throws Exception {
    assertThatExceptionOfType(AlreadyRegisteredException.class)
        .isThrownBy(() -> asOperator.call(this::registration))
        .returns(AlreadyRegisteredException.Subject.VERIFIER, AlreadyRegisteredException::subject);
    assertThatExceptionOfType(AlreadyRegisteredException.class)
        .isThrownBy(
            () ->
                asOperator.call(
                    () ->
                        institutions.register(BORDER, "Başqa", "Other", InstitutionKind.BUSINESS)))
        .returns(
            AlreadyRegisteredException.Subject.INSTITUTION, AlreadyRegisteredException::subject);
    assertThatExceptionOfType(EJBAccessException.class)
        .isThrownBy(() -> asVerifier.call(() -> institutions.all()));
    ApprovalRequest asked =
        asOperator.call(
            () -> institutions.registerVerifier(BORDER, new Fin("2VERFY2"), "Kimsə").orElseThrow());
    assertThatExceptionOfType(ApprovalRefused.class)
        .isThrownBy(
            () -> {
              database.update(
                  "update approval_request set concerns = 'supervisor-inside' where id = "
                      + asked.id());
              asSupervisor.call(() -> approvals.approve(asked.id(), Optional.empty()));
            });
  }

  /** Certificates and people of an older version of the software. */
  @Test
  void olderCertificatesAndPeopleAreCompleted() throws Exception {
    vaccinated("2LKP011", "Novruzova", "Ülkər", "Zaur qızı", "1996");
    database.update(
        "update certificate set short_code = null where person_id ="
            + " (select id from person where fin = '2LKP011')");
    database.update(
        "update person set search_name = null, search_short_name = null where fin = '2LKP011'");
    var request = new LookupRequest.ByName(PersonName.of("Novruzova", "Ülkər", "Zaur"), 1996);
    assertThat(lookUp(request, AcceptedKinds.ANY).outcome())
        .isEqualTo(CertificateLookupOutcome.NONE_FOUND);

    searchNames.complete();
    ShortCode code = issue(new Fin("2LKP011"), CertificateKind.VACCINATION).shortCode();

    assertThat(lookUp(request, AcceptedKinds.ANY).outcome())
        .isEqualTo(CertificateLookupOutcome.VALID);
    assertThat(byCode(code, AcceptedKinds.ANY).outcome()).isEqualTo(CertificateLookupOutcome.VALID);
    assertThat(issue(new Fin("2LKP011"), CertificateKind.VACCINATION).shortCode())
        .as("a code never changes")
        .isEqualTo(code);
  }

  private void assertMayNothing(CertificateView certificate) {
    assertThatExceptionOfType(NotARegisteredVerifier.class)
        .isThrownBy(() -> byCode(certificate.shortCode(), AcceptedKinds.ANY));
  }

  private void assertLimit(LookupLimit limit) {
    assertThatExceptionOfType(LookupLimitReached.class)
        .isThrownBy(() -> lookUp(fin(NOBODY.value(), 1986), AcceptedKinds.ANY))
        .extracting(LookupLimitReached::limit)
        .isEqualTo(limit);
  }

  /** Fails until it has to wait; a minute may end in between. */
  private void failUpTo(LookupLimit limit, int times) throws Exception {
    // So many before the minute ends, as many after it, and one that has to wait.
    for (int i = 0; i <= 2 * times; i++) {
      try {
        lookUp(fin(NOBODY.value(), 1986), AcceptedKinds.ANY);
      } catch (LookupLimitReached e) {
        assertThat(e.limit()).isEqualTo(limit);
        return;
      }
    }
    throw new AssertionError("no limit after " + 2 * times);
  }

  private LookupAnswer byCode(ShortCode code, AcceptedKinds rule) throws Exception {
    return lookUp(new LookupRequest.ByCode(code), rule);
  }

  private LookupAnswer lookUp(LookupRequest request, AcceptedKinds rule) throws Exception {
    return asVerifier.call(() -> lookups.lookUp(request, rule));
  }

  private static LookupRequest fin(String fin, int year) {
    return new LookupRequest.ByIdentity(LookupMethod.FIN, List.of(new Fin(fin)), year);
  }

  private CertificateView vaccinated(
      String fin, String family, String given, String patronymic, String year) throws Exception {
    doses("lookup-" + fin, subject(fin, family, given, patronymic, year));
    return issue(new Fin(fin), CertificateKind.VACCINATION);
  }

  private static Submission.Subject subject(
      String fin, String family, String given, String patronymic, String born) {
    return new Submission.Subject(
        fin,
        null,
        null,
        null,
        family,
        given,
        patronymic,
        born.length() == 4 ? born + "-05-06" : born,
        null);
  }

  private void doses(String message, Submission.Subject person) throws Exception {
    for (int number = 1; number <= 2; number++) {
      accepted(
          Submissions.dose(
              message + "-" + number,
              person,
              number,
              Baku.today(clock).minusDays(90 - 30L * number)));
    }
  }

  private void accepted(Submission submission) throws Exception {
    assertThat(asFacility.call(() -> intake.submit(new Caller.Facility(BAKU), submission)))
        .isInstanceOfAny(Answer.Accepted.class, Answer.Duplicate.class);
  }

  private void issue(Identity identity) throws Exception {
    asCitizen.call(() -> issuance.issueIfDue(identity, CertificateKind.VACCINATION));
  }

  private CertificateView issue(Fin fin, CertificateKind kind) throws Exception {
    return ((Entitlement.Issued) asCitizen.call(() -> issuance.issueIfDue(fin, kind)))
        .certificate();
  }

  private ApprovalRequest registration() {
    return registrationIfPossible().orElseThrow();
  }

  private Optional<ApprovalRequest> registrationIfPossible() {
    return institutions.registerVerifier(BORDER, AsVerifier.FIN, "Yoxlayan");
  }

  private Optional<Verifier> own() throws Exception {
    return asOperator.call(() -> institutions.verifiers(BORDER)).orElse(List.of()).stream()
        .filter(verifier -> verifier.name().equals("Yoxlayan"))
        .findFirst();
  }

  private void approve(ApprovalRequest asked) throws Exception {
    asSupervisor.call(() -> approvals.approve(asked.id(), Optional.empty()));
  }

  private void forgetCounts() throws SQLException {
    for (String table : List.of("verifier", "institution")) {
      database.update(
          "update "
              + table
              + " set lookups = 0, failed = 0, minute_lookups = 0, minute_failed = 0");
    }
  }

  private long entries(String subject) throws SQLException {
    return database.count(
        "select count(*) from audit_trail where deed = 'CERTIFICATE_LOOKED_UP'"
            + " and actor = 'verifier:fin:2VERFY1' and subject like 'institution:BORDER-77 "
            + subject
            + "%'");
  }
}
