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

/** Where letters are handed in, at one moment. */
final class Counter {
  final Desk desk = new Desk();
  private Clock clock = Clock.fixed(Hospital.NOW, ZoneOffset.UTC);
  private Optional<X509Certificate> peer = Optional.empty();
  private Optional<String> charset = Optional.empty();

  Counter connectedTo(Hospital hospital) {
    peer = Optional.of(hospital.certificate);
    return this;
  }

  Counter withCharset(String name) {
    charset = Optional.of(name);
    return this;
  }

  Counter later(Duration time) {
    clock = Clock.offset(clock, time);
    return this;
  }

  Proved take(Document letter) throws NotProved {
    return take(Letter.bytes(letter));
  }

  Proved take(byte[] letter) throws NotProved {
    return new MessageProof(desk, clock).prove(letter, charset, peer, Set.of(Letter.TO));
  }

  Flaw flawOf(Document letter) {
    return refusalOf(Letter.bytes(letter)).flaw();
  }

  Flaw flawOf(byte[] letter) {
    return refusalOf(letter).flaw();
  }

  /**
   * How a letter is refused: without a mark, so that a stranger cannot use up what is another's.
   */
  NotProved refusalOf(byte[] letter) {
    var before = Set.copyOf(desk.marks.keySet());
    NotProved refusal = catchThrowableOfType(NotProved.class, () -> take(letter));
    assertThat(refusal).as("the letter was taken").isNotNull();
    assertThat(desk.marks.keySet()).isEqualTo(before);
    return refusal;
  }
}
