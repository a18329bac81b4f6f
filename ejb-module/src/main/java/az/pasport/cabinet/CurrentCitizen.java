package az.pasport.cabinet;

import az.pasport.person.Fin;
import az.pasport.person.People;
import az.pasport.person.Person;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** The citizen who is logged in. */
@Stateless
@RolesAllowed("citizen")
public class CurrentCitizen {
  @Resource SessionContext session;
  @Inject People people;

  public String principal() {
    return session.getCallerPrincipal().getName();
  }

  /** Throws {@link IllegalStateException} if the caller is no citizen with a FIN. */
  public Fin fin() {
    String name = principal();
    if (!name.startsWith(Cabinet.PRINCIPAL_PREFIX)) {
      throw new IllegalStateException("the caller is no person with a FIN");
    }
    return new Fin(name.substring(Cabinet.PRINCIPAL_PREFIX.length()));
  }

  /** Whom the FIN leads to; empty while no facility has sent anything of them. */
  public Optional<Person> person() {
    return people.find(fin());
  }
}
