package az.pasport.decree;

import az.pasport.message.Messages;
import java.io.Serializable;

/**
 * What a field of a decree's text must be, in two languages.
 *
 * @param field its path, e.g. {@code immunity.months}; empty where no single one is meant
 */
public record DecreeFieldError(String field, String az, String en) implements Serializable {
  static DecreeFieldError of(String field, Enum<?> reason, Object... values) {
    return new DecreeFieldError(
        field, Messages.AZ.of(reason, values), Messages.EN.of(reason, values));
  }

  /** For logs: in English. */
  @Override
  public String toString() {
    return field + ": " + en;
  }
}
