package az.pasport.intake;

import az.pasport.record.ProblemCode;
import az.pasport.record.RecordVersion;
import az.pasport.record.WithdrawalReason;
import az.pasport.record.Worker;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The stage of intake that validates: reads every field of a message, whatever its kind, and names
 * all problems at once. Nothing stored is looked at.
 */
final class MessageValidator implements IntakeMessage.Visitor<Validation> {
  private final FieldReader fields;

  private MessageValidator(FieldReader fields) {
    this.fields = fields;
  }

  static Validation validate(IntakeMessage message, Instant now) {
    return message.accept(new MessageValidator(new FieldReader(now)));
  }

  @Override
  public Validation entry(Submission submission) {
    var read = new SubmissionValidator(fields, submission);
    return validation(
        submission,
        read.worker(),
        () -> PayloadHash.of(submission),
        () -> new RequestedChange.Entry(read.submission().orElseThrow()));
  }

  @Override
  public Validation correction(Correction correction) {
    var read = new SubmissionValidator(fields, correction.replacement());
    Optional<RecordVersion> replaced = version(fields, correction.recordId(), correction.version());
    return validation(
        correction,
        read.worker(),
        () -> PayloadHash.of(correction),
        () ->
            new RequestedChange.Correction(
                replaced.orElseThrow(), read.submission().orElseThrow()));
  }

  @Override
  public Validation withdrawal(WithdrawalRequest withdrawal) {
    SubmissionValidator.messageId(fields, withdrawal.messageId());
    Optional<Worker> worker = SubmissionValidator.worker(fields, withdrawal.worker());
    Optional<WithdrawalReason> reason = reason(fields, withdrawal);
    Optional<RecordVersion> replaced = version(fields, withdrawal.recordId(), withdrawal.version());
    return validation(
        withdrawal,
        worker,
        () -> PayloadHash.of(withdrawal),
        () -> new RequestedChange.Withdrawal(replaced.orElseThrow(), reason.orElseThrow()));
  }

  @Override
  public Validation confirmation(Confirmation confirmation) {
    SubmissionValidator.messageId(fields, confirmation.messageId());
    Optional<Worker> worker = SubmissionValidator.worker(fields, confirmation.worker());
    Optional<RecordVersion> seen = version(fields, confirmation.recordId(), confirmation.version());
    return validation(
        confirmation,
        worker,
        () -> PayloadHash.of(confirmation),
        () -> new RequestedChange.Confirmation(seen.orElseThrow()));
  }

  private Validation validation(
      IntakeMessage message,
      Optional<Worker> worker,
      Supplier<PayloadHash> hash,
      Supplier<RequestedChange> change) {
    return new Validation(
        worker,
        fields.problems(),
        fields.hasProblems()
            ? Optional.empty()
            : Optional.of(
                new PendingSubmission(
                    number(message),
                    hash.get(),
                    worker.orElseThrow(),
                    change.get(),
                    fields.warnings(),
                    RegistryFinding.none())));
  }

  private static String number(IntakeMessage message) {
    return Optional.ofNullable(message.messageId()).map(String::strip).orElseThrow();
  }

  static Optional<WithdrawalReason> reason(FieldReader fields, WithdrawalRequest withdrawal) {
    return fields.oneOf(
        "reason", withdrawal.reason(), WithdrawalReason.class, ProblemCode.BAD_WITHDRAWAL_REASON);
  }

  /** Reads which version of which record a message names. */
  static Optional<RecordVersion> version(
      FieldReader fields, @Nullable String recordId, @Nullable Integer version) {
    Optional<UUID> id =
        fields
            .required("replaces.recordId", recordId)
            .flatMap(
                text ->
                    fields.noting(
                        FieldReader.uuid(text.strip()),
                        "replaces.recordId",
                        ProblemCode.BAD_RECORD_ID));
    if (version == null) {
      fields.add(ProblemCode.REQUIRED.at("replaces.version"));
      return Optional.empty();
    }
    if (version < 1) {
      fields.add(ProblemCode.BAD_VERSION.at("replaces.version"));
      return Optional.empty();
    }
    return id.map(known -> new RecordVersion(known, version));
  }
}
