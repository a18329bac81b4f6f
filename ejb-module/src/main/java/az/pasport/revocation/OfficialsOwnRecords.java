package az.pasport.revocation;

import az.pasport.approval.ApprovalRefused;
import az.pasport.person.Fin;
import az.pasport.person.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps officials from acting on a bulk revocation that touches their own records. */
@ApplicationScoped
class OfficialsOwnRecords {
  /** How the container names the person of a FIN who is logged in. */
  private static final String LOGIN_PREFIX = "fin:";

  @Inject People people;
  @Inject ChosenRecords records;

  /** Throws {@link ApprovalRefused} if records of the official with this login are in the set. */
  void requireUntouched(long revocation, String login) {
    boolean isTouched =
        login.startsWith(LOGIN_PREFIX)
            && Fin.parse(login.substring(LOGIN_PREFIX.length()))
                .flatMap(people::find)
                // Their identities may have been joined since the set was fixed.
                .filter(
                    person ->
                        person.entryNumbers().stream()
                            .anyMatch(entry -> records.touches(revocation, entry)))
                .isPresent();
    if (isTouched) {
      throw ApprovalRefused.ownRecords();
    }
  }
}
