package az.pasport.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A FIN (fərdi identifikasiya nömrəsi): seven digits and Latin capitals without I and O, given for
 * life and printed on the identity card.
 *
 * @param value the FIN, upper case
 */
public record Fin(String value) implements Identity {
  private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NP-Z]{7}");

  public Fin {
    if (!SHAPE.matcher(value).matches()) {
      // The text itself stays out of the message: messages reach logs.
      throw new IllegalArgumentException("not a FIN: 7 digits or Latin capitals, no I, no O");
    }
  }

  /** Reads a FIN, forgiving blanks around it and lower case; empty if the text is none. */
  public static Optional<Fin> parse(String text) {
    String strict = text.strip().toUpperCase(Locale.ROOT);
    return SHAPE.matcher(strict).matches() ? Optional.of(new Fin(strict)) : Optional.empty();
  }

  @Override
  public Optional<Fin> fin() {
    return Optional.of(this);
  }

  /** Hides the number: a FIN that slips into a log must not be readable there. */
  @Override
  public String toString() {
    return "Fin[hidden]";
  }
}
