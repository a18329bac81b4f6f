package az.pasport.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name as it stands in the machine-readable zone of the passport. It wins over transliteration.
 *
 * @param familyName what stands before {@code <<}: A–Z, words parted by a single {@code <}; empty
 *     if there is none
 * @param givenName what stands after it, likewise
 */
public record LatinName(String familyName, String givenName) {
  private static final Pattern STRICT = Pattern.compile("([A-Z]+(<[A-Z]+)*)?");
  private static final Pattern FILLERS_BEHIND = Pattern.compile("<+$");
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z <-]*");
  private static final Pattern PARTED = Pattern.compile("[ <-]+");

  public LatinName {
    requirePart(familyName);
    requirePart(givenName);
    if (familyName.isEmpty() && givenName.isEmpty()) {
      throw new IllegalArgumentException("a Latin name has a letter");
    }
  }

  private static void requirePart(String part) {
    if (!STRICT.matcher(part).matches() || part.length() > NameText.LONGEST) {
      throw new IllegalArgumentException("a part of a Latin name has at most 80 of A-Z and <");
    }
  }

  /**
   * Reads a part as people write it: small letters, blanks, hyphens, apostrophes, and fillers
   * behind it are forgiven, nothing else. A hyphen alone is no part.
   *
   * @return the part, empty where it says that there is none; nothing if it is no Latin name, as
   *     when it holds both parts of a name
   */
  public static Optional<String> part(String text) {
    var plain = new StringBuilder();
    NameText.normalized(text)
        .codePoints()
        .filter(sign -> !NameSigns.isApostrophe(sign))
        .map(sign -> NameSigns.isHyphen(sign) ? '-' : sign)
        .forEach(plain::appendCodePoint);
    String name = FILLERS_BEHIND.matcher(plain).replaceAll("");
    if (name.contains("<<") || !ALLOWED.matcher(name).matches()) {
      return Optional.empty();
    }
    String parted = PARTED.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("<");
    int from = parted.startsWith("<") ? 1 : 0;
    int to = parted.endsWith("<") && parted.length() > from ? parted.length() - 1 : parted.length();
    return Optional.of(parted.substring(from, to));
  }

  /** Hides the name, as {@link PersonName#toString()} does. */
  @Override
  public String toString() {
    return "LatinName[hidden]";
  }
}
