package az.pasport.web.login;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A place where people prove who they are. Two steps, with the browser's journey between them; the
 * attempt of the first is handed to the second.
 */
interface LoginProvider {
  /**
   * Where the browser goes to log in.
   *
   * @throws LoginFailed when the provider cannot be asked
   */
  URI begin(LoginAttempt attempt) throws LoginFailed;

  /**
   * Who came back.
   *
   * @param callback the parameters with which the provider sent the browser back; their {@code
   *     state} has been found to be the attempt's
   * @throws LoginFailed when nobody is proven
   */
  ProvenPerson complete(LoginAttempt attempt, Map<String, List<String>> callback)
      throws LoginFailed;
}
