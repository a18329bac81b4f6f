package az.pasport.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The facilities of the demo, with their published secrets. Three of them are loading their
 * history, so the demo's people can have their records of last year; the fourth is guarded as a
 * facility is every day: two workers, ten doses of one lot.
 */
public final class DemoFacilities {
  private static final Duration LOADING = Duration.ofDays(30);

  /** Far from the numbers that the server gives. */
  private static final long FIRST_ID = 900_001;

  private static final List<Entry> LOADING_THEIR_HISTORY =
      List.of(
          new Entry(
              FIRST_ID, "BAKU-MC-01", "Bakı Mərkəzi Klinikası", "Baku Central Clinic", "BAKU"),
          new Entry(
              FIRST_ID + 1,
              "GANJA-RH-02",
              "Gəncə Regional Xəstəxanası",
              "Ganja Regional Hospital",
              "GANJA_DASHKASAN"),
          new Entry(
              FIRST_ID + 2,
              "SHAKI-RH-03",
              "Şəki Rayon Mərkəzi Xəstəxanası",
              "Shaki District Hospital",
              "SHAKI_ZAGATALA"));

  private static final Entry GUARDED =
      new Entry(
          FIRST_ID + 3,
          "LANKARAN-RH-04",
          "Lənkəran Regional Xəstəxanası",
          "Lankaran Regional Hospital",
          "LANKARAN_ASTARA");

  /** Leyla Həsənova and Orxan Quliyev of the login simulator. */
  private static final String NURSE = "6CLN4WK";

  private static final String DOCTOR = "2CLN7WR";

  private record Entry(long id, String code, String nameAz, String nameEn, String region) {}

  private final DemoTables tables;
  private final OffsetDateTime now;
  private final LocalDate today;

  /**
   * @param connection to a database that has the server's tables
   */
  public DemoFacilities(Connection connection, Instant now) {
    this.tables = new DemoTables(connection);
    this.now = now.atOffset(ZoneOffset.UTC);
    this.today = LocalDate.ofInstant(now, ZoneId.of("Asia/Baku"));
  }

  /** Whether a facility of the database has the secret that is published for the demo. */
  static boolean areIn(DemoTables tables) throws SQLException {
    return tables.pairs("select code, secret_hash from facility where id > 0").entrySet().stream()
        .anyMatch(facility -> new DemoSecret(facility.getKey()).isHashedIn(facility.getValue()));
  }

  /**
   * Registers those that are missing, and lets the first three load for 30 more days.
   *
   * @param certificates a folder: each {@code CODE.pem} is the certificate of that facility
   */
  public void register(Optional<Path> certificates) throws SQLException {
    for (Entry facility : LOADING_THEIR_HISTORY) {
      if (!isRegistered(facility.code())) {
        add(facility);
      }
      tables.update(
          "update facility set version = version + 1, loads_until = ? where code = ?",
          now.plus(LOADING),
          facility.code());
    }
    if (!isRegistered(GUARDED.code())) {
      addGuarded();
    }
    letIn();
    if (certificates.isPresent()) {
      addCertificates(certificates.get());
    }
  }

  private void add(Entry facility) throws SQLException {
    tables.update(
        "insert into facility (id, version, code, name_az, name_en, region, secret_hash)"
            + " values (?, 1, ?, ?, ?, ?, ?)",
        facility.id(),
        facility.code(),
        facility.nameAz(),
        facility.nameEn(),
        facility.region(),
        new DemoSecret(facility.code()).hash());
  }

  private void addGuarded() throws SQLException {
    add(GUARDED);
    addWorker(FIRST_ID, "17", "Leyla Həsənova");
    addWorker(FIRST_ID + 1, "18", "Orxan Quliyev");
    tables.update(
        "insert into lot_stock (id, facility_id, product, lot, delivered, used)"
            + " values (?, ?, 'CoronaVac', 'LN-2026/1', 10, 0)",
        FIRST_ID,
        GUARDED.id());
    tables.update(
        "insert into delivery (id, stock_id, doses, delivered_on, document, registered_by,"
            + " registered_at) values (?, ?, 10, ?, 'DEMO-1', 'demo', ?)",
        FIRST_ID,
        FIRST_ID,
        today,
        now);
  }

  private void addWorker(long id, String number, String name) throws SQLException {
    addWorker(id, GUARDED, number, name);
  }

  private void addWorker(long id, Entry facility, String number, String name) throws SQLException {
    tables.update(
        "insert into facility_worker (id, version, facility_id, worker_id, name,"
            + " secret_generation, registered_at) values (?, 1, ?, ?, ?, 1, ?)",
        id,
        facility.id(),
        number,
        name,
        now);
  }

  /** Lets two demo people log in as workers: one of them at two facilities. */
  private void letIn() throws SQLException {
    Entry loading = LOADING_THEIR_HISTORY.get(0);
    if (tables
        .ask(
            "select 1 from facility_worker where facility_id = ? and worker_id = 'L-3'",
            loading.id())
        .isEmpty()) {
      addWorker(FIRST_ID + 2, loading, "L-3", "Leyla Həsənova");
    }
    letIn(loading, "L-3", NURSE);
    letIn(GUARDED, "17", NURSE);
    letIn(GUARDED, "18", DOCTOR);
  }

  private void letIn(Entry facility, String number, String fin) throws SQLException {
    tables.update(
        "update facility_worker set fin = ? where facility_id = ? and worker_id = ?"
            + " and fin is null and dismissed_at is null",
        fin,
        facility.id(),
        number);
  }

  private void addCertificates(Path folder) throws SQLException {
    for (var facility : tables.pairs("select code, id from facility where id > 0").entrySet()) {
      Path file = folder.resolve(facility.getKey() + ".pem");
      if (Files.exists(file)) {
        addCertificate(Long.parseLong(facility.getValue()), file);
      }
    }
  }

  private void addCertificate(long facility, Path file) throws SQLException {
    try (InputStream in = Files.newInputStream(file)) {
      var certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      String fingerprint = DemoKeys.fingerprint(certificate);
      if (tables
          .ask("select 1 from facility_certificate where fingerprint = ?", fingerprint)
          .isEmpty()) {
        tables.update(
            "insert into facility_certificate (id, version, facility_id, fingerprint, certificate,"
                + " expires_at, registered_by, registered_at) values (?, 1, ?, ?, ?, ?, 'demo', ?)",
            nextCertificate(),
            facility,
            fingerprint,
            Base64.getEncoder().encodeToString(certificate.getEncoded()),
            certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC),
            now);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new NotDemoDataException("cannot read the demo's certificate " + file, e);
    }
  }

  private long nextCertificate() throws SQLException {
    Optional<String> last = tables.ask("select max(id) from facility_certificate");
    return last.map(Long::valueOf).map(id -> Math.max(FIRST_ID, id + 1)).orElse(FIRST_ID);
  }

  private boolean isRegistered(String code) throws SQLException {
    return tables.ask("select 1 from facility where code = ?", code).isPresent();
  }
}
