package az.pasport.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One browser on its way through the login page.
 *
 * @param request empty for a login to the portal's own pages
 * @param language two letters
 * @param signature the mobile signature that is awaited
 */
record LoginVisit(
    Optional<LoginRequest> request, String language, Optional<PendingSignature> signature) {
  static final Duration LIFE = Duration.ofMinutes(10);

  /** A signature that the phone is about to make. */
  record PendingSignature(DemoPerson person, String controlCode, Instant done) {}

  LoginVisit(Optional<LoginRequest> request, String language) {
    this(request, language, Optional.empty());
  }

  LoginVisit in(String newLanguage) {
    return newLanguage.isEmpty() ? this : new LoginVisit(request, newLanguage, signature);
  }

  LoginVisit awaiting(PendingSignature newSignature) {
    return new LoginVisit(request, language, Optional.of(newSignature));
  }

  /** Who asks for the login, as the page names it. */
  String application() {
    return request.map(asked -> asked.client().id()).orElse("myGov");
  }

  /** Whom the application logs in; the portal's own pages are for citizens. */
  Audience audience() {
    return request.map(asked -> asked.client().audience()).orElse(Audience.CITIZENS);
  }
}
