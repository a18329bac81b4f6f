package az.pasport.impact;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Writes what a draft would do as a file. The port is implemented by the reports module. */
public interface ImpactExporter {
  String mediaType();

  /**
   * Writes a row for each day, kind, age band and region in which somebody gains or loses, with
   * headings in the language of the locale (az, en or ru).
   *
   * @throws IOException if the stream fails
   */
  void write(Impact impact, Locale locale, OutputStream out) throws IOException;
}
