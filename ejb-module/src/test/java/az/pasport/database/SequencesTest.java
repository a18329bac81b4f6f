package az.pasport.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Every sequence stores a value before anybody uses it: see V19. */
class SequencesTest {
  @Test
  void noSequenceHasACache() throws SQLException {
    var source = new ByUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();

    assertThat(sequences(source, "")).hasSizeGreaterThan(20);
    assertThat(sequences(source, " and cache > 1")).isEmpty();
  }

  private static List<String> sequences(ByUrl source, String condition) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select sequence_name from information_schema.sequences"
                    + " where sequence_schema = 'PUBLIC'"
                    + condition)) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }
}
