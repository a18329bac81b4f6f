package az.pasport.web.login;

import az.pasport.audit.AuditLog;
import az.pasport.person.Fin;
import az.pasport.person.People;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Writes into the audit who logs in, by which means, who logs out, and from where an app calls for
 * its person.
 */
@Stateless
@PermitAll
public class LoginLog {
  private static final String DEED = "LOGGED_IN";

  @Inject AuditLog audit;
  @Inject People people;

  /**
   * A person as the audit names them: an official by their login; a citizen by their internal
   * number, or {@code person:none} as long as no hospital has sent anything of them.
   */
  public String actor(Fin fin, boolean staff) {
    return staff
        ? "staff:fin:" + fin.value()
        : people.find(fin).map(known -> "person:" + known.id()).orElse("person:none");
  }

  /** A citizen, by their internal number. */
  public void citizen(Fin fin, Means means) {
    audit.append(actor(fin, false), DEED, "means:" + means);
  }

  /** An official, by the name that their deeds carry in the audit. */
  public void official(String principalName, Means means) {
    audit.append("staff:" + principalName, DEED, "means:" + means);
  }

  /** Somebody ended their session. */
  public void loggedOut(Fin fin, boolean staff) {
    audit.append(actor(fin, staff), "LOGGED_OUT", "session");
  }

  /** An app called with a token that was not seen here before, or not from this address. */
  public void appTokenUsed(Fin fin) {
    audit.append(actor(fin, false), "APP_TOKEN_USED", "api");
  }
}
