package az.pasport.ws.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Messages to copy from: files in {@code examples}, each named as its element. */
public final class Examples {
  private static final String BEFORE =
      "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">\n  <soap:Body>\n";
  private static final String AFTER = "  </soap:Body>\n</soap:Envelope>";
  private static final int DEPTH = 4;

  private Examples() {}

  /** A whole request in SOAP 1.1. */
  public static String message() {
    return BEFORE + read("submitVaccination").indent(DEPTH) + AFTER;
  }

  /** An answer that names two problems. */
  public static String rejected() {
    return read("rejected");
  }

  /** A fault in SOAP 1.1, after which the same message may be sent again. */
  public static String fault() {
    return read("fault");
  }

  static String read(String name) {
    try (InputStream in = Examples.class.getResourceAsStream("examples/" + name + ".xml")) {
      if (in == null) {
        throw new IllegalStateException("there is no example of " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the example of " + name, e);
    }
  }
}
