package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The daily figures: counts by what they count, e.g. {@code 2022-01-10 BAKU BAKU-MC-01 CoronaVac
 * 2}.
 */
record Figures(Map<String, Long> doses, Map<String, Long> certificates) {
  static final LocalDate LAST = Installation.today();
  static final LocalDate FIRST = LAST.minusDays(400);

  /** As an analyst takes them out, in a file for their next tool. */
  static Figures exported(Visitor analyst) {
    Http.Answer file =
        analyst.get("/api/v1/exports/daily?from=" + FIRST + "&to=" + LAST + "&format=csv&lang=en");
    assertThat(file.status()).as(file.text()).isEqualTo(200);
    assertThat(file.header("Content-Type")).startsWith("text/csv");
    Map<String, Long> doses = new TreeMap<>();
    Map<String, Long> certificates = new TreeMap<>();
    for (CSVRecord row : rows(file.text().replaceFirst("^\uFEFF", ""))) {
      if (row.get("Figure").equals("doses")) {
        doses.put(
            key(row, "Date", "Region code", "Facility code", "Product code", "Dose"), count(row));
      } else {
        certificates.put(key(row, "Date", "Certificate code"), count(row));
      }
    }
    return new Figures(doses, certificates);
  }

  private static List<CSVRecord> rows(String csv) {
    try (StringReader reader = new StringReader(csv)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(CSVRecord row, String... columns) {
    return Stream.of(columns).map(row::get).collect(Collectors.joining(" "));
  }

  private static long count(CSVRecord row) {
    return Long.parseLong(row.get("Count"));
  }

  /** As anybody with the database counts them. */
  static Figures counted(Database database) {
    return new Figures(
        counts(
            database,
            "select d.given_on, f.region, f.code, d.product, d.dose_number, count(*)"
                + " from vaccination_dose d"
                + " join health_record r on r.id = d.id"
                + " join facility f on f.id = r.facility_id"
                + " where d.given_on between ? and ? and r.replaced_at is null and d.country = 'AZ'"
                + " group by d.given_on, f.region, f.code, d.product, d.dose_number"),
        counts(
            database,
            "select issued_on, kind, count(*) from certificate"
                + " where issued_on between ? and ? group by issued_on, kind"));
  }

  private static Map<String, Long> counts(Database database, String sql) {
    Map<String, Long> counts = new TreeMap<>();
    for (Map<String, String> row : database.rows(sql, FIRST, LAST)) {
      List<String> values = List.copyOf(row.values());
      int last = values.size() - 1;
      counts.put(String.join(" ", values.subList(0, last)), Long.valueOf(values.get(last)));
    }
    return counts;
  }
}
