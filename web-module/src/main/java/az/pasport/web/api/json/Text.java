package az.pasport.web.api.json;

import az.pasport.message.Messages;
import java.util.Locale;
import java.util.function.Function;

/** A text in the three languages of our screens. */
public record Text(String az, String en, String ru) {
  private static final Messages RU = Messages.in(Locale.forLanguageTag("ru"));

  /** The text of a code. */
  public static Text of(Enum<?> code) {
    return of(messages -> messages.of(code));
  }

  /** A text in each language. */
  public static Text of(Function<Messages, String> text) {
    return new Text(text.apply(Messages.AZ), text.apply(Messages.EN), text.apply(RU));
  }
}
