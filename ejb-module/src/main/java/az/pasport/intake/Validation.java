package az.pasport.intake;

import az.pasport.record.Problem;
import az.pasport.record.Worker;
import java.util.List;
import java.util.Optional;

/**
 * What the validation of a message found.
 *
 * @param worker whom the message names as its author, where the fields say so
 * @param pending the message with its fields read; present exactly when there is no problem
 */
record Validation(
    Optional<Worker> worker, List<Problem> problems, Optional<PendingSubmission> pending) {
  Validation {
    problems = List.copyOf(problems);
  }
}
