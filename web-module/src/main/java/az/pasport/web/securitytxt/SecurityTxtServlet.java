package az.pasport.web.securitytxt;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves {@code /.well-known/security.txt} (RFC 9116). Without {@code pasport.security-contact}
 * there is none, because a file without an address would be wrong.
 */
@WebServlet(urlPatterns = "/.well-known/security.txt", loadOnStartup = 1)
public class SecurityTxtServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "pasport.security-contact", defaultValue = "none")
  String configured;

  @Inject transient Clock clock;

  @SuppressWarnings("NullAway.Init")
  private transient SecurityContacts contacts;

  /** Fails the deployment when the setting makes no sense. */
  @Override
  public void init() {
    contacts = SecurityContacts.parse(configured.equals("none") ? "" : configured);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (contacts.addresses().isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=86400");
    response.getWriter().write(contacts.file(clock.instant()));
  }
}
