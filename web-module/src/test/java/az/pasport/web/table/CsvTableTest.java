package az.pasport.web.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.clinic.TableRefused;
import az.pasport.clinic.UploadedTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static final List<String> HEADINGS = List.of("FİN", "Soyad", "Ad");

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void readsEachDelimiterWithAByteOrderMarkAndWithout(String delimiter) {
    String text =
        "FİN,Soyad,Ad\r\n5ZKA7LM,\"Məmmədova\",\"Ay, \"\"tən\"\"\"\r\n".replace(",", delimiter);
    UploadedTable expected =
        new UploadedTable(
            "csv",
            delimiter,
            HEADINGS,
            List.of(List.of("5ZKA7LM", "Məmmədova", "Ay" + delimiter + " \"tən\"")));
    assertThat(read(text)).isEqualTo(expected);
    assertThat(read("\uFEFF" + text)).isEqualTo(expected);
    assertThat(read("sep=" + delimiter + "\r\n" + text)).isEqualTo(expected);
    assertThat(read(text.replace("\r\n", "\n"))).isEqualTo(expected);
  }

  @Test
  void leavesBlankRowsOut() {
    assertThat(read("a;b\n;\n\n1;2\n ; \n").rows()).containsExactly(List.of("1", "2"));
  }

  /** Excel writes delimiters behind the last column that is used. */
  @Test
  void leavesBlankColumnsAtTheEndOut() {
    UploadedTable table = read("a;b;; \n1;2;;\n1;;;\n1;2;x;\n");
    assertThat(table.headings()).containsExactly("a", "b");
    assertThat(table.rows())
        .containsExactly(List.of("1", "2"), List.of("1"), List.of("1", "2", "x"));
  }

  @Test
  void refusesWhatIsNoUtf8() {
    refuses(
        "Soyad\nŞükürov".getBytes(Charset.forName("windows-1254")), TableRefused.Reason.NOT_UTF8);
    refuses("Soyad\nƏliyev".getBytes(StandardCharsets.UTF_16), TableRefused.Reason.NOT_UTF8);
  }

  @ParameterizedTest
  @EnumSource(
      value = TableRefused.Reason.class,
      names = {
        "EMPTY",
        "DAMAGED",
        "TOO_MANY_ROWS",
        "TOO_MANY_COLUMNS",
        "LONG_CELL",
        "CONTROL_CHARACTER"
      })
  void refusesMoreThanATableMayBe(TableRefused.Reason reason) {
    String file =
        switch (reason) {
          case EMPTY -> " \n\n";
          case DAMAGED -> "a,b\n\"x\"y,z\n";
          case TOO_MANY_ROWS -> "a\n" + "1\n".repeat(UploadedTable.MOST_ROWS + 1);
          case CONTROL_CHARACTER -> "a\nx\u0000\n";
          case TOO_MANY_COLUMNS -> ",x".repeat(UploadedTable.MOST_COLUMNS);
          default -> "a\n" + "x".repeat(UploadedTable.LONGEST_CELL + 1);
        };
    refuses(file.getBytes(StandardCharsets.UTF_8), reason);
  }

  @Test
  void takesAsManyRowsAsAreAllowed() {
    assertThat(read("a\n" + "1\n".repeat(UploadedTable.MOST_ROWS)).rows())
        .hasSize(UploadedTable.MOST_ROWS);
  }

  private static void refuses(byte[] file, TableRefused.Reason reason) {
    assertThatExceptionOfType(TableRefused.class)
        .isThrownBy(() -> CsvTable.read(file))
        .matches(refused -> refused.reason() == reason, reason.name());
  }

  /** Whatever was written comes back, and no cell of it is a formula. */
  @Test
  void whateverIsWrittenIsReadAgain() throws IOException {
    var random = new Random(46);
    for (int round = 0; round < 500; round++) {
      String delimiter = List.of(",", ";", "\t").get(random.nextInt(3));
      var table =
          new UploadedTable(
              "csv",
              delimiter,
              HEADINGS,
              Collections.nCopies(1 + random.nextInt(3), List.of()).stream()
                  .map(row -> row(random))
                  .toList());
      var out = new ByteArrayOutputStream();
      CsvTable.write(table, out);
      assertThat(CsvTable.read(out.toByteArray())).isEqualTo(table);
    }
  }

  /** With a text at its end: blank cells there are left out. */
  private static List<String> row(Random random) {
    return Stream.of(Stream.of("x"), texts(random).limit(2), Stream.of("x"))
        .flatMap(part -> part)
        .toList();
  }

  private static Stream<String> texts(Random random) {
    String letters = "aƏ,;\t\"'=+-@ \n1";
    return Stream.generate(
        () ->
            IntStream.range(0, random.nextInt(6))
                .mapToObj(at -> letters.charAt(random.nextInt(letters.length())))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+994501112201", "-", "@SUM(A1)", "\tx", "\rx"})
  void writesNoCellThatASpreadsheetProgramTakesForAFormula(String text) {
    assertThat(CellText.written(text)).isEqualTo("'" + text);
    assertThat(CellText.read("'" + text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Əliyev", "'", "'x", "O'Neil", "2022-02-14"})
  void leavesOtherTextsAlone(String text) {
    assertThat(CellText.written(text)).isEqualTo(text);
    assertThat(CellText.read(text)).isEqualTo(text);
  }

  private static UploadedTable read(String text) {
    return CsvTable.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
