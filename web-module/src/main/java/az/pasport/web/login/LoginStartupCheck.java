package az.pasport.web.login;

import az.pasport.web.browser.BrowserCookies;
import com.nimbusds.jose.KeySourceException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Checks the configuration of login before the first request; refuses the simulator, and addresses
 * that {@link ProviderAddressRule} does not let us use.
 */
@WebListener
public class LoginStartupCheck implements ServletContextListener {
  private static final Logger LOG = Logger.getLogger(LoginStartupCheck.class.getName());

  @Inject LoginSettings settings;
  @Inject BrowserCookies cookies;

  /**
   * Fails the deployment when a setting makes no sense, or when the provider is the simulator and
   * this is no demonstration. A provider that does not answer now is asked again at each login, and
   * {@link ProviderKeys} refuses the simulator's keys then.
   */
  @Override
  public void contextInitialized(ServletContextEvent event) {
    cookies.configure(event.getServletContext().getSessionCookieConfig());
    try {
      checkSettings();
    } catch (IllegalArgumentException e) {
      LOG.log(Level.SEVERE, "Pasport does not start: {0}", e.getMessage());
      throw e;
    }
    Stream.concat(
            Stream.of(LoginRealm.values())
                .flatMap(realm -> settings.of(realm).endpoints().stream())
                .map(ProviderEndpoints::keys),
            settings.apiKeys().stream())
        .distinct()
        .forEach(this::refuseSimulator);
  }

  private void checkSettings() {
    settings.sessionLives();
    settings.targets();
    ProviderSettings citizens = settings.of(LoginRealm.CITIZENS);
    ProviderSettings staff = settings.of(LoginRealm.STAFF);
    citizens.claims();
    if (staff.isSet()) {
      checkStaffProvider(staff, citizens);
    }
    if (citizens.party().isEmpty()) {
      LOG.warning("login is not configured: set pasport.login.client-id and client-secret");
    } else if (citizens.endpoints().isEmpty() && citizens.discovered().isEmpty()) {
      LOG.warning(
          "login is not configured: set pasport.login.authorize-url, token-url and jwks-url,"
              + " or pasport.login.issuer");
    }
    if (!settings.isDemo()
        && (citizens.party().isPresent() || staff.isSet())
        && !settings.hasStaffRegister()) {
      LOG.warning(
          "pasport.staff.file is not set: whoever the login portal gives a staff role has it, and a"
              + " role that is withdrawn there ends with the session only, up to "
              + settings.sessionLives().staffMost().toMinutes()
              + " minutes later. Set it to a file of the agency, with a line FIN=role,role for each"
              + " official");
    }
    if (settings.accessTokenRules().isEmpty() && settings.apiKeys().isPresent()) {
      LOG.warning(
          "apps cannot use the API: set pasport.api.issuer to what their access tokens say in iss");
    }
  }

  private static void checkStaffProvider(ProviderSettings staff, ProviderSettings citizens) {
    staff.checkComplete();
    staff.claims();
    if (staff.isSameClientAs(citizens)) {
      throw new IllegalArgumentException(
          LoginRealm.STAFF.setting("client-id")
              + " is the citizens' client at the same provider, whose answers would count for both:"
              + " register another client for staff");
    }
  }

  void refuseSimulator(URI keys) {
    try {
      if (ProviderKeys.at(keys, true).areSimulators() && !settings.isDemo()) {
        String refusal =
            "Pasport does not start: the login provider is the DigitalLogin simulator, with which"
                + " anybody can be anybody. Set pasport.login.* and pasport.staff-login.* to real ones, or"
                + " pasport.demo=true for a demonstration.";
        LOG.severe(refusal);
        throw new IllegalStateException(refusal);
      }
    } catch (KeySourceException e) {
      LOG.log(Level.WARNING, "the login provider does not answer yet: {0}", e.getMessage());
    }
  }
}
