package az.pasport.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Writes figures in one format. A new format is a new class: implementations are found by CDI, and
 * live in the reports module.
 */
public interface Exporter {
  /** The format's name in requests and file names, lower case: {@code csv}. */
  String format();

  String mediaType();

  /** Writes the figures with headings in the language of the locale (az, en or ru). */
  void write(DailyExport figures, Locale locale, OutputStream out) throws IOException;
}
