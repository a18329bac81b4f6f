package az.pasport.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {
  private static final Instant SHOWN = Instant.parse("2026-12-01T08:00:00Z");
  private static final Instant ENDS = Instant.parse("2026-12-03T00:00:00Z");

  private final Announcement announcement =
      new Announcement(
          new MaintenancePeriod(SHOWN, SHOWN, ENDS),
          new AnnouncementText(" Texniki işlər ", "Maintenance", "Работы"));

  @Test
  void isPlannedThenShownThenEnded() {
    assertThat(announcement.status(SHOWN.minusSeconds(1))).isEqualTo(Announcement.Status.PLANNED);
    assertThat(announcement.status(SHOWN)).isEqualTo(Announcement.Status.SHOWN);
    assertThat(announcement.status(ENDS)).isEqualTo(Announcement.Status.ENDED);
  }

  @Test
  void isNeverShownAgainOnceItIsWithdrawn() {
    announcement.withdraw();
    assertThat(announcement.status(SHOWN)).isEqualTo(Announcement.Status.WITHDRAWN);
    assertThat(announcement.status(ENDS)).isEqualTo(Announcement.Status.WITHDRAWN);
  }

  @Test
  void speaksTheLanguageOfThePage() {
    assertThat(announcement.text().in(Locale.forLanguageTag("az"))).isEqualTo("Texniki işlər");
    assertThat(announcement.text().in(Locale.forLanguageTag("ru"))).isEqualTo("Работы");
    assertThat(announcement.text().in(Locale.GERMAN)).isEqualTo("Maintenance");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u202Eb", "one\ntwo"})
  void refusesATextThatIsNoPlainLine(String text) {
    assertThatThrownBy(() -> new AnnouncementText("Mətn", text, "Текст"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
