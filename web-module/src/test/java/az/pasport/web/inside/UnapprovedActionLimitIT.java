package az.pasport.web.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.approval.DailyLimitReached;
import az.pasport.approval.EvidenceService;
import az.pasport.approval.UnapprovedActionKind;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuanceService;
import az.pasport.certificate.RevocationReason;
import az.pasport.certificate.RevocationService;
import az.pasport.decree.CertificateKind;
import az.pasport.facility.FacilityWorker;
import az.pasport.facility.Workers;
import az.pasport.intake.Answer;
import az.pasport.intake.RecordIntake;
import az.pasport.person.Fin;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.web.deployment.TestDeployment;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One official who does alone, many times, what takes two when it is done at once. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class UnapprovedActionLimitIT {
  private static final FacilityCode BAKU = new FacilityCode("BAKU-MC-01");
  private static final byte[] FILE = {1};

  @Inject AsFacility asFacility;
  @Inject AsCitizen asCitizen;
  @Inject AsOperator asOperator;
  @Inject AsSupervisor asSupervisor;
  @Inject RecordIntake intake;
  @Inject IssuanceService issuance;
  @Inject RevocationService revocations;
  @Inject Workers workers;
  @Inject EvidenceService evidence;
  @Inject Clock clock;
  @Resource ManagedExecutorService threads;

  @Inject TestDatabase database;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  /** Other tests act as the same officials. */
  @BeforeEach
  @AfterEach
  void aDayPasses() throws SQLException {
    database.update("update sole_action set done_at = done_at - interval '25' hour");
  }

  @Test
  void officialDismissesNoMoreWorkersWithinADayThanOneMayAlone() throws Exception {
    for (int i = 0; i <= 20; i++) {
      String number = "SA-" + i;
      asOperator.call(() -> workers.register(BAKU, number, "Kimsə"));
    }
    for (int i = 0; i < 20; i++) {
      String number = "SA-" + i;
      asOperator.call(() -> workers.dismiss(BAKU, number));
    }

    // Once more changes nothing, and counts nothing.
    assertThat(asOperator.call(() -> workers.dismiss(BAKU, "SA-0"))).isPresent();
    assertReached(
        UnapprovedActionKind.WORKER_DISMISSAL,
        () -> asOperator.call(() -> workers.dismiss(BAKU, "SA-20")));
    assertThat(workers.find(BAKU, "SA-20").filter(FacilityWorker::isActive)).isPresent();
    assertThat(
            database.count(
                "select count(*) from audit_trail where actor = 'staff:operator-inside'"
                    + " and deed = 'DAILY_LIMIT_REACHED' and subject = 'action:WORKER_DISMISSAL'"))
        .isOne();

    // Another official is the second one.
    asSupervisor.call(() -> workers.dismiss(BAKU, "SA-20"));
    assertThat(workers.find(BAKU, "SA-20").filter(FacilityWorker::isActive)).isEmpty();

    aDayPasses();
    asOperator.call(() -> workers.register(BAKU, "SA-21", "Kimsə"));
    asOperator.call(() -> workers.dismiss(BAKU, "SA-21"));
    assertThat(workers.find(BAKU, "SA-21").filter(FacilityWorker::isActive)).isEmpty();
  }

  @Test
  void filesThatAreUploadedAtOnceAreCountedOneAfterTheOther() throws Exception {
    Callable<Boolean> upload =
        () -> {
          try {
            asOperator.call(() -> evidence.add(FILE, "application/pdf"));
            return true;
          } catch (DailyLimitReached e) {
            return false;
          }
        };
    int stored = 0;
    for (Future<Boolean> answer : threads.invokeAll(Collections.nCopies(60, upload))) {
      stored += answer.get(1, TimeUnit.MINUTES) ? 1 : 0;
    }

    assertThat(stored).isEqualTo(50);
  }

  @Test
  void eleventhRevocationOfADayWaitsForASecondOfficial() throws Exception {
    var fin = new Fin("6SAC001");
    for (int number = 1; number <= 2; number++) {
      var dose =
          Submissions.dose(
              "sole-" + number, fin, number, Baku.today(clock).minusDays(90 - 30L * number));
      assertThat(asFacility.call(() -> intake.submit(new Caller.Facility(BAKU), dose)))
          .isInstanceOf(Answer.Accepted.class);
    }
    String certificate =
        ((Entitlement.Issued)
                asCitizen.call(() -> issuance.issueIfDue(fin, CertificateKind.VACCINATION)))
            .certificate()
            .identifier();
    for (int i = 1; i <= 10; i++) {
      database.update(
          "insert into sole_action (id, official, kind, done_at) values (-"
              + i
              + ", 'supervisor-inside', 'CERTIFICATE_REVOCATION', current_timestamp)");
    }

    assertReached(
        UnapprovedActionKind.CERTIFICATE_REVOCATION,
        () -> asSupervisor.call(() -> revocations.revoke(certificate, RevocationReason.COPIED)));
    assertThat(
            database.count(
                "select count(*) from certificate where status = 'REVOKED' and identifier = '"
                    + certificate
                    + "'"))
        .isZero();
    assertThat(
            asSupervisor.call(
                () -> revocations.revokeAll(Set.of(certificate), RevocationReason.COPIED)))
        .isPresent();

    long rows = revocations();
    aDayPasses();
    asSupervisor.call(() -> revocations.revoke(certificate, RevocationReason.COPIED));
    assertThat(revocations()).as("a row that is a day old is used again").isEqualTo(rows);
  }

  private long revocations() throws Exception {
    return database.count(
        "select count(*) from sole_action where official = 'supervisor-inside'"
            + " and kind = 'CERTIFICATE_REVOCATION'");
  }

  private static void assertReached(UnapprovedActionKind action, Callable<?> deed) {
    assertThatExceptionOfType(DailyLimitReached.class)
        .isThrownBy(deed::call)
        .extracting(DailyLimitReached::action)
        .isEqualTo(action);
  }
}
