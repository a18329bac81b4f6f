package az.pasport.approval;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.database.MemoryDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Drafts of decrees that were open before there were requests. */
class ApprovalsMigrationTest {
  @Test
  void openDraftWaitsForASecondOfficialAndClosedOneDoesNot() throws SQLException {
    var database = new MemoryDatabase();
    database.migrate("5");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into decree_draft (id, version, decree_id, decree_version, content, status,"
              + " loaded_by, loaded_at, closed_by, closed_at) values"
              + " (50, 1, 'open', 1, '{}', 'DRAFT', 'fin:8MRK3UB', current_timestamp, null, null),"
              + " (51, 1, 'shut', 1, '{}', 'DISCARDED', 'fin:8MRK3UB', current_timestamp, 'x',"
              + " current_timestamp)");

      database.migrate(MemoryDatabase.LATEST);

      try (ResultSet rows =
          statement.executeQuery(
              "select subject, payload, status, requested_by from approval_request")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString("subject")).isEqualTo("draft:50");
        assertThat(Payload.read(rows.getString("payload"), java.util.Map.class))
            .isEqualTo(java.util.Map.of("draft", 50));
        assertThat(rows.getString("status")).isEqualTo("PENDING");
        assertThat(rows.getString("requested_by")).isEqualTo("fin:8MRK3UB");
        assertThat(rows.next()).isFalse();
      }
    }
  }
}
