package az.pasport.web.login;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A realm's provider while none is configured: verification works, login does not.
 *
 * @param realm whose settings are missing
 */
record UnconfiguredProvider(LoginRealm realm) implements LoginProvider {
  @Override
  public URI begin(LoginAttempt attempt) throws LoginFailed {
    throw notConfigured();
  }

  @Override
  public VerifiedPerson complete(LoginAttempt attempt, Map<String, List<String>> callback)
      throws LoginFailed {
    throw notConfigured();
  }

  private LoginFailed notConfigured() {
    return new LoginFailed(LoginFailed.Reason.NOT_CONFIGURED, realm.setting("*") + " is not set");
  }
}
