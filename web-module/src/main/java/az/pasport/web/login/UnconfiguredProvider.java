package az.pasport.web.login;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The provider while none is configured: verification works, login does not. */
final class UnconfiguredProvider implements LoginProvider {
  @Override
  public URI begin(LoginAttempt attempt) throws LoginFailed {
    throw new LoginFailed(LoginFailed.Reason.NOT_CONFIGURED, "pasport.login.* is not set");
  }

  @Override
  public VerifiedPerson complete(LoginAttempt attempt, Map<String, List<String>> callback)
      throws LoginFailed {
    throw new LoginFailed(LoginFailed.Reason.NOT_CONFIGURED, "pasport.login.* is not set");
  }
}
