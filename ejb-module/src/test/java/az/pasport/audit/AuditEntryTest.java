package az.pasport.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
  private static final Instant DONE_AT = Instant.parse("2022-03-01T00:00:00Z");

  private static EntryContent content(String subject) {
    return new EntryContent(
        EntryContent.CURRENT_FORMAT,
        DONE_AT,
        "facility:A-1",
        "RECORD_ACCEPTED",
        subject,
        "192.0.2.7",
        1,
        "");
  }

  private static AuditEntry entry(String subject) {
    return new AuditEntry(content(subject));
  }

  @Test
  void isIntactBehindTheEntryItWasSealedBehind() {
    String hash = entry("record:1").seal(7, "abc");

    assertThat(new SealedEntry(7, content("record:1"), hash).follows("abc")).isTrue();
    assertThat(new SealedEntry(7, content("record:1"), hash).follows("abd")).isFalse();
    assertThat(new SealedEntry(8, content("record:1"), hash).follows("abc")).isFalse();
  }

  @Test
  void differsByWhatItSays() {
    assertThat(entry("record:1").seal(1, "x")).isNotEqualTo(entry("record:2").seal(1, "x"));
  }

  @Test
  void differsByWhereItsPartsBegin() {
    var one = new EntryContent(2, DONE_AT, "a", "b\nc", "d", "", 1, "");
    var other = new EntryContent(2, DONE_AT, "a\nb", "c", "d", "", 1, "");

    assertThat(one.hashBehind(1, "x")).isNotEqualTo(other.hashBehind(1, "x"));
  }

  @Test
  void isSealedOnce() {
    AuditEntry entry = entry("record:1");
    entry.seal(1, "x");

    assertThatThrownBy(() -> entry.seal(2, "y")).isInstanceOf(IllegalStateException.class);
  }

  /** The hash was computed by the version that had one format, and independently of it. */
  @Test
  void entryOfTheFirstFormatKeepsItsHash() {
    var content =
        new EntryContent(1, DONE_AT, "facility:A-1", "RECORD_ACCEPTED", "record:1", "", 1, "");

    assertThat(content.hashBehind(1, "0".repeat(64)))
        .isEqualTo("affe7203972c66f9c864ceb2bfb7046d6f8c15a0361c6a98bc9e14b085dcaa56");
  }

  @Test
  void addressAddedToAnEntryOfTheFirstFormatIsFound() {
    var content =
        new EntryContent(
            1, DONE_AT, "facility:A-1", "RECORD_ACCEPTED", "record:1", "192.0.2.7", 1, "");

    assertThat(new SealedEntry(1, content, content.hashBehind(1, "x")).follows("x")).isFalse();
  }

  @Test
  void entryOfAnUnknownFormatIsNotIntact() {
    var content = new EntryContent(9, DONE_AT, "a", "b", "c", "", 1, "");

    assertThat(new SealedEntry(1, content, content.hashBehind(1, "x")).follows("x")).isFalse();
  }
}
