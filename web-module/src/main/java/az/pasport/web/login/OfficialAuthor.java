package az.pasport.web.login;

import az.pasport.intake.Submission;
import az.pasport.person.Fin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The member of staff who is logged in, as records name them. */
@RequestScoped
public class OfficialAuthor {
  @Inject CurrentUser user;

  /** Their FIN and name; where the login provider said no name, the FIN stands for it. */
  public Submission.Author author() {
    String fin = user.fin().map(Fin::value).orElse("");
    String name = user.getFullName();
    return new Submission.Author(fin, name.isBlank() ? fin : name);
  }
}
