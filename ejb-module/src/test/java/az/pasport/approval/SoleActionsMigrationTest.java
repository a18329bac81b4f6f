package az.pasport.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class SoleActionsMigrationTest {
  /** Without its row, an action could not be counted. */
  @Test
  void everyKindHasARow() throws SQLException {
    var database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:sole-actions;DB_CLOSE_DELAY=-1");
    Flyway.configure(getClass().getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .load()
        .migrate();

    var kinds = new ArrayList<String>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select kind from sole_action_kind")) {
      while (rows.next()) {
        kinds.add(rows.getString(1));
      }
    }

    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SoleAction.values()).map(SoleAction::name).toList());
  }
}
