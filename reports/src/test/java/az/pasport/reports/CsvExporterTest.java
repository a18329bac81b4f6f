package az.pasport.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.export.DailyExport;
import az.pasport.export.DailyExport.Doses;
import az.pasport.export.DailyExport.Issued;
import az.pasport.export.ExportPeriod;
import az.pasport.facility.Region;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExporterTest {
  private static final Locale AZ = Locale.forLanguageTag("az");

  @Test
  void beginsWithAByteOrderMarkAndEndsLinesAsRfc4180() throws Exception {
    String text = text(Figures.of(1, 1), AZ);

    assertThat(text).startsWith("\uFEFFGöstərici,Tarix,").endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void holdsEveryFigure() throws Exception {
    DailyExport figures = Figures.of(3, 5);
    List<CSVRecord> rows = rows(figures, AZ);

    assertThat(rows).hasSize(figures.doses().size() + figures.issued().size());
    for (int at = 0; at < figures.doses().size(); at++) {
      Doses doses = figures.doses().get(at);
      assertThat(rows.get(at).toList())
          .containsExactly(
              "doses",
              doses.date().toString(),
              doses.region().name(),
              doses.region().name(AZ),
              doses.facilityCode(),
              doses.facilityNameAz(),
              doses.product().code(),
              doses.product().name(),
              Integer.toString(doses.doseNumber()),
              "",
              "",
              Long.toString(doses.count()));
    }
    for (int at = 0; at < figures.issued().size(); at++) {
      Issued issued = figures.issued().get(at);
      assertThat(rows.get(figures.doses().size() + at).toList())
          .startsWith("certificates", issued.date().toString(), "")
          .endsWith(
              issued.kind().name(),
              issued.kind().name().equals("VACCINATION")
                  ? "COVID-19 vaksin sertifikatı"
                  : "COVID-19 immunitet sertifikatı",
              Long.toString(issued.count()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "az, Tibb müəssisəsi",
    "en, Medical facility",
    "ru, Медицинское учреждение",
    "de, Tibb müəssisəsi"
  })
  void headingsAreInTheLanguageAskedFor(String language, String heading) throws Exception {
    assertThat(text(Figures.none(), Locale.forLanguageTag(language)).lines().findFirst())
        .hasValueSatisfying(line -> assertThat(line.split(",")).hasSize(12).contains(heading));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\tx"})
  void namesThatLookLikeFormulasStayText(String name) throws Exception {
    var row =
        new Doses(
            Figures.FIRST, Region.BAKU, "TM-1", name, name, Figures.product("CoronaVac"), 1, -5);
    var figures =
        new DailyExport(new ExportPeriod(Figures.FIRST, Figures.FIRST), List.of(row), List.of());

    assertThat(rows(figures, AZ).get(0).get(5)).isEqualTo("'" + name);
  }

  @Test
  void namesWithCommasAndQuotesComeBack() throws Exception {
    String name = "\"Şəfa\" klinikası, 2\nfilial";
    var row =
        new Doses(
            Figures.FIRST, Region.BAKU, "TM-1", name, name, Figures.product("CoronaVac"), 1, 5);
    var figures =
        new DailyExport(new ExportPeriod(Figures.FIRST, Figures.FIRST), List.of(row), List.of());

    assertThat(rows(figures, AZ).get(0).get(5)).isEqualTo(name);
  }

  private static String text(DailyExport figures, Locale locale) throws Exception {
    var out = new ByteArrayOutputStream();
    new CsvExporter().write(figures, locale, out);
    return out.toString(UTF_8);
  }

  private static List<CSVRecord> rows(DailyExport figures, Locale locale) throws Exception {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(text(figures, locale).substring(1)))) {
      return parser.getRecords();
    }
  }
}
