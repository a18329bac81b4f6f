package az.pasport.web.login;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Stands in while nobody has configured a login provider: verification works, login does not. */
final class NoProvider implements LoginProvider {
  @Override
  public URI begin(LoginAttempt attempt) throws LoginFailed {
    throw new LoginFailed(LoginFailed.Reason.NOT_CONFIGURED, "pasport.login.* is not set");
  }

  @Override
  public ProvenPerson complete(LoginAttempt attempt, Map<String, List<String>> callback)
      throws LoginFailed {
    throw new LoginFailed(LoginFailed.Reason.NOT_CONFIGURED, "pasport.login.* is not set");
  }
}
