package az.pasport.web.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.fraud.AlertFilter;
import az.pasport.fraud.AlertRefused;
import az.pasport.fraud.FraudAlert;
import az.pasport.fraud.FraudAlerts;
import az.pasport.fraud.FraudWatchJob;
import az.pasport.fraud.RuleCode;
import az.pasport.intake.Answer;
import az.pasport.intake.RecordIntake;
import az.pasport.intake.Submission;
import az.pasport.person.Fin;
import az.pasport.retention.RetentionJob;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.web.deployment.TestDeployment;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** New records become alerts, once, and supervisors alone decide about them. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class FraudWatchIT {
  private static final FacilityCode GUARDED = new FacilityCode("LANKARAN-RH-04");
  private static final Submission.Author LEYLA = new Submission.Author("17", "Leyla Həsənova");
  private static final String WORKER = "LANKARAN-RH-04/17";
  private static final AlertFilter OF_THE_DEAD =
      new AlertFilter(
          Optional.empty(), Optional.of(RuleCode.DEAD_PERSON), Optional.of(GUARDED.value()));

  @Inject AsFacility asFacility;
  @Inject AsOperator asOperator;
  @Inject AsSupervisor asSupervisor;
  @Inject RecordIntake intake;
  @Inject FraudWatchJob job;
  @Inject RetentionJob retention;
  @Inject FraudAlerts alerts;
  @Inject Clock clock;
  @Inject TestDatabase database;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void recordOfTheDeadBecomesOneAlertThatLaterOnesJoinAndIsDecidedOnce() throws Exception {
    testOfTheDead("6FRD000");
    job.everyFiveMinutes();
    FraudAlert before = latest();
    asSupervisor.call(() -> alerts.confirm(before.id(), before.version(), "By another test."));

    testOfTheDead("6FRD001");
    job.everyFiveMinutes();
    FraudAlert alert = latest();
    job.everyFiveMinutes();

    assertThat(alert.state()).isEqualTo(FraudAlert.State.NEW);
    assertThat(alert.subject().workers()).containsExactly(WORKER);
    assertThat(alert.signals()).isOne();

    testOfTheDead("6FRD002");
    job.everyFiveMinutes();
    FraudAlert joined = latest();
    assertThat(joined.id()).isEqualTo(alert.id());
    assertThat(joined.signals()).isEqualTo(2);
    assertThat(asSupervisor.call(() -> alerts.records(joined, 1)))
        .extracting(record -> record.entry().worker().key())
        .containsExactly(WORKER, WORKER);

    assertThatThrownBy(
            () -> asSupervisor.call(() -> alerts.dismiss(alert.id(), alert.version(), "old")))
        .isInstanceOfSatisfying(
            AlertRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(AlertRefused.Reason.CHANGED));
    FraudAlert seen =
        asSupervisor.call(() -> alerts.lookInto(joined.id(), joined.version())).orElseThrow();
    assertThat(seen.state()).isEqualTo(FraudAlert.State.LOOKED_AT);
    asSupervisor.call(() -> alerts.confirm(seen.id(), seen.version(), "No such people came."));

    FraudAlert decided = asSupervisor.call(() -> alerts.read(alert.id())).orElseThrow();
    assertThat(decided.state()).isEqualTo(FraudAlert.State.CONFIRMED);
    assertThat(decided.reason()).contains("No such people came.");
    assertThat(decided.decidedBy()).contains("supervisor-inside");
    assertThatThrownBy(
            () -> asSupervisor.call(() -> alerts.dismiss(alert.id(), decided.version(), "no")))
        .isInstanceOfSatisfying(
            AlertRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(AlertRefused.Reason.DECIDED));
    for (String deed :
        List.of("FRAUD_ALERT_READ", "FRAUD_ALERT_LOOKED_INTO", "FRAUD_ALERT_CONFIRMED")) {
      assertThat(
              database.count(
                  "select count(*) from audit_trail where deed = ? and subject = ?"
                      + " and actor = 'staff:supervisor-inside'",
                  deed,
                  "fraud-alert:" + alert.id()))
          .as(deed)
          .isPositive();
    }

    testOfTheDead("6FRD003");
    job.everyFiveMinutes();
    assertThat(latest().id()).as("a decided alert takes no more").isNotEqualTo(alert.id());
  }

  @Test
  void operatorsSeeNoAlerts() {
    assertThatThrownBy(() -> asOperator.call(() -> alerts.list(AlertFilter.ALL, 1)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> asOperator.call(() -> alerts.read("any")))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> asOperator.call(alerts::startRun))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void recordThatIsErasedLeavesNoSignal() throws Exception {
    long person = testOfTheDead("6FRD005");
    job.everyFiveMinutes();
    assertThat(signals(person)).isOne();

    database.update(
        "update acknowledgement set acknowledged_at = current_timestamp - interval '12' year"
            + " where record_id in (select record_id from health_record where person_id = ?)",
        person);
    database.update(
        "update test_result set sampled_at = current_timestamp - interval '12' year,"
            + " announced_at = current_timestamp - interval '12' year"
            + " where id in (select id from health_record where person_id = ?)",
        person);
    database.update(
        "update health_record r set received_at = (select a.acknowledged_at from acknowledgement a"
            + " where a.record_id = r.record_id) where person_id = ?",
        person);
    retention.everyNight();

    assertThat(database.count("select count(*) from health_record where person_id = ?", person))
        .isZero();
    assertThat(
            database.count(
                "select count(*) from fraud_signal where record_id not in"
                    + " (select record_id from health_record)"))
        .isZero();
  }

  private long signals(long person) throws SQLException {
    return database.count(
        "select count(*) from fraud_signal s join health_record r on r.record_id = s.record_id"
            + " where s.rule = 'DEAD_PERSON' and r.person_id = ?",
        person);
  }

  private FraudAlert latest() throws Exception {
    return asSupervisor.call(() -> alerts.list(OF_THE_DEAD, 1)).alerts().get(0);
  }

  /** A test of today, of somebody who died a month ago, which becomes known now. */
  private long testOfTheDead(String fin) throws Exception {
    String taken =
        clock
            .instant()
            .minus(Duration.ofHours(2))
            .truncatedTo(ChronoUnit.SECONDS)
            .atOffset(ZoneOffset.UTC)
            .toString();
    var test =
        new Submission.Test(
            fin, Submissions.person(fin), LEYLA, "NAAT", null, taken, taken, "NOT_DETECTED");
    assertThat(asFacility.call(() -> intake.submit(new Caller.Facility(GUARDED), test)))
        .isInstanceOf(Answer.Accepted.class);
    long person = database.count("select id from person where fin = ?", new Fin(fin).value());
    database.update(
        "update person set died_on = current_date - interval '30' day where id = ?", person);
    database.update(
        "insert into recorded_death (id, person_id, died_on, source, request_id, recorded_at)"
            + " values (?, ?, current_date - interval '30' day, 'REGISTRY', 0, current_timestamp)",
        -person,
        person);
    return person;
  }
}
