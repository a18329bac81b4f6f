package az.pasport.web.api.json;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.function.Function;

/** Words in the three languages of our screens. */
public record Text(String az, String en, String ru) {
  private static final Locale AZ = Locale.forLanguageTag("az");
  private static final Locale RU = Locale.forLanguageTag("ru");

  /** What something is called in each language. */
  public static Text of(Function<Locale, String> words) {
    return new Text(words.apply(AZ), words.apply(Locale.ENGLISH), words.apply(RU));
  }

  public JsonObject json() {
    return Json.createObjectBuilder().add("az", az).add("en", en).add("ru", ru).build();
  }
}
