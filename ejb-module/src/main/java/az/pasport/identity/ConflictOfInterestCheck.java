package az.pasport.identity;

import az.pasport.approval.ApprovalRefused;
import az.pasport.approval.ApprovalRequest;
import az.pasport.person.Identity;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Officials are compared with the people whom a change touches by their FIN, which is the login.
 */
final class ConflictOfInterestCheck {
  private ConflictOfInterestCheck() {}

  /** How the container names whom a change concerns: the caller, if it is one of them. */
  static Optional<String> concerned(Collection<Identity> touched, String caller) {
    return logins(touched).filter(caller::equals).findFirst().or(() -> logins(touched).findFirst());
  }

  /**
   * Looks once more when the change is done: a request keeps one login, and a person may have two.
   *
   * @throws ApprovalRefused if who asked or who agreed is touched by the change
   */
  static void refuse(ApprovalRequest request, Collection<Identity> touched) {
    if (logins(touched)
        .anyMatch(
            login ->
                login.equals(request.requestedBy())
                    || request.decidedBy().filter(login::equals).isPresent())) {
      throw ApprovalRefused.ownRecords();
    }
  }

  private static Stream<String> logins(Collection<Identity> identities) {
    return identities.stream()
        .flatMap(identity -> identity.fin().stream())
        .map(fin -> "fin:" + fin.value());
  }
}
