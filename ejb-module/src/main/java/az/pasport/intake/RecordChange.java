package az.pasport.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of a record as a request keeps it.
 *
 * @param recordId empty for a new record
 * @param kind of the message, a class of {@link Submission}; empty for a withdrawal
 * @param message the submission or the withdrawal, field by field
 */
record RecordChange(
    @Nullable String recordId, @Nullable Integer version, @Nullable String kind, JsonNode message) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static RecordChange of(Submission submission) {
    return new RecordChange(
        null, null, submission.getClass().getSimpleName(), JSON.valueToTree(submission));
  }

  static RecordChange of(Correction correction) {
    Submission replacement = correction.replacement();
    return new RecordChange(
        correction.recordId(),
        correction.version(),
        replacement.getClass().getSimpleName(),
        JSON.valueToTree(replacement));
  }

  static RecordChange of(WithdrawalRequest withdrawal) {
    return new RecordChange(null, null, null, JSON.valueToTree(withdrawal));
  }

  /** The message again. */
  IntakeMessage toMessage() {
    if (kind == null) {
      return JSON.convertValue(message, WithdrawalRequest.class);
    }
    return recordId == null ? submission() : new Correction(recordId, version, submission());
  }

  private Submission submission() {
    return Stream.of(Submission.class.getPermittedSubclasses())
        .filter(type -> type.getSimpleName().equals(kind))
        .findFirst()
        .map(type -> (Submission) JSON.convertValue(message, type))
        .orElseThrow(() -> new IllegalStateException("no kind of submission: " + kind));
  }
}
