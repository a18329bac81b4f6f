package az.pasport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Entries that were written before personal data were apart. */
class PersonalDataMigrationTest {
  @Test
  void entriesOfOlderFormatsAreFoundByTheirPersonAndReadAsTheyWere() throws SQLException {
    var database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:personal-data;DB_CLOSE_DELAY=-1");
    FluentConfiguration flyway = Flyway.configure(getClass().getClassLoader()).dataSource(database);
    flyway.locations("classpath:db/migration").target("10").load().migrate();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into audit_entry (id, done_at, actor, deed, subject, address, format) values"
              + " (1, current_timestamp, 'staff:fin:8MRK3UB', 'PERSON_LOOKED_UP', 'person:17',"
              + " '192.0.2.7', 2),"
              + " (2, current_timestamp, 'person:17', 'LOGGED_IN', 'means:FIN', '192.0.2.8', 2),"
              + " (3, current_timestamp, 'staff:x', 'NOBODY_FOUND', 'person:none', '', 2),"
              + " (4, current_timestamp, 'person:unknown', 'ACCESS_DENIED', 'path:/staff', '', 2),"
              + " (5, current_timestamp, 'facility:A', 'RECORD_ACCEPTED', 'record:1', '', 1)");

      flyway.target("latest").load().migrate();

      assertThat(
              rows(
                  statement,
                  "select entry_id, person_id, done_at, salt from audit_personal_data"
                      + " order by entry_id"))
          .containsExactly("1 17 null null", "2 17 null null");
      assertThat(
              rows(
                  statement, "select actor, subject, address, format from audit_trail order by id"))
          .startsWith("staff:fin:8MRK3UB person:17 192.0.2.7 2")
          .hasSize(5);
    }
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.add(
            row.getString(1)
                + " "
                + row.getString(2)
                + " "
                + row.getString(3)
                + " "
                + row.getString(4));
      }
    }
    return rows;
  }
}
