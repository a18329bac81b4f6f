package az.pasport.web.login;

import az.pasport.person.Fin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * The caller, for pages ({@code #{currentUser}}) and the API: the person of the session or of the
 * bearer token. {@code web.xml} and the EJBs decide what the person may do, and not this class.
 */
@Named
@RequestScoped
public class CurrentUser {
  @Inject HttpServletRequest request;

  public boolean isLoggedIn() {
    return person().isPresent();
  }

  public Optional<Fin> fin() {
    return person().map(LoggedInPerson::person);
  }

  /** Given and family name; empty when nobody is logged in or the provider said no name. */
  public String getName() {
    return person().map(LoggedInPerson::shortName).orElse("");
  }

  /** Family name, given name, patronymic; empty likewise. */
  public String getFullName() {
    return person().map(LoggedInPerson::fullName).orElse("");
  }

  public LoginMeans getMeans() {
    return person().map(LoggedInPerson::means).orElse(LoginMeans.UNKNOWN);
  }

  public Set<String> getRoles() {
    return person().map(LoggedInPerson::roles).orElse(Set.of());
  }

  /** Whether they have a staff role: an operator, analyst or the like. */
  public boolean isStaff() {
    return person().map(LoggedInPerson::isStaff).orElse(false);
  }

  public boolean is(String role) {
    return getRoles().contains(role);
  }

  private Optional<LoggedInPerson> person() {
    return AuthenticatedPerson.of(request);
  }
}
