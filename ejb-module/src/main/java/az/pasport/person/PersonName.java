package az.pasport.person;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name as the person writes it, in NFC, each part at most 80 characters (HCERT's limit).
 *
 * @param familyName soyad
 * @param givenName ad
 * @param patronymic ata adı with oğlu or qızı, where there is one
 */
public record PersonName(String familyName, String givenName, Optional<String> patronymic) {
  /** The longest part that HCERT carries. */
  public static final int LONGEST_PART = 80;

  public PersonName {
    familyName = part(familyName);
    givenName = part(givenName);
    patronymic = patronymic.map(PersonName::part);
  }

  /** A name of its parts; a blank or missing patronymic is none. */
  public static PersonName of(String familyName, String givenName, @Nullable String patronymic) {
    return new PersonName(
        familyName, givenName, Optional.ofNullable(patronymic).filter(text -> !text.isBlank()));
  }

  /** Family name, given name, patronymic: the order of Azerbaijani documents. */
  public String inFull() {
    return familyName + " " + givenName + patronymic.map(text -> " " + text).orElse("");
  }

  private static String part(String text) {
    String clean = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    if (clean.isEmpty() || clean.length() > LONGEST_PART) {
      throw new IllegalArgumentException("a part of a name has 1 to 80 characters");
    }
    return clean;
  }

  /** Hides the name: it must not be readable in a log. */
  @Override
  public String toString() {
    return "PersonName[hidden]";
  }
}
