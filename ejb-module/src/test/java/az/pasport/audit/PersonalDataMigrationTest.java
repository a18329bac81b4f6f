package az.pasport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.database.MemoryDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Entries that were written before personal data were apart. */
class PersonalDataMigrationTest {
  @Test
  void entriesOfOlderFormatsAreFoundByTheirPersonAndReadAsTheyWere() throws SQLException {
    var database = new MemoryDatabase();
    database.migrate("10");
    database.execute(
        "insert into audit_entry (id, done_at, actor, deed, subject, address, format) values"
            + " (1, current_timestamp, 'staff:fin:8MRK3UB', 'PERSON_LOOKED_UP', 'person:17',"
            + " '192.0.2.7', 2),"
            + " (2, current_timestamp, 'person:17', 'LOGGED_IN', 'means:FIN', '192.0.2.8', 2),"
            + " (3, current_timestamp, 'staff:x', 'NOBODY_FOUND', 'person:none', '', 2),"
            + " (4, current_timestamp, 'person:unknown', 'ACCESS_DENIED', 'path:/staff', '', 2),"
            + " (5, current_timestamp, 'facility:A', 'RECORD_ACCEPTED', 'record:1', '', 1)");

    database.migrate(MemoryDatabase.LATEST);

    assertThat(
            database.rows(
                "select entry_id, person_id, done_at, salt from audit_personal_data"
                    + " order by entry_id"))
        .containsExactly("1 17 null null", "2 17 null null");
    assertThat(database.rows("select actor, subject, address, format from audit_trail order by id"))
        .startsWith("staff:fin:8MRK3UB person:17 192.0.2.7 2")
        .hasSize(5);
  }
}
