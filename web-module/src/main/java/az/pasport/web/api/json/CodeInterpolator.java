package az.pasport.web.api.json;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Leaves the messages of constraints as they are: they are codes, and need no expressions. */
final class CodeInterpolator implements MessageInterpolator {
  @Override
  public String interpolate(String template, Context context) {
    return template;
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    return template;
  }
}
