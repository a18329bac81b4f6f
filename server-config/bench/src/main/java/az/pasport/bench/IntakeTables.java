package az.pasport.bench;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.sql.DataSource;

/** What must be registered before doses can be submitted, and what is there afterwards. */
final class IntakeTables {
  /** Of the first facility; far from the numbers that the server gives. */
  static final long FIRST_FACILITY = 1_000_000;

  private static final int ITERATIONS = 2048;
  private static final int BYTES = 32;

  private final DataSource source;

  IntakeTables(DataSource source) {
    this.source = source;
  }

  /** Facilities with workers and more than enough vaccine, under the guards of every day. */
  void settle() throws SQLException, GeneralSecurityException {
    try (Connection connection = source.getConnection();
        PreparedStatement worker =
            connection.prepareStatement(
                "insert into facility_worker (id, version, facility_id, worker_id, name,"
                    + " secret_generation, registered_at) values (?, 1, ?, ?, ?, 1, now())");
        PreparedStatement stock =
            connection.prepareStatement(
                "insert into lot_stock (id, facility_id, product, lot, delivered, used)"
                    + " values (?, ?, ?, ?, 1000000000, 0)");
        PreparedStatement facility =
            connection.prepareStatement(
                "insert into facility (id, version, code, name_az, name_en, region, secret_hash)"
                    + " values (?, 1, ?, 'Ölçü', 'Bench', 'BAKU', ?)")) {
      for (int number = 0; number < InventedDose.FACILITIES; number++) {
        facility.setLong(1, FIRST_FACILITY + number);
        facility.setString(2, InventedDose.facility(number));
        facility.setString(3, hash(InventedDose.secret(number)));
        facility.executeUpdate();
        for (int of = 0; of < InventedDose.WORKERS; of++) {
          worker.setLong(1, FIRST_FACILITY + (long) number * InventedDose.WORKERS + of);
          worker.setLong(2, FIRST_FACILITY + number);
          worker.setString(3, InventedDose.worker(of));
          worker.setString(4, InventedDose.workerName(of));
          worker.addBatch();
        }
        worker.executeBatch();
        for (int of = 0; of < InventedDose.LOTS; of++) {
          stock.setLong(1, FIRST_FACILITY + (long) number * InventedDose.LOTS + of);
          stock.setLong(2, FIRST_FACILITY + number);
          stock.setString(3, InventedDose.PRODUCT);
          stock.setString(4, InventedDose.lot(of));
          stock.addBatch();
        }
        stock.executeBatch();
      }
    }
  }

  /** As {@code Pbkdf2PasswordHash} writes it. */
  private static String hash(String secret) throws GeneralSecurityException {
    byte[] salt = new byte[BYTES];
    new SecureRandom().nextBytes(salt);
    var spec = new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, BYTES * 8);
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    Base64.Encoder text = Base64.getEncoder();
    return "PBKDF2WithHmacSHA256:"
        + ITERATIONS
        + ":"
        + text.encodeToString(salt)
        + ":"
        + text.encodeToString(key);
  }

  long count(String what) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  String setting(String name) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show " + name)) {
      rows.next();
      return name + " " + rows.getString(1);
    }
  }
}
