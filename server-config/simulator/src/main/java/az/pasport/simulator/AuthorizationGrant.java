package az.pasport.simulator;

import java.time.Duration;

/** What an authorization code stands for on its way from the browser to the application. */
record AuthorizationGrant(LoginRequest request, Login login) {
  /** Of a code, which is good once. */
  static final Duration CODE_LIFE = Duration.ofSeconds(60);
}
