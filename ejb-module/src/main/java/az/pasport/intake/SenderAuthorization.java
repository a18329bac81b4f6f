package az.pasport.intake;

import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stage of intake that authorises: whether the sender may send a message of this kind in the
 * name of the worker whom it names. What depends on stored data, the worker's registration and the
 * limits of an hour, follows in {@link FraudChecks} and {@link PersonMismatchLimit}, inside the
 * transaction.
 */
final class SenderAuthorization {
  private SenderAuthorization() {}

  /** Why a message is refused before stored data is read; problems of its fields included. */
  static Optional<Refusal> refusal(
      Authority authority, IntakeMessage message, Validation validation) {
    if (!authority.provesWorker() && message.needsProvedWorker()) {
      return Optional.of(
          Refusal.of(validation.worker(), List.of(ProblemCode.WORKER_NOT_PROVED.at("worker.id"))));
    }
    List<Problem> problems = new ArrayList<>(validation.problems());
    if (validation.worker().filter(named -> isAnother(authority, named)).isPresent()) {
      problems.add(ProblemCode.WORKER_IS_NOT_SENDER.at("worker.id"));
    }
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of(validation.worker(), problems));
  }

  private static boolean isAnother(Authority authority, Worker named) {
    return authority.provedWorker().filter(proved -> !proved.equals(named.id())).isPresent();
  }
}
