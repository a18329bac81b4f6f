package az.pasport.acceptance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * Many invented people with the doses and the vaccination certificate of one of the demo's people,
 * copied by SQL in PostgreSQL: to submit and issue each over the network would take minutes. The QR
 * texts are those of the person who was copied.
 */
final class Crowd {
  /** Above all numbers that the server's sequences give in a test. */
  private static final long FIRST = 10_000_000;

  private static final String NUMBER = "'id', " + FIRST + " + n";

  private final Database database;

  private Crowd(Database database) {
    this.database = database;
  }

  /** Copies the person with a FIN. The copies have the FINs 0000001, 0000002 and so on. */
  static Crowd like(Database database, String fin, int copies) {
    List<Map<String, String>> doses =
        database.rows(
            "select r.id, r.record_id from health_record r join person p on p.id = r.person_id"
                + " where p.fin = ? order by r.id",
            fin);
    String certificate =
        database
            .rows(
                "select c.id from certificate c join person p on p.id = c.person_id"
                    + " where p.fin = ? and c.kind = 'VACCINATION' order by c.id desc limit 1",
                fin)
            .get(0)
            .get("id");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create temporary table copies as select n from generate_series(1, " + copies + ") n");
      copy(statement, "person", "fin = '" + fin + "'", NUMBER + ", 'fin', lpad(n::text, 7, '0')");
      copy(
          statement,
          "certificate",
          "id = " + certificate,
          NUMBER
              + (", 'person_id', " + FIRST + " + n, 'public_id', gen_random_uuid()")
              + ", 'identifier', t.identifier || n, 'short_code', null");
      for (int i = 0; i < doses.size(); i++) {
        String original = doses.get(i).get("record_id");
        String recordId = "'record_id', md5('" + original + "' || n)::uuid";
        String number = "'id', " + FIRST * (i + 1) + " + n";
        String from = "id = " + doses.get(i).get("id");
        String person = "'person_id', " + FIRST + " + n";
        copy(statement, "health_record", from, number + ", " + person + ", " + recordId);
        copy(statement, "vaccination_dose", from, number);
        copy(
            statement,
            "certificate_record",
            "certificate_id = " + certificate + " and record_id = '" + original + "'",
            "'certificate_id', " + FIRST + " + n, " + recordId);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Crowd(database);
  }

  /** Inserts a row of a table once for each copy, with other values in some columns. */
  private static void copy(Statement statement, String table, String where, String others)
      throws SQLException {
    statement.executeUpdate(
        "insert into %1$s select (jsonb_populate_record(t, jsonb_build_object(%3$s))).*"
                .formatted(table, where, others)
            + " from %1$s t, copies where t.%2$s".formatted(table, where));
  }

  /** How many of the copied certificates have none in their place that a key has signed. */
  int withoutReplacementBy(String keyId) {
    return Integer.parseInt(
        database
            .rows(
                "select count(*) as number from certificate c where c.id > ? and not exists"
                    + " (select 1 from certificate d where d.replaces = c.identifier"
                    + " and d.person_id = c.person_id and d.key_id = ?)",
                FIRST,
                keyId)
            .get(0)
            .get("number"));
  }

  /** The QR texts of some certificates that were issued in place of copied ones. */
  List<String> replacements(int most) {
    return database
        .rows(
            "select d.qr from certificate c join certificate d on d.replaces = c.identifier"
                + " where c.id > ? order by random() limit "
                + most,
            FIRST)
        .stream()
        .map(row -> row.get("qr"))
        .toList();
  }
}
