package az.pasport.bench;

import az.pasport.bench.InventedPeople.Entry;
import az.pasport.bench.InventedPeople.Invented;
import az.pasport.facility.Region;
import az.pasport.record.MedicalEvent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes invented people into the server's tables. Records get their numbers, and their places on
 * the disk, in the order of their receipt from the whole country, as in a server that was there all
 * the time: a person's records do not lie side by side.
 */
final class InventedCountry {
  /** Sorted by receipt in the database, which has the room for it. */
  private static final List<String> NUMBERING =
      List.of(
          "create table bench_numbered as select row_number() over (order by received_at, place) + 50"
              + " as id, b.* from bench_record b",
          "insert into health_record (id, kind, record_id, record_version, person_id, facility_id,"
              + " worker_id, worker_name, received_at) select id, kind, record_id, 1, person_id,"
              + " facility_id, 'H-1', 'Sınaq Həkimi', received_at from bench_numbered order by id",
          "insert into vaccination_dose (id, product, lot, dose_number, series_size, given_on,"
              + " vaccinator, country) select id, product, 'L-1', dose_number, 2, on_day,"
              + " 'Sınaq Həkimi', 'AZ' from bench_numbered where kind = 'DOSE' order by id",
          "insert into test_result (id, test_type, device, sampled_at, announced_at, outcome)"
              + " select id, 'NAAT', 'Allplex', announced_at, announced_at, outcome"
              + " from bench_numbered where kind = 'TEST' order by id",
          "insert into recovery (id, first_positive, closed_on, doctor) select id, on_day, on_day,"
              + " 'Sınaq Həkimi' from bench_numbered where kind = 'RECOVERY' order by id",
          "insert into contraindication (id, conclusion, valid_from, valid_until) select id,"
              + " conclusion, on_day, until_day from bench_numbered"
              + " where kind = 'CONTRAINDICATION' order by id",
          "drop table bench_numbered",
          "drop table bench_record");

  private static final ColumnsOfEvent COLUMNS = new ColumnsOfEvent();

  private InventedCountry() {}

  /** Fills a database with people; gives the number of their records. */
  static long settle(BenchDatabase database, DataSource source, int people)
      throws IOException, SQLException {
    Path persons = Files.createTempFile("pasport-bench-people", ".csv");
    Path records = Files.createTempFile("pasport-bench-records", ".csv");
    // Also if this process is stopped meanwhile.
    persons.toFile().deleteOnExit();
    records.toFile().deleteOnExit();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      facilities(statement);
      long count = write(people, persons, records);
      database.fill(connection, "person", persons);
      statement.execute(
          "create table bench_record (place bigint, kind varchar(16), record_id varchar(36),"
              + " person_id bigint, facility_id bigint,"
              + " received_at timestamp(6) with time zone, product varchar(64),"
              + " dose_number integer, on_day date, until_day date,"
              + " announced_at timestamp(6) with time zone, outcome varchar(16),"
              + " conclusion varchar(80))");
      database.fill(connection, "bench_record", records);
      for (String step : NUMBERING) {
        statement.execute(step);
      }
      database.analyze(connection);
      return count;
    } finally {
      Files.delete(persons);
      Files.delete(records);
    }
  }

  private static void facilities(Statement statement) throws SQLException {
    int id = InventedPeople.FIRST_FACILITY;
    for (Region region : Region.values()) {
      for (int i = 0; i < InventedPeople.FACILITIES_PER_REGION; i++) {
        statement.execute(
            ("insert into facility (id, version, code, name_az, name_en, region, secret_hash)"
                    + " values (%d, 1, 'BENCH-%d', 'Sınaq', 'Bench', '%s', '-')")
                .formatted(id, id, region));
        id++;
      }
    }
  }

  private static long write(int people, Path persons, Path records) throws IOException {
    long count = 0;
    try (BufferedWriter person = Files.newBufferedWriter(persons);
        BufferedWriter record = Files.newBufferedWriter(records)) {
      person.write("id,version,fin,family_name,given_name,birth_date\n");
      record.write(
          "place,kind,record_id,person_id,facility_id,received_at,product,dose_number,on_day,"
              + "until_day,announced_at,outcome,conclusion\n");
      for (int number = 1; number <= people; number++) {
        Invented invented = InventedPeople.person(number);
        String fin = new InventedDose(number).fin();
        person.write(number + ",1," + fin + ",Sınaq,Vətəndaş," + invented.born() + "\n");
        for (Entry entry : invented.entries()) {
          count++;
          record.write(count + "," + line(number, entry) + "\n");
        }
      }
    }
    return count;
  }

  private static String line(int person, Entry entry) {
    Columns columns = entry.recorded().event().accept(COLUMNS);
    return String.join(
        ",",
        columns.kind(),
        entry.recorded().version().recordId().toString(),
        Integer.toString(person),
        Integer.toString(entry.facility()),
        entry.receivedAt().toString(),
        columns.said());
  }

  /** The kind of a record, and its own columns from the product on. */
  private record Columns(String kind, String said) {}

  private static final class ColumnsOfEvent implements MedicalEvent.Visitor<Columns> {
    @Override
    public Columns vaccination(MedicalEvent.Vaccination dose) {
      return new Columns(
          "DOSE",
          dose.product().code() + "," + dose.position().number() + "," + dose.givenOn() + ",,,,");
    }

    @Override
    public Columns test(MedicalEvent.Test test) {
      return new Columns("TEST", ",,,," + test.announcedAt() + "," + test.outcome() + ",");
    }

    @Override
    public Columns recovery(MedicalEvent.Recovery recovery) {
      return new Columns("RECOVERY", ",," + recovery.firstPositive() + ",,,,");
    }

    @Override
    public Columns contraindication(MedicalEvent.Contraindication conclusion) {
      return new Columns(
          "CONTRAINDICATION",
          ",,"
              + conclusion.validFrom()
              + ","
              + conclusion.validUntil()
              + ",,,"
              + conclusion.conclusion());
    }
  }
}
