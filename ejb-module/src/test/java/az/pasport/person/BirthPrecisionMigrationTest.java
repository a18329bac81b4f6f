package az.pasport.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.database.MemoryDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthPrecisionMigrationTest {
  private static final String INSERT =
      "insert into person (id, version, fin, family_name, given_name, birth_date%s)"
          + " values (%d, 1, '%s', 'A', 'B', date '%s'%s)";

  private final MemoryDatabase database = new MemoryDatabase();

  @Test
  void knowsTheDayOfWhoeverWasRegisteredBefore() throws SQLException {
    database.migrate("12");
    database.execute(INSERT.formatted("", 1, "5ZKA7LM", "1963-01-01", ""));
    database.migrate("18");

    assertThat(database.rows("select birth_precision from person where id = 1"))
        .containsExactly("DAY");
  }

  @ParameterizedTest
  @CsvSource({"1963-01-02, YEAR", "1963-02-01, YEAR", "1963-05-12, MONTH", "1963-01-01, WEEK"})
  void refusesADayThatIsNotTheFirstOfWhatIsKnown(String day, String precision) {
    database.migrate("18");

    assertThatThrownBy(
            () ->
                database.execute(
                    INSERT.formatted(
                        ", birth_precision", 1, "5ZKA7LM", day, ", '" + precision + "'")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("PERSON_BIRTH_PRECISION");
  }
}
