package az.pasport.web.login;

import az.pasport.intake.Submission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The caller, for pages ({@code #{currentUser}}) and the API: the person of the session or of the
 * bearer token. {@code web.xml} and the EJBs decide what the person may do, and not this class.
 */
@Named
@RequestScoped
public class CurrentUser {
  @Inject HttpServletRequest request;

  /** Given and family name; empty when nobody is logged in or the provider said no name. */
  public String getName() {
    return person().map(LoggedInPerson::shortName).orElse("");
  }

  /** Family name, given name, patronymic; empty likewise. */
  public String getFullName() {
    return person().map(LoggedInPerson::fullName).orElse("");
  }

  /** The official, as records name them; where the provider said no name, the FIN stands for it. */
  public Submission.Author author() {
    String fin = person().map(LoggedInPerson::fin).orElse("");
    String name = getFullName();
    return new Submission.Author(fin, name.isBlank() ? fin : name);
  }

  private Optional<LoggedInPerson> person() {
    return AuthenticatedPerson.of(request);
  }
}
