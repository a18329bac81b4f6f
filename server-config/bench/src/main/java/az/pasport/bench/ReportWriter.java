package az.pasport.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** What people read of a measurement, line by line; numbers look the same in every locale. */
record ReportWriter(PrintWriter out) {
  void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
