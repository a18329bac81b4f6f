package az.pasport.intake;

import az.pasport.record.MedicalEvent;
import az.pasport.record.ProblemCode;
import az.pasport.record.Worker;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validates a submission: message number, person, worker, and what happened, in this order. */
final class SubmissionValidator {
  private static final Pattern MESSAGE_ID = Pattern.compile("[\\x21-\\x7e]{1,64}");

  private final Optional<Worker> worker;
  private final Optional<ValidatedSubmission> submission;

  SubmissionValidator(FieldReader fields, Submission sent) {
    messageId(fields, sent.messageId());
    var person = new PersonValidator(fields, sent.person());
    this.worker = worker(fields, sent.worker());
    Optional<? extends MedicalEvent> event = sent.accept(new EventValidator(fields, person.born()));
    this.submission =
        event.map(
            happened ->
                new ValidatedSubmission(
                    person.details().orElseThrow(), worker.orElseThrow(), happened));
  }

  Optional<Worker> worker() {
    return worker;
  }

  /** What was read; present exactly when no field has a problem. */
  Optional<ValidatedSubmission> submission() {
    return submission;
  }

  static void messageId(FieldReader fields, @Nullable String text) {
    fields.matching("messageId", text, MESSAGE_ID, ProblemCode.BAD_MESSAGE_ID);
  }

  static Optional<Worker> worker(FieldReader fields, Submission.Author author) {
    Optional<String> id = fields.text("worker.id", author.id(), 32);
    Optional<String> name = fields.text("worker.name", author.name(), 160);
    return id.isPresent() && name.isPresent()
        ? Optional.of(new Worker(id.get(), name.get()))
        : Optional.empty();
  }
}
