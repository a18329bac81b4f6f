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
        () -> RequestedChange.entry(read.submission().orElseThrow()));
  }

  @Override
  public Validation correction(Correction correction) {
    var read = new SubmissionValidator(fields, correction.replacement());
    Optional<RecordVersion> replaced = version(correction.recordId(), correction.version());
    return validation(
        correction,
        read.worker(),
        () -> PayloadHash.of(correction),
        () -> RequestedChange.correction(replaced.orElseThrow(), read.submission().orElseThrow()));
  }

  @Override
  public Validation withdrawal(WithdrawalRequest withdrawal) {
    SubmissionValidator.messageId(fields, withdrawal.messageId());
    Optional<Worker> worker = SubmissionValidator.worker(fields, withdrawal.worker());
    Optional<WithdrawalReason> reason =
        fields.oneOf(
            "reason",
            withdrawal.reason(),
            WithdrawalReason.class,
            ProblemCode.BAD_WITHDRAWAL_REASON);
    Optional<RecordVersion> replaced = version(withdrawal.recordId(), withdrawal.version());
    return validation(
        withdrawal,
        worker,
        () -> PayloadHash.of(withdrawal),
        () -> RequestedChange.withdrawal(replaced.orElseThrow(), reason.orElseThrow()));
  }

  @Override
  public Validation confirmation(Confirmation confirmation) {
    SubmissionValidator.messageId(fields, confirmation.messageId());
    Optional<Worker> worker = SubmissionValidator.worker(fields, confirmation.worker());
    Optional<RecordVersion> seen = version(confirmation.recordId(), confirmation.version());
    return validation(
        confirmation,
        worker,
        () -> PayloadHash.of(confirmation),
        () -> RequestedChange.confirmation(seen.orElseThrow()));
  }

  private Validation validation(
      IntakeMessage message,
      Optional<Worker> worker,
      Supplier<PayloadHash> hash,
      Supplier<RequestedChange> change) {
    return new Validation(
        worker,
        fields.problems(),
        fields.ifGood(
            () ->
                new PendingSubmission(
                    Optional.ofNullable(message.messageId()).orElseThrow().strip(),
                    hash.get(),
                    worker.orElseThrow(),
                    change.get(),
                    fields.warnings(),
                    RegistryFinding.none())));
  }

  /** Reads which version of which record a message names. */
  private Optional<RecordVersion> version(@Nullable String recordId, @Nullable Integer version) {
    Optional<UUID> id =
        fields.parsed(
            "replaces.recordId",
            recordId,
            text -> FieldReader.uuid(text.strip()),
            ProblemCode.BAD_RECORD_ID);
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
