package az.pasport.web.login;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A portal at which people authenticate. A login has two steps, and the browser visits the portal
 * between them; the attempt of the first is handed to the second.
 */
interface LoginProvider {
  /**
   * The address at which the browser logs in.
   *
   * @throws LoginFailed when the provider cannot be asked
   */
  URI begin(LoginAttempt attempt) throws LoginFailed;

  /**
   * The person who logged in.
   *
   * @param callback the parameters with which the provider sent the browser back; their {@code
   *     state} has been found to be the attempt's
   * @throws LoginFailed when nobody is proven
   */
  VerifiedPerson complete(LoginAttempt attempt, Map<String, List<String>> callback)
      throws LoginFailed;
}
