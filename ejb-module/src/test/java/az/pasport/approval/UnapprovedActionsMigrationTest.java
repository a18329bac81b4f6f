package az.pasport.approval;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.database.MemoryDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnapprovedActionsMigrationTest {
  /** Without its row, an action could not be counted. */
  @Test
  void everyKindHasARow() throws SQLException {
    var database = new MemoryDatabase();
    database.migrate(MemoryDatabase.LATEST);

    assertThat(database.rows("select kind from sole_action_kind"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(UnapprovedActionKind.values()).map(UnapprovedActionKind::name).toList());
  }
}
