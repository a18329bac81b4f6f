package az.pasport.web.login;

import az.pasport.audit.AuditLog;
import az.pasport.person.Fin;
import az.pasport.person.People;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Writes each login into the audit: who, and by which means. */
@Stateless
@PermitAll
public class LoginLog {
  private static final String DEED = "LOGGED_IN";

  @Inject AuditLog audit;
  @Inject People people;

  /**
   * A citizen, by their internal number. Somebody of whom no hospital has sent anything has no
   * number yet: {@code person:none}.
   */
  public void citizen(Fin fin, Means means) {
    String actor = people.find(fin).map(known -> "person:" + known.id()).orElse("person:none");
    audit.append(actor, DEED, "means:" + means);
  }

  /** An official, by the name that their deeds carry in the audit. */
  public void official(String principalName, Means means) {
    audit.append("staff:" + principalName, DEED, "means:" + means);
  }
}
