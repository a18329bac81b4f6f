package az.pasport.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthPrecisionMigrationTest {
  private static final String INSERT =
      "insert into person (id, version, fin, family_name, given_name, birth_date%s)"
          + " values (%d, 1, '%s', 'A', 'B', date '%s'%s)";

  private final JdbcDataSource database = new JdbcDataSource();

  BirthPrecisionMigrationTest() {
    database.setURL("jdbc:h2:mem:birth-precision-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
  }

  @Test
  void knowsTheDayOfWhoeverWasRegisteredBefore() throws SQLException {
    migrate("12");
    execute(INSERT.formatted("", 1, "5ZKA7LM", "1963-01-01", ""));
    migrate("18");

    assertThat(precision(1)).isEqualTo("DAY");
  }

  @ParameterizedTest
  @CsvSource({"1963-01-02, YEAR", "1963-02-01, YEAR", "1963-05-12, MONTH", "1963-01-01, WEEK"})
  void refusesADayThatIsNotTheFirstOfWhatIsKnown(String day, String precision) {
    migrate("18");

    assertThatThrownBy(
            () ->
                execute(
                    INSERT.formatted(
                        ", birth_precision", 1, "5ZKA7LM", day, ", '" + precision + "'")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("PERSON_BIRTH_PRECISION");
  }

  private void migrate(String version) {
    Flyway.configure(getClass().getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String precision(long id) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select birth_precision from person where id = " + id)) {
      row.next();
      return row.getString(1);
    }
  }
}
