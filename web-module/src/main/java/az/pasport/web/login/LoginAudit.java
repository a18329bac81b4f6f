package az.pasport.web.login;

import az.pasport.audit.AuditLog;
import az.pasport.person.Fin;
import az.pasport.person.People;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Audits logins, with their means, log-outs, and the addresses from which apps call. */
@Stateless
@PermitAll
public class LoginAudit {
  @Inject AuditLog audit;
  @Inject People people;

  /** An official by their login; a citizen by their number, if a hospital has sent anything. */
  public Caller caller(Fin fin, boolean staff) {
    return staff
        ? new Caller.Official("fin:" + fin.value())
        : people
            .find(fin)
            .<Caller>map(known -> Caller.Citizen.of(known.id()))
            .orElse(Caller.Citizen.WITHOUT_RECORDS);
  }

  public void loggedIn(Fin fin, boolean staff, LoginMeans means) {
    audit.append(caller(fin, staff), "LOGGED_IN", "means:" + means);
  }

  public void loggedOut(Fin fin, boolean staff) {
    audit.append(caller(fin, staff), "LOGGED_OUT", "session");
  }

  /** An app called with a token that was not seen here before, or not from this address. */
  public void appTokenUsed(Fin fin) {
    audit.append(caller(fin, false), "APP_TOKEN_USED", "api");
  }
}
