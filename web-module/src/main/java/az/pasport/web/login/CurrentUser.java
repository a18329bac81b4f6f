package az.pasport.web.login;

import az.pasport.person.Fin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * Who is asking, for pages ({@code #{currentUser}}) and the API: the person of the session or of
 * the bearer token. What they may do is decided by {@code web.xml} and the EJBs, not by asking
 * here.
 */
@Named
@RequestScoped
public class CurrentUser {
  @Inject HttpServletRequest request;

  public boolean isLoggedIn() {
    return person().isPresent();
  }

  public Optional<Fin> fin() {
    return person().map(LoggedIn::person);
  }

  /** Given and family name; empty when nobody is logged in or the provider said no name. */
  public String getName() {
    return person().map(LoggedIn::shortName).orElse("");
  }

  /** Family name, given name, patronymic; empty likewise. */
  public String getFullName() {
    return person().map(LoggedIn::fullName).orElse("");
  }

  public Means getMeans() {
    return person().map(LoggedIn::means).orElse(Means.UNKNOWN);
  }

  public Set<String> getRoles() {
    return person().map(LoggedIn::roles).orElse(Set.of());
  }

  /** Whether they have a staff role: an operator, analyst or the like. */
  public boolean isStaff() {
    return person().map(LoggedIn::isStaff).orElse(false);
  }

  public boolean is(String role) {
    return getRoles().contains(role);
  }

  private Optional<LoggedIn> person() {
    return PasportAuthentication.personOf(request);
  }
}
