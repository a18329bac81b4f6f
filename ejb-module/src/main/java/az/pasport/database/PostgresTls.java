package az.pasport.database;

import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** How connections to PostgreSQL are protected where the URL does not say it. */
final class PostgresTls {
  /** TLS, with the certificate and the name of the server checked. */
  private static final String VERIFY_FULL = "verify-full";

  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

  private PostgresTls() {}

  /**
   * Sets the driver's default to {@code sslmode=verify-full}, unless the database is on this
   * machine. A {@code sslmode} in the URL counts before it; the driver's own default would be TLS
   * if the server offers it, whoever the server is.
   */
  static void require(String url, Properties properties) {
    Properties inUrl = Driver.parseURL(url, new Properties());
    // A URL that the driver cannot read is refused by the driver.
    if (inUrl != null && !isThisMachine(inUrl)) {
      properties.setProperty(PGProperty.SSL_MODE.getName(), VERIFY_FULL);
    }
  }

  private static boolean isThisMachine(Properties inUrl) {
    String hosts = PGProperty.PG_HOST.getOrDefault(inUrl);
    return hosts == null
        || Stream.of(hosts.split(",", -1)).allMatch(host -> THIS_MACHINE.matcher(host).matches());
  }
}
