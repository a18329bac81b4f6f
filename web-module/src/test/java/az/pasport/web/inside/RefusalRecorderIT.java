package az.pasport.web.inside;

import static az.pasport.web.inside.Answers.codes;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.facility.Workers;
import az.pasport.intake.Answer;
import az.pasport.intake.RecordIntake;
import az.pasport.intake.Submission;
import az.pasport.person.Fin;
import az.pasport.record.ProblemCode;
import az.pasport.security.Caller;
import az.pasport.security.CallerAddress;
import az.pasport.security.FacilityCode;
import az.pasport.web.deployment.TestDeployment;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What refusals leave in the database, and what they stop. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class RefusalRecorderIT {
  private static final FacilityCode BAKU = new FacilityCode("BAKU-MC-01");
  private static final FacilityCode SHAKI = new FacilityCode("SHAKI-RH-03");
  private static final FacilityCode GUARDED = new FacilityCode("LANKARAN-RH-04");
  private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

  @Inject AsFacility asFacility;
  @Inject AsOperator asOperator;
  @Inject RecordIntake intake;
  @Inject Workers workers;

  @Inject TestDatabase database;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void refusalsAreCountedAndAuditedWithoutPersonalData() throws Exception {
    submit(BAKU, recovery("rf-1", "6RFA001", "R-0", "1990-02-14", DAY));

    assertThat(codes(submit(SHAKI, recovery("rf-2", "6RFA001", "R-1", "1990-02-15", DAY))))
        .containsExactly(ProblemCode.PERSON_DIFFERS);
    assertThat(codes(submit(SHAKI, recovery("rf-3", "no FIN", "R-1", "1990-02-14", DAY))))
        .containsExactly(ProblemCode.BAD_FIN);

    assertThat(
            database.count(
                "select sum(submissions) from refused_submission where worker_id = 'R-1'"))
        .isEqualTo(2);
    assertThat(
            database.count(
                "select count(*) from refused_submission r join person p on p.id = r.person_id"
                    + " where r.worker_id = 'R-1' and r.address = '192.0.2.7'"
                    + " and r.code = 'PERSON_DIFFERS' and p.fin = '6RFA001'"))
        .isOne();
    assertThat(
            database.count(
                "select count(*) from audit_trail where deed = 'SUBMISSION_REFUSED'"
                    + " and actor = 'facility:SHAKI-RH-03'"
                    + " and subject = '1 PERSON_DIFFERS worker:R-1' and address = '192.0.2.7'"))
        .isOne();
    assertThat(database.count("select count(*) from audit_trail where subject like '%6RFA001%'"))
        .isZero();
  }

  @Test
  void afterTwentyMismatchesAWorkerEntersNothingUntilTheHourHasPassed() throws Exception {
    submit(BAKU, recovery("rl-0", "6RFB001", "R-0", "1990-02-14", DAY));
    List<Submission> guesses =
        IntStream.range(0, 25)
            .mapToObj(
                i ->
                    (Submission)
                        recovery("rl-1-" + i, "6RFB001", "R-2", "1991-01-" + (10 + i % 20), DAY))
            .toList();
    List<Answer> answers =
        asFacility.call(() -> intake.submit(new Caller.Facility(SHAKI), guesses));
    assertThat(answers.subList(0, 20))
        .allMatch(answer -> codes(answer).equals(List.of(ProblemCode.PERSON_DIFFERS)));
    assertThat(answers.subList(20, 25))
        .allMatch(answer -> codes(answer).equals(List.of(ProblemCode.TOO_MANY_MISMATCHES)));

    Submission unknown = recovery("rl-2", "6RFB002", "R-2", "1990-02-14", DAY);
    assertThat(codes(submit(SHAKI, unknown))).containsExactly(ProblemCode.TOO_MANY_MISMATCHES);
    assertThat(submit(SHAKI, recovery("rl-3", "6RFB003", "R-3", "1990-02-14", DAY)))
        .isInstanceOf(Answer.Accepted.class);
    assertThat(
            database.count(
                "select count(*) from audit_trail where deed = 'TOO_MANY_MISMATCHES'"
                    + " and subject = 'worker:R-2'"))
        .isOne();

    database.update(
        "update refused_submission set refused_at = refused_at - interval '61' minute"
            + " where worker_id = 'R-2'");
    assertThat(submit(SHAKI, unknown)).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void undeliveredLotTellsNothingOfThePersonAndCountsNoMismatch() throws Exception {
    submit(BAKU, recovery("ru-0", "6RFC001", "R-0", "1990-02-14", DAY));
    asOperator.call(() -> workers.register(GUARDED, "41", "Maraqlı İşçi"));

    for (String fin : List.of("6RFC001", "6RFC002")) {
      for (String born : List.of("1990-02-14", "1990-02-15")) {
        assertThat(codes(submit(GUARDED, dose("ru-" + fin + born, fin, "41", born))))
            .containsExactly(ProblemCode.LOT_NOT_DELIVERED);
      }
    }
    assertThat(
            database.count(
                "select count(*) from refused_submission where worker_id = '41'"
                    + " and (person_id is not null or code <> 'LOT_NOT_DELIVERED')"))
        .isZero();
  }

  /** A 1/1 without an infection is refused of anybody: it must not tell who is known. */
  @Test
  void shortSeriesIsRefusedAlikeOfKnownAndUnknown() throws Exception {
    submit(BAKU, recovery("rs-0", "6RFD001", "R-0", "1990-02-14", LocalDate.of(2022, 1, 1)));

    assertThat(submit(SHAKI, oneDose("rs-1", "6RFD001", "R-4", "1990-02-15")))
        .isEqualTo(submit(SHAKI, oneDose("rs-1", "6RFD002", "R-4", "1990-02-15")))
        .isEqualTo(submit(SHAKI, oneDose("rs-1", "6RFD001", "R-4", "1990-02-14")));
  }

  private Answer submit(FacilityCode facility, Submission submission) throws Exception {
    return asFacility.call(
        () -> {
          // As the edge does for each request; the end of this one forgets it.
          CallerAddress.set("192.0.2.7");
          return intake.submit(new Caller.Facility(facility), submission);
        });
  }

  private static Submission.Recovered recovery(
      String messageId, String fin, String worker, String born, LocalDate day) {
    return new Submission.Recovered(
        messageId,
        person(fin, born),
        new Submission.Author(worker, "Kimsə"),
        day.toString(),
        day.plusDays(14).toString(),
        "Lalə Orucova");
  }

  private static Submission.Dose dose(String messageId, String fin, String worker, String born) {
    return dose(messageId, fin, worker, born, 2);
  }

  private static Submission.Dose oneDose(String messageId, String fin, String worker, String born) {
    return dose(messageId, fin, worker, born, 1);
  }

  private static Submission.Dose dose(
      String messageId, String fin, String worker, String born, int size) {
    return new Submission.Dose(
        messageId,
        person(new Fin(fin).value(), born),
        new Submission.Author(worker, "Kimsə"),
        "CoronaVac",
        "RF-NEVER",
        1,
        size,
        DAY.toString(),
        "Rauf Quliyev");
  }

  private static Submission.Subject person(String fin, String born) {
    return new Submission.Subject(fin, null, null, null, "Məmmədova", "Aytən", null, born, null);
  }
}
