package az.pasport.person;

import java.util.regex.Pattern;

/**
 * A full name as people are found by it: family name, given name and patronymic in machine letters,
 * so that "Əliyeva" and "ALIYEVA" are one. The ending of a patronymic (oğlu, qızı) does not count:
 * some write it, some do not.
 *
 * @param value the parts with {@code <<} between them; the last is empty where there is no
 *     patronymic
 */
public record SearchName(String value) {
  private static final String SEPARATOR = "<<";

  private static final Pattern PATRONYMIC_ENDING =
      Pattern.compile("<(?:OGLU|OGHLU|GIZI|QIZI|KIZI)$");

  private static final Pattern TELLING = Pattern.compile("[A-Z<]*[A-Z][A-Z<]*[A-Z]");

  /**
   * How a person of this name is found: as it is written, so that a verifier who reads it from a
   * document finds it; where its letters have no machine letters, by the spelling in the passport.
   */
  public static SearchName of(PersonName name) {
    SearchName written = written(name);
    if (written.isTelling() || name.latin().isEmpty()) {
      return written;
    }
    LatinName passport = name.latin().get();
    return written(new PersonName(passport.familyName(), passport.givenName(), name.patronymic()));
  }

  private static SearchName written(PersonName name) {
    var letters = Transliteration.standard();
    if (!letters.unknownLetters(name.familyName() + " " + name.givenName()).isEmpty()) {
      return new SearchName("");
    }
    return new SearchName(
        String.join(
            SEPARATOR,
            letters.toMachineLetters(name.familyName()),
            letters.toMachineLetters(name.givenName()),
            PATRONYMIC_ENDING
                .matcher(name.patronymic().map(letters::toMachineLetters).orElse(""))
                .replaceFirst("")));
  }

  /** Family and given name alone, with what stands before the patronymic; empty where this is. */
  String withoutPatronymic() {
    int patronymic = value.lastIndexOf(SEPARATOR);
    return patronymic < 0 ? "" : value.substring(0, patronymic + SEPARATOR.length());
  }

  /**
   * Whether people can be found by it. Names in scripts that the table lacks leave nothing in
   * machine letters, and would be found by each other.
   */
  boolean isTelling() {
    return TELLING.matcher(value).lookingAt();
  }

  /** Hides the name, as {@link PersonName#toString()} does. */
  @Override
  public String toString() {
    return "SearchName[hidden]";
  }
}
