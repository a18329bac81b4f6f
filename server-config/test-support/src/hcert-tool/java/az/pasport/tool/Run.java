package az.pasport.tool;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** One call of the tool, and what came of it. */
record Run(int code, String out, String err) {
  static final Instant NOW = Instant.parse("2021-11-01T12:00:00Z");

  static Run of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        HcertCommandLine.run(
            Clock.fixed(NOW, ZoneOffset.UTC), new PrintWriter(out), new PrintWriter(err), args);
    return new Run(code, out.toString(), err.toString());
  }
}
