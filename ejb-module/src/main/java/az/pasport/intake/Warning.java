package az.pasport.intake;

import az.pasport.message.Messages;
import java.util.List;

/**
 * Something about an accepted message that its sender should know.
 *
 * @param field path of the field, e.g. {@code test.device}
 * @param values that fill the places of the code's text; never a name, FIN or document number,
 *     because warnings are stored with the acknowledgement
 */
public record Warning(String field, WarningCode code, List<String> values) {
  public Warning {
    values = List.copyOf(values);
  }

  /** What the sender should know, in Azerbaijani. */
  public String az() {
    return Messages.AZ.of(code, values.toArray());
  }

  /** The same in English. */
  public String en() {
    return Messages.EN.of(code, values.toArray());
  }
}
