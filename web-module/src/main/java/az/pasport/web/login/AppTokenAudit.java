package az.pasport.web.login;

import az.pasport.digest.Sha256;
import az.pasport.security.BoundedCache;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Set;

/**
 * Audits the use of apps' tokens: the first use of each from each address on this node, not every
 * call. Only a token that was verified gets here, so a stranger cannot fill the audit; the user of
 * a stolen one is seen by their address.
 */
@ApplicationScoped
class AppTokenAudit {
  /** Of more than that, those that came first are forgotten, and audited again. */
  private static final int MOST_REMEMBERED = 50_000;

  private final Set<String> seen =
      Collections.synchronizedSet(Collections.newSetFromMap(new BoundedCache<>(MOST_REMEMBERED)));

  @Inject LoginAudit audit;

  /** Throws {@link LoginFailed} when the audit cannot be written: no use without its entry. */
  void note(String token, LoggedInPerson person, String address) throws LoginFailed {
    String use = Sha256.hexOf(token + "\n" + address);
    if (seen.contains(use)) {
      return;
    }
    try {
      audit.appTokenUsed(person.person());
    } catch (EJBException e) {
      throw new LoginFailed(
          LoginFailed.Reason.SYSTEM_UNAVAILABLE, "the audit cannot be written", e);
    }
    seen.add(use);
  }
}
