package az.pasport.web.host;

import az.pasport.publicurl.PublicUrl;
import az.pasport.publicurl.PublicUrlSettings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Checks the public URL before the first request. */
@WebListener
public class PublicUrlAtStart implements ServletContextListener {
  private static final Logger LOG = System.getLogger(PublicUrlAtStart.class.getName());

  @Inject PublicUrl publicUrl;
  @Inject PublicUrlSettings settings;

  /**
   * Fails the deployment when the public URL or what belongs to it makes no sense.
   *
   * @throws IllegalStateException when its path is not the context root: the check page's address
   *     on printed certificates would lead nowhere
   */
  @Override
  public void contextInitialized(ServletContextEvent event) {
    String root = event.getServletContext().getContextPath();
    if (!publicUrl.contextPath().equals(root)) {
      throw new IllegalStateException(
          "Pasport does not start: its context root is \""
              + root
              + "\", but pasport.public-url is "
              + publicUrl
              + ". Set pasport.public-url to "
              + publicUrl.origin()
              + root
              + ", with the host that browsers use.");
    }
    LOG.log(
        Level.INFO, "the public URL is {0}; further hosts: {1}", publicUrl, settings.extraHosts());
  }
}
