package az.pasport.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every sequence stores a value before anybody uses it: see V19. */
class SequencesTest {
  @Test
  void noSequenceHasACache() throws SQLException {
    var database = new MemoryDatabase();
    database.migrate(MemoryDatabase.LATEST);

    assertThat(sequences(database, "")).hasSizeGreaterThan(20);
    assertThat(sequences(database, " and cache > 1")).isEmpty();
  }

  private static List<String> sequences(MemoryDatabase database, String condition)
      throws SQLException {
    return database.rows(
        "select sequence_name from information_schema.sequences"
            + " where sequence_schema = 'PUBLIC'"
            + condition);
  }
}
