package az.pasport.web.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day and a time of day in Baku in an {@code <input type="datetime-local">}: {@code
 * yyyy-MM-ddTHH:mm}. Where a browser shows a text field instead, people may write {@code dd.MM.yyyy
 * HH:mm} as well.
 */
@FacesConverter(forClass = LocalDateTime.class)
public class DateTimeField implements Converter<LocalDateTime> {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;
  private static final Pattern AS_PEOPLE_WRITE =
      Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4} \\d{2}:\\d{2}");
  private static final DateTimeFormatter PEOPLES =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  @Override
  public @Nullable LocalDateTime getAsObject(
      FacesContext faces, UIComponent field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return parse(text.strip());
    } catch (DateTimeException e) {
      // The page says what is wrong, by the field's converterMessage.
      throw new ConverterException(new FacesMessage("no time"), e);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, @Nullable LocalDateTime time) {
    return time == null ? "" : time.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  static LocalDateTime parse(String text) {
    LocalDateTime time =
        AS_PEOPLE_WRITE.matcher(text).matches()
            ? LocalDateTime.parse(text, PEOPLES)
            : LocalDateTime.parse(text);
    if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
      throw new DateTimeException("a year that no form needs");
    }
    return time;
  }
}
