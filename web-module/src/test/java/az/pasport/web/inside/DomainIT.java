package az.pasport.web.inside;

import static az.pasport.web.inside.Submissions.dose;
import static az.pasport.web.inside.Submissions.recovery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.audit.AuditChain;
import az.pasport.cabinet.Cabinet;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuanceService;
import az.pasport.decree.CertificateKind;
import az.pasport.export.ExportPeriod;
import az.pasport.export.ExportService;
import az.pasport.facility.Facilities;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.intake.Answer;
import az.pasport.intake.RecordIntake;
import az.pasport.intake.Submission;
import az.pasport.person.Fin;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.rules.Shortfall;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.web.deployment.TestDeployment;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The EJBs in Payara Micro: transactions, locks, roles. Each test has a person of its own. */
@ArquillianTest
@Order(TestDeployment.GLOBAL_STATE)
class DomainIT {
  private static final FacilityCode FACILITY = new FacilityCode("BAKU-MC-01");
  private static final int CROWD = 8;

  @Inject AsFacility asFacility;
  @Inject AsCitizen asCitizen;
  @Inject AsAnalyst asAnalyst;
  @Inject RecordIntake intake;
  @Inject IssuanceService issuance;
  @Inject Cabinet cabinet;
  @Inject ExportService reporting;
  @Inject Facilities facilities;
  @Inject AuditChain chain;
  @Inject Clock clock;

  @Inject TestDatabase database;

  @Resource ManagedExecutorService threads;

  @Deployment
  static WebArchive war() {
    return TestDeployment.globalState();
  }

  // Intake

  @Test
  void commitsRecordBeforeItIsAcknowledged() throws Exception {
    Answer answer = submit(dose("commits", new Fin("2AAA001"), 1, daysAgo(30)));

    assertThat(answer).isInstanceOf(Answer.Accepted.class);
    UUID record = ((Answer.Accepted) answer).recordId();
    assertThat(database.count("select count(*) from health_record where record_id = ?", record))
        .isOne();
    assertThat(
            database.count(
                "select count(*) from audit_trail where deed = 'RECORD_ACCEPTED' and subject = ?",
                "record:" + record))
        .isOne();
  }

  @Test
  void answersSameMessageWithItsStoredAcknowledgement() throws Exception {
    var message = dose("again", new Fin("2AAA002"), 1, daysAgo(30));
    var first = (Answer.Accepted) submit(message);

    assertThat(submit(message))
        .isEqualTo(
            new Answer.Duplicate(
                new Answer.Accepted(
                    first.recordId(), first.version(), first.acknowledgedAt(), false, List.of())));
    assertThat(recordsOf("2AAA002")).isOne();
  }

  @Test
  void refusesOtherPayloadUnderUsedMessageId() throws Exception {
    var first = (Answer.Accepted) submit(dose("conflict", new Fin("2AAA003"), 1, daysAgo(30)));

    assertThat(submit(dose("conflict", new Fin("2AAA003"), 1, daysAgo(29))))
        .isEqualTo(new Answer.Conflict(first.recordId(), first.acknowledgedAt()));
    assertThat(recordsOf("2AAA003")).isOne();
  }

  @Test
  void namesEveryProblemInOneAnswer() throws Exception {
    Answer answer =
        submit(
            new Submission.Dose(
                "problems",
                Submissions.person("5ABCO12"),
                new Submission.Author(null, null),
                "NO-SUCH-VACCINE",
                "FH-1234",
                1,
                2,
                today().plusDays(1).toString(),
                "Rauf Quliyev"));

    assertThat(answer).isInstanceOf(Answer.Rejected.class);
    List<Problem> problems = ((Answer.Rejected) answer).problems();
    assertThat(problems)
        .extracting(Problem::code)
        .contains(
            ProblemCode.BAD_FIN,
            ProblemCode.UNKNOWN_PRODUCT,
            ProblemCode.IN_FUTURE,
            ProblemCode.REQUIRED);
    assertThat(problems)
        .extracting(Problem::field)
        .contains("person.fin")
        .anyMatch(field -> field.startsWith("worker"));
    assertThat(problems).allSatisfy(it -> assertThat(it.az()).isNotEqualTo(it.en()));
  }

  @Test
  void takesMendedMessageUnderTheIdOfTheRejectedOne() throws Exception {
    var fin = new Fin("2AAA004");

    assertThat(submit(dose("mended", fin, 1, today().plusDays(1))))
        .isInstanceOf(Answer.Rejected.class);
    assertThat(submit(dose("mended", fin, 1, today()))).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void makesOneRecordOfOneMessageThatComesManyTimesAtOnce() throws Exception {
    var message = dose("storm", new Fin("2AAA005"), 1, daysAgo(30));

    List<Answer> answers = atOnce(copies(() -> submit(message)));

    assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Answer.Duplicate.class::isInstance).hasSize(CROWD - 1);
    assertThat(recordsOf("2AAA005")).isOne();
  }

  @Test
  void acceptsDistinctMessagesThatComeAtOnce() throws Exception {
    var calls = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < CROWD; i++) {
      var message = dose("crowd-" + i, new Fin("2AAB00" + i), 1, daysAgo(30));
      calls.add(() -> submit(message));
    }

    assertThat(atOnce(calls)).hasSize(CROWD).allMatch(Answer.Accepted.class::isInstance);
  }

  @Test
  void registersNewPersonOnceWhenTheirFirstRecordsComeAtOnce() throws Exception {
    var fin = new Fin("2AAA006");

    List<Answer> answers =
        atOnce(
            List.of(
                () -> submit(dose("new-1", fin, 1, daysAgo(60))),
                () -> submit(dose("new-2", fin, 2, daysAgo(30))),
                () -> submit(recovery("new-3", fin, daysAgo(300)))));

    assertThat(answers).allMatch(Answer.Accepted.class::isInstance);
    assertThat(database.count("select count(*) from person where fin = ?", fin.value())).isOne();
    assertThat(recordsOf("2AAA006")).isEqualTo(3);
  }

  @Test
  void acceptsOneOfTwoMessagesThatReportTheSameDoseAtOnce() throws Exception {
    var fin = new Fin("2AAA007");

    List<Answer> answers =
        atOnce(
            List.of(
                () -> submit(dose("same-dose-1", fin, 1, daysAgo(30))),
                () -> submit(dose("same-dose-2", fin, 1, daysAgo(29)))));

    assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(Answer.Rejected.class::isInstance)
        .singleElement()
        .satisfies(
            rejected ->
                assertThat(((Answer.Rejected) rejected).problems())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.DOSE_ALREADY_RECORDED));
    assertThat(recordsOf("2AAA007")).isOne();
  }

  // Issuance

  @Test
  void issuesOneCertificateToManyFirstAsksAtOnce() throws Exception {
    var fin = vaccinated("2AAC001");

    List<UUID> ids = atOnce(copies(() -> vaccinationOf(fin).id()));

    assertThat(ids).hasSize(CROWD).containsOnly(ids.get(0));
    assertThat(certificatesOf(fin)).isOne();
  }

  @Test
  void listsWhatIsDueAndIssuesNothingBeforeItIsOpened() throws Exception {
    var fin = vaccinated("2AAC007");

    List<Entitlement> before = asCitizen.call(() -> issuance.entitlements(fin));
    assertThat(before).extracting(Entitlement::kind).containsExactly(CertificateKind.values());
    assertThat(before).filteredOn(Entitlement.Due.class::isInstance).hasSize(1);
    assertThat(before).filteredOn(Entitlement.NotDue.class::isInstance).hasSize(3);
    assertThat(certificatesOf(fin)).isZero();

    CertificateView opened = vaccinationOf(fin);
    assertThat(asCitizen.call(() -> issuance.entitlements(fin)))
        .contains(new Entitlement.Issued(opened))
        .noneMatch(Entitlement.Due.class::isInstance);
    assertThat(certificatesOf(fin)).isOne();
  }

  /** Whoever lists does not wait for whoever has locked the person. */
  @Test
  void listsWithoutLockingThePerson() throws Exception {
    var fin = vaccinated("2AAC008");
    vaccinationOf(fin);
    try (Connection connection = database.connection();
        PreparedStatement lock =
            TestDatabase.prepare(
                connection, "select id from person where fin = ? for update", fin.value())) {
      connection.setAutoCommit(false);
      lock.executeQuery();
      try {
        List<Entitlement> listed =
            threads
                .submit(() -> asCitizen.call(() -> issuance.entitlements(fin)))
                .get(5, TimeUnit.SECONDS);
        assertThat(listed).anyMatch(Entitlement.Issued.class::isInstance);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  @Test
  void givesTheSameCertificateEachTime() throws Exception {
    var fin = vaccinated("2AAC002");

    assertThat(vaccinationOf(fin)).isEqualTo(vaccinationOf(fin));
    assertThat(certificatesOf(fin)).isOne();
  }

  @Test
  void issuesNewCertificateAfterBooster() throws Exception {
    var fin = vaccinated("2AAC003");
    CertificateView before = vaccinationOf(fin);

    assertThat(submit(dose("2AAC003-3", fin, 3, today()))).isInstanceOf(Answer.Accepted.class);
    CertificateView after = vaccinationOf(fin);

    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(after.entry())
        .isInstanceOfSatisfying(
            VaccinationEntry.class,
            dose -> assertThat(dose.dose() + "/" + dose.series()).isEqualTo("3/3"));
    assertThat(after.validity().lastDay()).isEmpty();
    assertThat(certificatesOf(fin)).isEqualTo(2);
  }

  @Test
  void issuesNothingForOneDoseOfTwo() throws Exception {
    var fin = new Fin("2AAC004");
    submit(dose("2AAC004-1", fin, 1, daysAgo(5)));

    Entitlement entitlement = entitlement(fin);

    assertThat(entitlement)
        .isInstanceOfSatisfying(
            Entitlement.NotDue.class,
            lacking -> {
              assertThat(lacking.why().shortfall()).isEqualTo(Shortfall.SERIES_INCOMPLETE);
              assertThat(lacking.why().possibleFrom()).contains(daysAgo(5).plusDays(21));
            });
    assertThat(certificatesOf(fin)).isZero();
  }

  // Roles

  @Test
  void citizenSeesOwnCertificatesAndNobodyElses() throws Exception {
    vaccinated(AsCitizen.FIN.value());
    UUID others = vaccinationOf(vaccinated("2AAC005")).id();

    var own =
        (Entitlement.Issued)
            asCitizen.call(() -> cabinet.openCertificate(CertificateKind.VACCINATION));

    assertThat(asCitizen.call(() -> cabinet.entitlements()))
        .filteredOn(Entitlement.Issued.class::isInstance)
        .containsExactly(own);
    assertThat(asCitizen.call(() -> cabinet.certificate(own.certificate().id()))).isPresent();
    assertThat(asCitizen.call(() -> cabinet.certificate(others))).isEmpty();
  }

  @Test
  void citizenTakesNoFiguresAndRegistersNoFacility() throws Exception {
    assertThat(asCitizen.call(() -> isRefused(() -> reporting.dailyFigures(thisMonth())))).isTrue();
    assertThat(asCitizen.call(() -> isRefused(() -> facilities.all()))).isTrue();
    assertThat(asCitizen.call(() -> isRefused(() -> facilities.replaceSecret(FACILITY)))).isTrue();
  }

  @Test
  void citizenSubmitsNoRecord() throws Exception {
    var message = dose("own-dose", new Fin("2AAA008"), 1, daysAgo(30));

    assertThat(
            asCitizen.call(
                () -> isRefused(() -> intake.submit(new Caller.Facility(FACILITY), message))))
        .isTrue();
    assertThat(recordsOf("2AAA008")).isZero();
  }

  @Test
  void facilityAndAnalystGetNobodysCertificate() throws Exception {
    var fin = vaccinated("2AAC006");

    assertThat(
            asFacility.call(
                () -> isRefused(() -> issuance.issueIfDue(fin, CertificateKind.VACCINATION))))
        .isTrue();
    assertThat(asAnalyst.call(() -> isRefused(() -> cabinet.entitlements()))).isTrue();
    assertThat(certificatesOf(fin)).isZero();
  }

  @Test
  void strangerGetsNothing() {
    assertThatThrownBy(() -> cabinet.entitlements()).isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(
            () ->
                intake.submit(
                    new Caller.Facility(FACILITY),
                    dose("stranger", new Fin("2AAA009"), 1, daysAgo(30))))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> reporting.dailyFigures(thisMonth()))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void analystTakesFiguresAndTheTakingIsWrittenDown() throws Exception {
    var day = LocalDate.of(2021, 3, 8);
    submit(dose("figures", new Fin("2AAA010"), 1, day));

    var figures = asAnalyst.call(() -> reporting.dailyFigures(new ExportPeriod(day, day)));

    assertThat(figures.totalDoses()).isOne();
    assertThat(
            database.count(
                "select count(*) from audit_trail where deed = 'DAILY_FIGURES_TAKEN'"
                    + " and subject = ?",
                "period:2021-03-08/2021-03-08"))
        .isOne();
  }

  // Audit

  @Test
  void chainIsWholeAfterWork() throws Exception {
    submit(dose("chained", new Fin("2AAA011"), 1, daysAgo(30)));
    chain.seal();

    assertThat(database.firstBreak()).isEmpty();
  }

  @Test
  void findsEntryThatWasChanged() throws Exception {
    submit(dose("changed", new Fin("2AAA012"), 1, daysAgo(30)));
    chain.seal();
    long last = database.count("select max(chain_place) from audit_entry");

    update("update audit_entry set deed = deed || '!' where chain_place = ?", last);
    assertThat(database.firstBreak()).contains(last);

    update(
        "update audit_entry set deed = trim(trailing '!' from deed) where chain_place = ?", last);
    assertThat(database.firstBreak()).isEmpty();
  }

  @Test
  void findsEntryThatWasRemoved() throws Exception {
    submit(dose("removed-1", new Fin("2AAA013"), 1, daysAgo(60)));
    submit(dose("removed-2", new Fin("2AAA013"), 2, daysAgo(30)));
    chain.seal();
    long last = database.count("select max(chain_place) from audit_entry");

    for (long place : new long[] {last - 1, last}) {
      // Out of the chain's sight, from where it can be brought back.
      update("update audit_entry set chain_place = ? where chain_place = ?", -place, place);
      assertThat(database.firstBreak()).as("place " + place).contains(place);
      update("update audit_entry set chain_place = ? where chain_place = ?", place, -place);
    }
    assertThat(database.firstBreak()).isEmpty();
  }

  private Answer submit(Submission submission) throws Exception {
    return asFacility.call(() -> intake.submit(new Caller.Facility(FACILITY), submission));
  }

  private Entitlement entitlement(Fin fin) throws Exception {
    return asCitizen.call(() -> issuance.issueIfDue(fin, CertificateKind.VACCINATION));
  }

  private CertificateView vaccinationOf(Fin fin) throws Exception {
    return ((Entitlement.Issued) entitlement(fin)).certificate();
  }

  private Fin vaccinated(String text) throws Exception {
    var fin = new Fin(text);
    assertThat(submit(dose(text + "-1", fin, 1, daysAgo(60)))).isInstanceOf(Answer.Accepted.class);
    assertThat(submit(dose(text + "-2", fin, 2, daysAgo(30)))).isInstanceOf(Answer.Accepted.class);
    return fin;
  }

  private LocalDate today() {
    return Baku.today(clock);
  }

  private LocalDate daysAgo(int days) {
    return today().minusDays(days);
  }

  private ExportPeriod thisMonth() {
    return new ExportPeriod(daysAgo(30), today());
  }

  private static boolean isRefused(Callable<?> work) throws Exception {
    try {
      work.call();
      return false;
    } catch (EJBAccessException e) {
      return true;
    }
  }

  private static <T> List<Callable<T>> copies(Callable<T> call) {
    var calls = new ArrayList<Callable<T>>();
    for (int i = 0; i < CROWD; i++) {
      calls.add(call);
    }
    return calls;
  }

  /** Makes all calls at the same moment, each in a thread of its own. */
  private <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    var start = new CountDownLatch(1);
    var running = new ArrayList<Future<T>>();
    for (Callable<T> call : calls) {
      running.add(
          threads.submit(
              () -> {
                if (!start.await(30, TimeUnit.SECONDS)) {
                  throw new IllegalStateException("never started");
                }
                return call.call();
              }));
    }
    start.countDown();
    var results = new ArrayList<T>();
    for (Future<T> future : running) {
      results.add(future.get(60, TimeUnit.SECONDS));
    }
    return results;
  }

  private long recordsOf(String fin) throws SQLException {
    return database.count(
        "select count(*) from health_record r join person p on p.id = r.person_id where p.fin = ?",
        fin);
  }

  private long certificatesOf(Fin fin) throws SQLException {
    return database.count(
        "select count(*) from certificate c join person p on p.id = c.person_id where p.fin = ?",
        fin.value());
  }

  private void update(String sql, Object... values) throws SQLException {
    assertThat(database.update(sql, values)).isOne();
  }
}
