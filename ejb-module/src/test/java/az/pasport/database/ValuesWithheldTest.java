package az.pasport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.junit.jupiter.api.Test;

class ValuesWithheldTest {
  private final ValuesWithheld handler = new ValuesWithheld();

  @Test
  void withholdsTheRowThatTheDriverQuotes() {
    var driver = new SQLException("Key (fin)=(5ABCDE1) already exists", "23505", 7);
    driver.setNextException(new SQLException("VALUES ('5ABCDE1')"));
    Throwable told =
        catchThrowable(() -> handler.handleException(DatabaseException.sqlException(driver)));
    assertThat(told).isInstanceOf(DatabaseException.class);
    assertThat(printed(told)).doesNotContain("5ABCDE1").contains("23505");
    var inner = (SQLException) ((DatabaseException) told).getInternalException();
    assertThat(inner.getSQLState()).isEqualTo("23505");
    assertThat(inner.getErrorCode()).isEqualTo(7);
  }

  @Test
  void leavesOtherErrorsAlone() {
    var other = new IllegalStateException("no such query");
    assertThat(catchThrowable(() -> handler.handleException(other))).isSameAs(other);
  }

  private static String printed(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
