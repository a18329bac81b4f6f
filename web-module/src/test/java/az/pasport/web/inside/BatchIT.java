package az.pasport.web.inside;

import static az.pasport.web.inside.Answers.codes;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.intake.Answer;
import az.pasport.intake.RecordIntake;
import az.pasport.intake.Submission;
import az.pasport.person.Fin;
import az.pasport.record.ProblemCode;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.web.deployment.TestDeployment;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Many records in one message: each is answered as if it had come alone. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class BatchIT {
  private static final Caller.Facility SENDER = new Caller.Facility(new FacilityCode("BAKU-MC-01"));
  private static final int MANY = 80;
  private static final LocalDate FIRST = LocalDate.of(2021, 6, 1);
  private static final LocalDate SECOND = LocalDate.of(2021, 7, 1);

  @Inject AsFacility asFacility;
  @Inject RecordIntake intake;
  @Resource ManagedExecutorService threads;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void answersEachRecordInItsPlace() throws Exception {
    List<Answer> answers =
        submit(
            dose("b1-1", "4AAA001", 1, FIRST),
            dose("b1-2", "4AAA002", 0, FIRST),
            dose("b1-3", "4AAA003", 1, FIRST));

    assertThat(answers.get(0)).isInstanceOf(Answer.Accepted.class);
    assertThat(codes(answers.get(1))).containsExactly(ProblemCode.BAD_DOSE_NUMBER);
    assertThat(answers.get(2)).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void comparesRecordWithThoseBeforeItInTheSameBatch() throws Exception {
    List<Answer> answers =
        submit(
            dose("b2-1", "4AAA004", 1, FIRST),
            dose("b2-2", "4AAA004", 2, SECOND),
            dose("b2-3", "4AAA004", 1, SECOND.plusDays(1)),
            dose("b2-4", "4AAA004", 3, SECOND));

    assertThat(answers.subList(0, 2)).allMatch(Answer.Accepted.class::isInstance);
    assertThat(codes(answers.get(2))).containsExactly(ProblemCode.DOSE_ALREADY_RECORDED);
    assertThat(codes(answers.get(3))).containsExactly(ProblemCode.DOSE_ON_SAME_DAY);
  }

  @Test
  void comparesRecordWithWhatWasKnownBeforeTheBatch() throws Exception {
    submit(dose("b3-1", "4AAA005", 1, FIRST), dose("b3-2", "4AAA006", 1, FIRST));
    var subject =
        new Submission.Subject(
            "4AAA006", null, null, null, "Quliyeva", "Nərgiz", null, "1990-02-14", null);

    List<Answer> answers =
        submit(
            dose("b3-3", "4AAA005", 1, SECOND),
            dose("b3-4", "4AAA005", 2, SECOND),
            Submissions.dose("b3-5", subject, 2, SECOND),
            dose("b3-6", "4AAA007", 1, FIRST));

    assertThat(codes(answers.get(0))).containsExactly(ProblemCode.DOSE_ALREADY_RECORDED);
    assertThat(answers.get(1)).isInstanceOf(Answer.Accepted.class);
    assertThat(codes(answers.get(2))).containsExactly(ProblemCode.PERSON_DIFFERS);
    assertThat(answers.get(3)).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void takesMessageThatStandsTwiceInTheBatchOnce() throws Exception {
    List<Answer> answers =
        submit(
            dose("b4-1", "4AAA008", 1, FIRST),
            dose("b4-1", "4AAA008", 1, FIRST),
            dose("b4-1", "4AAA009", 1, FIRST));

    assertThat(answers.get(0)).isInstanceOf(Answer.Accepted.class);
    var accepted = (Answer.Accepted) answers.get(0);
    assertThat(answers.get(1))
        .isEqualTo(
            new Answer.Duplicate(
                new Answer.Accepted(
                    accepted.recordId(), 1, accepted.acknowledgedAt(), false, List.of())));
    assertThat(answers.get(2)).isInstanceOf(Answer.Conflict.class);
  }

  @Test
  void tellsTheSameAcknowledgementsWhenTheBatchComesAgain() throws Exception {
    Submission[] batch = {
      dose("b5-1", "4AAA010", 1, FIRST), dose("b5-2", "4AAA011", 1, FIRST),
    };
    List<Answer> first = submit(batch);

    List<Answer> again = submit(batch);

    for (int place = 0; place < batch.length; place++) {
      var accepted = (Answer.Accepted) first.get(place);
      assertThat(again.get(place))
          .isEqualTo(
              new Answer.Duplicate(
                  new Answer.Accepted(
                      accepted.recordId(), 1, accepted.acknowledgedAt(), false, List.of())));
    }
  }

  @Test
  void knowsForeignersByTheirDocuments() throws Exception {
    submit(
        Submissions.dose("b6-1", foreigner("AB100001"), 1, FIRST),
        Submissions.dose("b6-2", foreigner("AB100002"), 1, FIRST));

    List<Answer> answers =
        submit(
            Submissions.dose("b6-3", foreigner("AB100002"), 1, SECOND),
            Submissions.dose("b6-4", foreigner("AB100001"), 2, SECOND),
            dose("b6-5", "4AAA012", 1, FIRST));

    assertThat(codes(answers.get(0))).containsExactly(ProblemCode.DOSE_ALREADY_RECORDED);
    assertThat(answers.subList(1, 3)).allMatch(Answer.Accepted.class::isInstance);
  }

  /** Their inserts clash, and may even wait for each other in a circle. */
  @Test
  void takesEachPersonOnceWhenTwoBatchesNameThemInOppositeOrder() throws Exception {
    var forwards = new ArrayList<Submission>();
    var backwards = new ArrayList<Submission>();
    for (int number = 0; number < MANY; number++) {
      String fin = "4BBB%03d".formatted(number);
      forwards.add(dose("b7-f" + number, fin, 1, FIRST));
      backwards.add(dose("b7-b" + number, fin, 1, FIRST));
    }
    Collections.reverse(backwards);

    Future<List<Answer>> one = threads.submit(() -> submit(forwards));
    Future<List<Answer>> other = threads.submit(() -> submit(backwards));
    var answers = new ArrayList<>(one.get(2, TimeUnit.MINUTES));
    answers.addAll(other.get(2, TimeUnit.MINUTES));

    assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(MANY);
    assertThat(answers)
        .filteredOn(answer -> !(answer instanceof Answer.Accepted))
        .allSatisfy(
            answer -> assertThat(codes(answer)).containsExactly(ProblemCode.DOSE_ON_SAME_DAY));
  }

  private List<Answer> submit(Submission... batch) throws Exception {
    return submit(List.of(batch));
  }

  private List<Answer> submit(List<Submission> batch) throws Exception {
    return asFacility.call(() -> intake.submit(SENDER, batch));
  }

  private static Submission dose(String messageId, String fin, int number, LocalDate date) {
    return Submissions.dose(messageId, new Fin(fin), number, date);
  }

  private static Submission.Subject foreigner(String passport) {
    return new Submission.Subject(
        null, "PASSPORT", "TR", passport, "YILMAZ", "AYŞE", null, "1985-03-02", null);
  }
}
