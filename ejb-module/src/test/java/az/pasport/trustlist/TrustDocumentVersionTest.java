package az.pasport.trustlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrustDocumentVersionTest {
  private static final Instant NOW = Instant.parse("2022-01-10T08:00:00Z");

  private static TrustDocumentVersion issued() {
    var edition = new TrustDocumentVersion(TrustDocumentKind.SIGNERS, 0, Instant.EPOCH, "");
    edition.bringUpTo("one", NOW, TrustDocumentVersion.REISSUED_AFTER);
    return edition;
  }

  @Test
  void keepsItsVersionWhileNothingChanges() {
    TrustDocumentVersion edition = issued();
    long version = edition.version();
    edition.bringUpTo("one", NOW.plus(Duration.ofHours(11)), TrustDocumentVersion.REISSUED_AFTER);
    assertThat(edition.version()).isEqualTo(version);
    assertThat(edition.issuedAt()).isEqualTo(NOW);
  }

  @Test
  void isIssuedAnewWhenTheContentChanges() {
    TrustDocumentVersion edition = issued();
    long version = edition.version();
    edition.bringUpTo("two", NOW, TrustDocumentVersion.REISSUED_AFTER);
    assertThat(edition.version()).as("even within the same second").isEqualTo(version + 1);
    edition.bringUpTo("one", NOW.plusSeconds(60), TrustDocumentVersion.REISSUED_AFTER);
    assertThat(edition.version()).isGreaterThan(version + 1);
  }

  @Test
  void isIssuedAnewAfterHalfADay() {
    TrustDocumentVersion edition = issued();
    long version = edition.version();
    Instant later = NOW.plus(TrustDocumentVersion.REISSUED_AFTER);
    edition.bringUpTo("one", later, TrustDocumentVersion.REISSUED_AFTER);
    assertThat(edition.version()).isGreaterThan(version);
    assertThat(edition.issuedAt()).isEqualTo(later);
  }

  @Test
  void goesOnAboveWhatReadersHaveSeenAfterABackupWasRestored() {
    TrustDocumentVersion restored =
        new TrustDocumentVersion(TrustDocumentKind.SIGNERS, 0, Instant.EPOCH, "");
    long seen = issued().version();
    restored.bringUpTo("one", NOW.plusSeconds(1), TrustDocumentVersion.REISSUED_AFTER);
    assertThat(restored.version()).isGreaterThan(seen);
  }

  @Test
  void neverGoesBackWhenAClockDoes() {
    TrustDocumentVersion edition = issued();
    long version = edition.version();
    edition.bringUpTo("two", NOW.minus(Duration.ofDays(1)), TrustDocumentVersion.REISSUED_AFTER);
    assertThat(edition.version()).isEqualTo(version + 1);
  }
}
