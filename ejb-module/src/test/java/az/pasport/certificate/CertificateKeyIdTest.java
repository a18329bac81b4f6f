package az.pasport.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.database.MemoryDatabase;
import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.HolderName;
import az.pasport.keys.DocumentSigner;
import az.pasport.keys.TestTrust;
import az.pasport.samples.SampleEntries;
import az.pasport.time.BirthDate;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which key signed a certificate: as it is stored, and from the QR text where it is not. */
class CertificateKeyIdTest {
  private static final Instant NOW = Instant.parse("2022-03-01T08:00:00Z");

  private final MemoryDatabase database = new MemoryDatabase();

  @TempDir Path keys;

  @Test
  void readsTheKeyFromTheQrTextUntilItIsStored() throws Exception {
    DocumentSigner.Signed signed = signed();
    Certificate certificate = read(signed.qr(), null, null);

    assertThat(certificate.isComplete()).isFalse();
    assertThat(certificate.keyId()).isEqualTo(signed.keyId());
    certificate.complete();
    assertThat(certificate.isComplete()).isTrue();
    assertThat(certificate.keyId()).isEqualTo(signed.keyId());
    assertThat(certificate.shortCode()).isPresent();
  }

  @Test
  void doesNotOpenTheQrTextWhereTheKeyIsStored() throws Exception {
    Certificate certificate = read("HC1:", "0123456789abcdef", "7K2MQX049DWT3HRC");

    assertThat(certificate.keyId()).isEqualTo("0123456789abcdef");
    assertThat(certificate.isComplete()).isTrue();
    certificate.complete();
    assertThat(certificate.shortCode()).contains(new ShortCode("7K2MQX049DWT3HRC"));
  }

  /** A certificate from before V10 has no key; V20 leaves it readable, and brings the lock. */
  @Test
  void keepsCertificatesOfTheVersionBefore() throws Exception {
    DocumentSigner.Signed signed = signed();
    database.migrate("19");
    database.execute(
        "insert into person (id, version, fin, family_name, given_name, birth_date)"
            + " values (1, 1, '5ZKA7LM', 'A', 'B', date '1963-01-01')");
    insert(1, signed.qr(), null);
    insert(2, signed.qr(), signed.keyId());
    database.migrate("20");

    assertThat(keyIn(1)).isEqualTo(signed.keyId());
    assertThat(keyIn(2)).isEqualTo(signed.keyId());
    assertThat(database.execute("update renewal_lock set id = 1")).isOne();
  }

  private DocumentSigner.Signed signed() {
    var payload =
        new CertificatePayload(
            new HolderName("Məmmədova", "Aytən", "MAMMADOVA", "AYTAN"),
            Optional.of(BirthDate.of(LocalDate.parse("1990-02-14"))),
            new SampleEntries("Ministry of Health", "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#X")
                .recovery(
                    LocalDate.parse("2022-02-01"),
                    LocalDate.parse("2022-02-08"),
                    LocalDate.parse("2022-08-01")));
    return TestTrust.signer(keys, Clock.fixed(NOW, ZoneOffset.UTC))
        .sign(payload, NOW, NOW.plusSeconds(60));
  }

  /** A certificate as the persistence provider reads it. */
  private static Certificate read(String qr, @Nullable String keyId, @Nullable String shortCode)
      throws ReflectiveOperationException {
    var certificate = new Certificate();
    set(certificate, "qr", qr);
    set(certificate, "keyId", keyId);
    set(certificate, "shortCode", shortCode);
    return certificate;
  }

  private static void set(Certificate certificate, String name, @Nullable String value)
      throws ReflectiveOperationException {
    Field field = SignedCertificate.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(certificate, value);
  }

  private void insert(long id, String qr, @Nullable String keyId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into certificate (id, version, public_id, identifier, kind, person_id,"
                    + " decree_id, valid_from, issued_at, issued_on, signature_expires_at, qr,"
                    + " status, key_id) values (?, 1, ?, ?, 'IMMUNITY', 1, 'd', date '2022-02-08',"
                    + " current_timestamp, current_date, current_timestamp, ?, 'ISSUED', ?)")) {
      statement.setLong(1, id);
      statement.setString(2, UUID.randomUUID().toString());
      statement.setString(3, "URN:UVCI:01:AZ:" + id);
      statement.setString(4, qr);
      statement.setString(5, keyId);
      assertThat(statement.executeUpdate()).isOne();
    }
  }

  private String keyIn(long id) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select qr, key_id, short_code from certificate where id = " + id)) {
      row.next();
      return read(row.getString(1), row.getString(2), row.getString(3)).keyId();
    }
  }
}
