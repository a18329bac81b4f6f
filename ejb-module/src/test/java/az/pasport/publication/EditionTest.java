package az.pasport.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EditionTest {
  private static final Instant NOW = Instant.parse("2022-01-10T08:00:00Z");

  private static Edition issued() {
    var edition = new Edition(DocumentKind.SIGNERS, 0, Instant.EPOCH, "");
    edition.bringUpTo("one", NOW, Edition.REISSUED_AFTER);
    return edition;
  }

  @Test
  void keepsItsVersionWhileNothingChanges() {
    Edition edition = issued();
    long version = edition.version();
    edition.bringUpTo("one", NOW.plus(Duration.ofHours(11)), Edition.REISSUED_AFTER);
    assertThat(edition.version()).isEqualTo(version);
    assertThat(edition.issuedAt()).isEqualTo(NOW);
  }

  @Test
  void isIssuedAnewWhenTheContentChanges() {
    Edition edition = issued();
    long version = edition.version();
    edition.bringUpTo("two", NOW, Edition.REISSUED_AFTER);
    assertThat(edition.version()).as("even within the same second").isEqualTo(version + 1);
    edition.bringUpTo("one", NOW.plusSeconds(60), Edition.REISSUED_AFTER);
    assertThat(edition.version()).isGreaterThan(version + 1);
  }

  @Test
  void isIssuedAnewAfterHalfADay() {
    Edition edition = issued();
    long version = edition.version();
    Instant later = NOW.plus(Edition.REISSUED_AFTER);
    edition.bringUpTo("one", later, Edition.REISSUED_AFTER);
    assertThat(edition.version()).isGreaterThan(version);
    assertThat(edition.issuedAt()).isEqualTo(later);
  }

  @Test
  void goesOnAboveWhatReadersHaveSeenAfterABackupWasRestored() {
    Edition restored = new Edition(DocumentKind.SIGNERS, 0, Instant.EPOCH, "");
    long seen = issued().version();
    restored.bringUpTo("one", NOW.plusSeconds(1), Edition.REISSUED_AFTER);
    assertThat(restored.version()).isGreaterThan(seen);
  }

  @Test
  void neverGoesBackWhenAClockDoes() {
    Edition edition = issued();
    long version = edition.version();
    edition.bringUpTo("two", NOW.minus(Duration.ofDays(1)), Edition.REISSUED_AFTER);
    assertThat(edition.version()).isEqualTo(version + 1);
  }
}
