package az.pasport.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ByUrlTest {
  @Test
  void readsWhatIsCommittedWhateverTheDatabaseWouldDoByItself() throws SQLException {
    var source = new ByUrl();
    source.setUrl(
        "jdbc:h2:mem:by-url;INIT=SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL"
            + " SERIALIZABLE");
    try (Connection connection = source.getConnection()) {
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
    }
  }
}
