package az.pasport.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.database.MemoryDatabase;
import az.pasport.security.FacilityCode;
import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statement that finds the records, and the one that forgets them, in a database. */
class RecordSelectionTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 1);

  private final MemoryDatabase database = new MemoryDatabase();

  @BeforeEach
  void migrate() throws SQLException {
    database.migrate(MemoryDatabase.LATEST);
    database.execute(
        "insert into facility (id, version, code, name_az, name_en, region, secret_hash)"
            + " values (1, 1, 'POL-1', 'S', 'S', 'BAKU', '-')");
    database.execute(
        "insert into person (id, version, fin, family_name, given_name, birth_date)"
            + " values (1, 1, '5ZKA7LM', 'S', 'S', date '1990-01-01')");
  }

  private void version(int id, String record, int number, String worker, String on, String kind)
      throws SQLException {
    database.execute(
        "update health_record set replaced_at = timestamp with time zone '%s 09:00:00+00:00' where record_id = '%s'"
            .formatted(on, record));
    database.execute(
        ("insert into health_record (id, kind, record_id, record_version, person_id, facility_id,"
                + " worker_id, worker_name, worker_proved, received_at) values"
                + " (%d, '%s', '%s', %d, 1, 1, '%s', 'S', true, timestamp with time zone '%s 09:00:00+00:00')")
            .formatted(id, kind, record, number, worker, on));
  }

  private static RecordChoice choice(Optional<String> worker, Optional<LocalDate> until) {
    return new RecordChoice(
        Optional.of(new FacilityCode("POL-1")),
        worker,
        Optional.empty(),
        Optional.empty(),
        until,
        Optional.empty(),
        Optional.empty());
  }

  private List<String> chosen(RecordChoice choice) throws SQLException {
    RecordSelection selection = RecordSelection.of(7, choice);
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select r.record_id, r.record_version, cast(?1 as bigint)"
                    + selection.sql()
                    + " order by r.record_id")) {
      for (var value : values(selection).entrySet()) {
        statement.setObject(value.getKey(), value.getValue());
      }
      try (ResultSet row = statement.executeQuery()) {
        List<String> found = new ArrayList<>();
        while (row.next()) {
          found.add(row.getString(1) + " " + row.getInt(2));
        }
        return found;
      }
    }
  }

  private static TreeMap<Integer, Object> values(RecordSelection selection) {
    var values = new TreeMap<Integer, Object>();
    selection.fill(
        (Query)
            Proxy.newProxyInstance(
                Query.class.getClassLoader(),
                new Class<?>[] {Query.class},
                (query, method, given) -> {
                  values.put((Integer) given[0], given[1]);
                  return query;
                }));
    return values;
  }

  @Test
  void findsWhatTheWorkerEnteredThoughAnotherHasCorrectedIt() throws SQLException {
    version(1, "a", 1, "N-66", "2021-09-01", "TEST");
    version(2, "a", 2, "N-7", "2021-09-02", "TEST");
    version(3, "b", 1, "N-7", "2021-09-01", "TEST");

    assertThat(chosen(choice(Optional.of("N-66"), Optional.empty()))).containsExactly("a 2");
  }

  @Test
  void findsWhatWasEnteredWithinTheDaysThoughItWasCorrectedLater() throws SQLException {
    version(1, "a", 1, "N-66", "2021-09-01", "TEST");
    version(2, "a", 2, "N-66", "2021-09-02", "TEST");
    version(3, "b", 1, "N-66", "2021-09-02", "TEST");

    assertThat(chosen(choice(Optional.of("N-66"), Optional.of(DAY)))).containsExactly("a 2");
    assertThat(chosen(choice(Optional.empty(), Optional.of(DAY)))).containsExactly("a 2");
    assertThat(chosen(choice(Optional.empty(), Optional.empty()))).containsExactly("a 2", "b 1");
  }

  @Test
  void leavesOutWhatIsWithdrawnAndWhoHasOnlyWithdrawnIt() throws SQLException {
    version(1, "a", 1, "N-66", "2021-09-01", "TEST");
    version(2, "a", 2, "N-66", "2021-09-02", "WITHDRAWAL");
    version(3, "b", 1, "N-7", "2021-09-01", "TEST");
    version(4, "b", 2, "N-66", "2021-09-02", "WITHDRAWAL");
    version(5, "b", 3, "N-7", "2021-09-03", "TEST");

    assertThat(chosen(choice(Optional.of("N-66"), Optional.empty()))).isEmpty();
  }

  @Test
  void forgetsTheSetsOfThoseThatEndedLongAgoAlone() throws SQLException {
    revocation(1, "RUNNING", "null", "null");
    revocation(2, "UNDOING", "2021-09-01", "null");
    revocation(3, "DONE", "2021-09-20", "null");
    revocation(4, "UNDONE", "2021-09-01", "2021-09-20");
    revocation(5, "PREVIEWED", "null", "null");
    revocation(6, "PREVIEWING", "null", "null");
    revocation(7, "DONE", "2021-09-01", "null");
    revocation(8, "UNDONE", "2021-09-01", "2021-09-01");

    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("delete from bulk_revocation_person" + ChosenRecords.OLD)) {
      statement.setObject(1, Instant.parse("2021-09-10T00:00:00Z"));
      assertThat(statement.executeUpdate()).isEqualTo(4);
    }

    assertThat(
            database.rows(
                "select revocation_id from bulk_revocation_person order by revocation_id"))
        .containsExactly("1", "2", "3", "4");
  }

  private void revocation(int id, String status, String finished, String undone)
      throws SQLException {
    database.execute(
        ("insert into bulk_revocation (id, version, status, reason, explanation, listed,"
                + " created_by, created_at, collected, people, records, certificates,"
                + " keep_certificate, lose_certificate, finished_at, undone_at) values (%d, 1,"
                + " '%s', 'FRAUD', 'S', 0, 'S', timestamp with time zone '2021-08-01 09:00:00+00:00', true, 1, 1, 1,"
                + " 0, 1, %s, %s)")
            .formatted(id, status, moment(finished), moment(undone)));
    database.execute(
        "insert into bulk_revocation_person (revocation_id, person_id, state) values (%d, 1, 'DONE')"
            .formatted(id));
  }

  private static String moment(String day) {
    return day.equals("null") ? day : "timestamp with time zone '" + day + " 09:00:00+00:00'";
  }
}
