package az.pasport.announcement;

import az.pasport.text.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/** What an announcement says, in each language of the pages; one line of plain text each. */
@Embeddable
public class AnnouncementText {
  /** Characters. */
  public static final int LONGEST = 300;

  @Column(name = "text_az")
  private String az;

  @Column(name = "text_en")
  private String en;

  @Column(name = "text_ru")
  private String ru;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected AnnouncementText() {}

  /**
   * @throws IllegalArgumentException if a text is empty, longer than {@link #LONGEST}, or holds an
   *     invisible character
   */
  public AnnouncementText(String az, String en, String ru) {
    this.az = PlainText.requireLine(az, LONGEST, "the Azerbaijani text");
    this.en = PlainText.requireLine(en, LONGEST, "the English text");
    this.ru = PlainText.requireLine(ru, LONGEST, "the Russian text");
  }

  boolean isSameAs(AnnouncementText other) {
    return az.equals(other.az) && en.equals(other.en) && ru.equals(other.ru);
  }

  /** The text in a language; English for one that no page has. */
  public String in(Locale locale) {
    return switch (locale.getLanguage()) {
      case "az" -> az;
      case "ru" -> ru;
      default -> en;
    };
  }
}
