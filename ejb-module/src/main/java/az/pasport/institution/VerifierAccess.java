package az.pasport.institution;

import az.pasport.security.Caller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** What the verifier who calls may do now. */
@Stateless
@RolesAllowed("verifier")
public class VerifierAccess {
  @Resource SessionContext session;
  @Inject InstitutionRegister register;
  @Inject LookupSettings settings;

  /**
   * A look-up that is allowed, and counted.
   *
   * @param actor the verifier
   * @param at when it was counted
   */
  public record CountedLookup(Caller actor, InstitutionCode institution, Instant at) {}

  /** For whom the caller checks; empty if the caller may not. */
  public Optional<Institution> institution() {
    return register.byLogin(login()).filter(VerifierAccess::mayWork).map(Verifier::institution);
  }

  /**
   * Counts a look-up of the caller, for the time being as one that finds nothing. Committed before
   * anything is looked up: of look-ups at the same time none escapes the count.
   *
   * @throws NotARegisteredVerifier if the caller may not look anything up
   * @throws LookupLimitReached if the caller or the institution has looked up enough
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public CountedLookup count() {
    Verifier verifier =
        register
            .findForUpdate(login())
            .filter(VerifierAccess::mayWork)
            .orElseThrow(NotARegisteredVerifier::new);
    Institution institution = verifier.institution();
    Instant now = register.now();
    verifier
        .count()
        .pause(now, settings.verifier())
        .or(() -> institution.count().pause(now, settings.institution()))
        .ifPresent(
            pause -> {
              throw new LookupLimitReached(pause, institution.code());
            });
    institution.count().add(now);
    verifier.count().add(now);
    return new CountedLookup(actor(), institution.code(), now);
  }

  /** The look-up has found something. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void succeed(CountedLookup counted) {
    register
        .findForUpdate(login())
        .ifPresent(
            verifier -> {
              verifier.institution().count().succeed(counted.at());
              verifier.count().succeed(counted.at());
            });
  }

  public Caller actor() {
    return new Caller.Verifier(login());
  }

  private static boolean mayWork(Verifier verifier) {
    return verifier.isActive() && verifier.institution().isActive();
  }

  private String login() {
    return session.getCallerPrincipal().getName();
  }
}
