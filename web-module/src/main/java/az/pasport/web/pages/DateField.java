package az.pasport.web.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in an {@code <input type="date">}: {@code yyyy-MM-dd}, which browsers show in their own
 * form. Where a browser shows a text field instead, people may write {@code dd.MM.yyyy} as well.
 */
@FacesConverter(forClass = LocalDate.class)
public class DateField implements Converter<LocalDate> {
  private static final Pattern AS_PEOPLE_WRITE = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4}");
  private static final Pattern AS_BROWSERS_SEND = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final DateTimeFormatter PEOPLES =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  @Override
  public @Nullable LocalDate getAsObject(
      FacesContext faces, UIComponent field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return parse(text.strip());
    } catch (DateTimeException e) {
      // The page says what is wrong, by the field's converterMessage.
      throw new ConverterException(new FacesMessage("no date"), e);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, @Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  static LocalDate parse(String text) {
    return AS_PEOPLE_WRITE.matcher(text).matches()
        ? LocalDate.parse(text, PEOPLES)
        : LocalDate.parse(text);
  }

  /** Whether a text is written as a date and names a day that no calendar has, as 31.02.2022. */
  static boolean isNoDay(String text) {
    if (!AS_PEOPLE_WRITE.matcher(text).matches() && !AS_BROWSERS_SEND.matcher(text).matches()) {
      return false;
    }
    try {
      parse(text);
      return false;
    } catch (DateTimeException e) {
      return true;
    }
  }
}
