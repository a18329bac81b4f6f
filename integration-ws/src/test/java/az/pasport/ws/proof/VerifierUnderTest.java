package az.pasport.ws.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;

/** Verifies messages at one moment. */
final class VerifierUnderTest {
  final InMemoryCredentialStore credentials = new InMemoryCredentialStore();
  private Clock clock = Clock.fixed(SigningFacility.NOW, ZoneOffset.UTC);
  private Optional<X509Certificate> peer = Optional.empty();
  private Optional<String> charset = Optional.empty();

  VerifierUnderTest connectedTo(SigningFacility hospital) {
    peer = Optional.of(hospital.certificate);
    return this;
  }

  VerifierUnderTest withCharset(String name) {
    charset = Optional.of(name);
    return this;
  }

  VerifierUnderTest later(Duration time) {
    clock = Clock.offset(clock, time);
    return this;
  }

  VerifiedMessage take(Document letter) throws AuthenticationFailure {
    return take(TestMessage.bytes(letter));
  }

  VerifiedMessage take(byte[] letter) throws AuthenticationFailure {
    return new MessageVerifier(credentials, clock)
        .verify(letter, charset, peer, Set.of(TestMessage.TO));
  }

  FailureReason reasonOf(Document letter) {
    return refusalOf(TestMessage.bytes(letter)).reason();
  }

  FailureReason reasonOf(byte[] letter) {
    return refusalOf(letter).reason();
  }

  /**
   * How a letter is refused: without a mark, so that a stranger cannot use up what is another's.
   */
  AuthenticationFailure refusalOf(byte[] letter) {
    var before = Set.copyOf(credentials.replays.keySet());
    AuthenticationFailure refusal =
        catchThrowableOfType(AuthenticationFailure.class, () -> take(letter));
    assertThat(refusal).as("the letter was taken").isNotNull();
    assertThat(credentials.replays.keySet()).isEqualTo(before);
    return refusal;
  }
}
