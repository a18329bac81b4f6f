package az.pasport.intake;

import static az.pasport.intake.StoredPeople.BAKU;
import static az.pasport.intake.StoredPeople.FROM_BAKU;
import static az.pasport.intake.StoredPeople.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.record.ProblemCode;
import az.pasport.security.Caller;
import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which messages are taken together, which one by one, and in which order they are answered. */
class IntakePipelineTest {
  private static final Submission.Subject PERSON =
      new Submission.Subject(
          "5ZKA7LM", null, null, null, "Məmmədova", "Aytən", null, "1990-02-14", null);
  private static final Submission.Author WORKER = new Submission.Author("17", "Leyla Quliyeva");

  private final IntakePipeline pipeline = new IntakePipeline();
  private final List<List<String>> transactions = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();

  IntakePipelineTest() {
    pipeline.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    pipeline.findings =
        new RegistryFindings() {
          @Override
          List<PendingSubmission> addTo(List<PendingSubmission> messages) {
            return messages;
          }
        };
    pipeline.refusals =
        new RefusalRecorder() {
          @Override
          public void write(Authority sender, List<Refusal> refusals, Instant now) {
            refused.addAll(refusals);
          }
        };
    answer(false, 0);
  }

  /**
   * Lets transactions answer.
   *
   * @param clashesTogether whether several messages need doses that were just taken
   * @param failures of a single message before it is taken
   */
  private void answer(boolean clashesTogether, int failures) {
    pipeline.transaction =
        new IntakeTransaction() {
          private int failed;

          @Override
          public List<Answer> take(
              Authority authority, List<PendingSubmission> messages, Instant now) {
            transactions.add(messages.stream().map(PendingSubmission::messageId).toList());
            if (clashesTogether && messages.size() > 1) {
              throw new DosesTakenMeanwhileException();
            }
            if (failed++ < failures) {
              throw new EJBException("two copies collide");
            }
            return messages.stream().map(IntakePipelineTest::accepted).toList();
          }
        };
  }

  private static Answer accepted(PendingSubmission message) {
    return new Answer.Accepted(
        new UUID(0, message.messageId().hashCode()), 1, NOW, false, List.of());
  }

  private static Submission dose(String messageId, String date) {
    return new Submission.Dose(
        messageId, PERSON, WORKER, "CoronaVac", "SV-1", 1, 2, date, "Leyla Quliyeva");
  }

  private List<Answer> take(Submission... submissions) {
    return pipeline.take(FROM_BAKU, List.of(submissions));
  }

  @Test
  void goodMessagesAreTakenTogetherAndAnsweredInOrder() {
    List<Answer> answers =
        take(dose("a", "2021-06-14"), dose("b", "2099-01-01"), dose("c", "2021-07-14"));

    assertThat(transactions).containsExactly(List.of("a", "c"));
    assertThat(answers.get(0)).isInstanceOf(Answer.Accepted.class);
    assertThat(answers.get(1)).isInstanceOf(Answer.Rejected.class);
    assertThat(((Answer.Accepted) answers.get(2)).recordId())
        .isEqualTo(new UUID(0, "c".hashCode()));
    assertThat(refused).hasSize(1);
  }

  @Test
  void messagesWhoseDosesWereTakenMeanwhileAreTakenOneByOne() {
    answer(true, 0);

    assertThat(take(dose("a", "2021-06-14"), dose("b", "2021-07-14")))
        .hasOnlyElementsOfType(Answer.Accepted.class);
    assertThat(transactions).containsExactly(List.of("a", "b"), List.of("a"), List.of("b"));
  }

  @Test
  void manyMessagesShareNoSingleTransaction() {
    take(
        Stream.iterate(0, i -> i + 1)
            .limit(251)
            .map(i -> dose("m" + i, "2021-06-14"))
            .toArray(Submission[]::new));

    assertThat(transactions).extracting(List::size).containsExactly(250, 1);
  }

  @Test
  void messageThatCollidesIsTriedThreeTimes() {
    answer(false, 2);
    assertThat(take(dose("a", "2021-06-14"))).hasOnlyElementsOfType(Answer.Accepted.class);

    answer(false, 3);
    assertThatThrownBy(() -> take(dose("a", "2021-06-14"))).isInstanceOf(EJBException.class);
  }

  @Test
  void workerWhoSendsForAnotherIsRefused() {
    var sender = Authority.of(new Caller.Facility(BAKU.code(), Optional.of("18")));

    assertThat(pipeline.take(sender, dose("a", "2021-06-14")))
        .isEqualTo(new Answer.Rejected(List.of(ProblemCode.WORKER_IS_NOT_SENDER.at("worker.id"))));
    assertThat(transactions).isEmpty();
  }

  @Test
  void confirmationWithoutAProvedWorkerIsRefusedForThatAlone() {
    assertThat(pipeline.take(FROM_BAKU, new Confirmation(null, null, null, WORKER)))
        .isEqualTo(new Answer.Rejected(List.of(ProblemCode.WORKER_NOT_PROVED.at("worker.id"))));
  }
}
