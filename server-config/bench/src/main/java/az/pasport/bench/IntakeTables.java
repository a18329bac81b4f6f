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
record IntakeTables(DataSource source) {
  /** Of the first facility; far from the numbers that the server gives. */
  static final long FIRST_FACILITY = 1_000_000;

  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int ITERATIONS = 2048;
  private static final int BYTES = 32;

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
        long id = FIRST_FACILITY + number;
        set(facility, id, InventedDose.facility(number), hash(InventedDose.secret(number)));
        facility.executeUpdate();
        for (int of = 0; of < InventedDose.WORKERS; of++) {
          long workerId = FIRST_FACILITY + (long) number * InventedDose.WORKERS + of;
          set(worker, workerId, id, InventedDose.worker(of), InventedDose.workerName(of));
          worker.addBatch();
        }
        worker.executeBatch();
        for (int of = 0; of < InventedDose.LOTS; of++) {
          long stockId = FIRST_FACILITY + (long) number * InventedDose.LOTS + of;
          set(stock, stockId, id, InventedDose.PRODUCT, InventedDose.lot(of));
          stock.addBatch();
        }
        stock.executeBatch();
      }
    }
  }

  /** Sets the parameters of a statement, in their order. */
  static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** As {@code Pbkdf2PasswordHash} writes it. */
  private static String hash(String secret) throws GeneralSecurityException {
    byte[] salt = new byte[BYTES];
    new SecureRandom().nextBytes(salt);
    var spec = new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, BYTES * 8);
    byte[] key = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    Base64.Encoder text = Base64.getEncoder();
    return String.join(
        ":",
        ALGORITHM,
        String.valueOf(ITERATIONS),
        text.encodeToString(salt),
        text.encodeToString(key));
  }

  long count(String what) throws SQLException {
    return Long.parseLong(ask("select count(*) from " + what));
  }

  String setting(String name) throws SQLException {
    return name + " " + ask("show " + name);
  }

  private String ask(String query) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
