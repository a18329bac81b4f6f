package az.pasport.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;

class PostgresTlsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.gov.az/pasport",
        "jdbc:postgresql://10.0.0.7:5433/pasport?ApplicationName=x",
        "jdbc:postgresql://localhost,db.gov.az/pasport",
        "jdbc:postgresql://localhost.evil.example/pasport",
        "jdbc:postgresql://127.0.0.1.evil.example/pasport",
        "jdbc:postgresql://db.gov.az/pasport?ssl=false",
        "jdbc:postgresql://[2001:db8::1]/pasport"
      })
  void otherMachineMustProveItself(String url) throws SQLException {
    assertThat(mode(url)).isEqualTo(SslMode.VERIFY_FULL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.gov.az/pasport?sslmode=verify-ca",
        "jdbc:postgresql://db.gov.az/pasport?ApplicationName=x&sslmode=verify-ca"
      })
  void modeInTheUrlCounts(String url) throws SQLException {
    assertThat(mode(url)).isEqualTo(SslMode.VERIFY_CA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost/pasport",
        "jdbc:postgresql://127.0.0.1:5433/pasport",
        "jdbc:postgresql://[::1]:5433/pasport",
        "jdbc:postgresql:pasport"
      })
  void thisMachineNeedsNoTls(String url) throws SQLException {
    assertThat(mode(url)).isEqualTo(SslMode.PREFER);
  }

  /** What the driver makes of the URL and of our defaults. */
  private static SslMode mode(String url) throws SQLException {
    var properties = new Properties();
    PostgresTls.require(url, properties);
    Properties all = Driver.parseURL(url, properties);
    assertThat(all).isNotNull();
    assertThat(PGProperty.PG_HOST.getOrDefault(all)).isNotNull();
    return SslMode.of(all);
  }
}
