package az.pasport.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
  private static AuditEntry entry(String subject) {
    return new AuditEntry(
        Instant.parse("2022-03-01T00:00:00Z"), "facility:A-1", "RECORD_ACCEPTED", subject);
  }

  @Test
  void isIntactBehindTheEntryItWasSealedBehind() {
    AuditEntry entry = entry("record:1");
    entry.seal(7, "abc");

    assertThat(entry.isIntactBehind(7, "abc")).isTrue();
    assertThat(entry.isIntactBehind(7, "abd")).isFalse();
    assertThat(entry.isIntactBehind(8, "abc")).isFalse();
  }

  @Test
  void differsByWhatItSays() {
    assertThat(entry("record:1").seal(1, "x")).isNotEqualTo(entry("record:2").seal(1, "x"));
  }

  @Test
  void isSealedOnce() {
    AuditEntry entry = entry("record:1");
    entry.seal(1, "x");

    assertThatThrownBy(() -> entry.seal(2, "y")).isInstanceOf(IllegalStateException.class);
  }
}
