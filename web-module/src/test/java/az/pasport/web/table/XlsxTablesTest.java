package az.pasport.web.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.clinic.RecordForm;
import az.pasport.clinic.TableRefused;
import az.pasport.clinic.UploadedTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks, written here and read in the process of their own. */
class XlsxTablesTest {
  private static final XlsxReaderProcess READER =
      new XlsxReaderProcess(
          Stream.of(
                  "org.dhatim.fastexcel.reader.ReadableWorkbook",
                  "com.fasterxml.aalto.stax.InputFactoryImpl",
                  "org.codehaus.stax2.XMLInputFactory2",
                  "org.apache.commons.compress.archivers.zip.ZipFile",
                  "org.apache.commons.io.IOUtils",
                  "org.apache.commons.lang3.ArrayUtils",
                  "org.apache.commons.codec.Charsets")
              .map(XlsxTablesTest::jarOf)
              .toList());

  private static Path jarOf(String type) {
    try {
      return Path.of(
          Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ReflectiveOperationException | URISyntaxException e) {
      throw new IllegalStateException(type, e);
    }
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    var table =
        new UploadedTable(
            "xlsx",
            ",",
            List.of("FİN", "Soyad"),
            List.of(List.of("0012E45", "=Əliyev & \"oğlu\""), List.of("", "-")));
    var out = new ByteArrayOutputStream();
    TableFiles.write(table, out);

    assertThat(read(out.toByteArray()))
        .containsExactly(
            table.headings(), List.of("0012E45", "'=Əliyev & \"oğlu\""), List.of("", "'-"));
  }

  @Test
  void readsDatesTimesAndNumbersAsPeopleSeeThem() throws IOException {
    byte[] file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "a");
              sheet.value(1, 0, LocalDate.of(2022, 2, 14));
              sheet.style(1, 0).format("dd.mm.yyyy").set();
              sheet.value(1, 1, LocalDateTime.of(2022, 2, 14, 9, 30));
              sheet.style(1, 1).format("dd.mm.yyyy hh:mm").set();
              sheet.value(1, 2, 1963);
              sheet.value(1, 3, 1.5);
              sheet.value(1, 4, 2);
              sheet.style(1, 4).format("#,##0").set();
              sheet.value(1, 6, true);
            });
    assertThat(read(file).get(1))
        .containsExactly("2022-02-14", "2022-02-14 09:30", "1963", "1.5", "2", "", "true");
  }

  @Test
  void refusesAFormulaAndNamesItsCell() throws IOException {
    byte[] file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "a");
              sheet.formula(1, 1, "WEBSERVICE(\"http://127.0.0.1/\")");
            });
    assertThatExceptionOfType(TableRefused.class)
        .isThrownBy(() -> read(file))
        .matches(refused -> refused.reason() == TableRefused.Reason.FORMULA)
        .matches(refused -> refused.detail().equals("B2"), "names the cell");
  }

  @Test
  void refusesMoreRowsThanATableMayHave() throws IOException {
    byte[] file =
        workbook(
            sheet -> {
              for (int row = 0; row <= UploadedTable.MOST_ROWS + 1; row++) {
                sheet.value(row, 0, "x");
              }
            });
    refuses(file, TableRefused.Reason.TOO_MANY_ROWS);
  }

  @Test
  void refusesABombBeforeItIsParsed() throws IOException {
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blanks = new byte[1024 * 1024];
      for (int megabytes = 0; megabytes < 70; megabytes++) {
        zip.write(blanks);
      }
    }
    assertThat(out.size()).isLessThan(200_000);
    refuses(out.toByteArray(), TableRefused.Reason.TOO_LARGE);
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
    }
    refuses(out.toByteArray(), TableRefused.Reason.DAMAGED);
    refuses("PK\3\4 and nothing".getBytes(StandardCharsets.UTF_8), TableRefused.Reason.DAMAGED);
  }

  /** An external entity in a sheet is not followed, and one that grows does not grow. */
  @Test
  void readsNoEntity() throws IOException {
    String sheet =
        "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&secret;</t></is></c></row>"
            + "</sheetData></worksheet>";
    byte[] good = workbook(cells -> cells.value(0, 0, "a"));
    byte[] hostile = withSheet(good, sheet);
    try {
      assertThat(read(hostile).toString()).doesNotContain("root:");
    } catch (TableRefused refused) {
      assertThat(refused.reason()).isEqualTo(TableRefused.Reason.DAMAGED);
    }
  }

  private static byte[] withSheet(byte[] workbook, String sheet) throws IOException {
    var out = new ByteArrayOutputStream();
    try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(
            entry.getName().contains("sheet1.xml")
                ? sheet.getBytes(StandardCharsets.UTF_8)
                : in.getInputStream(entry).readAllBytes());
      }
    }
    return out.toByteArray();
  }

  @Test
  void templateOfEveryKindIsReadAsATableWithoutRows() throws IOException {
    for (RecordForm form : RecordForm.values()) {
      var out = new ByteArrayOutputStream();
      TableFiles.writeTemplate(form, "xlsx", out);
      List<List<String>> rows = read(out.toByteArray());
      assertThat(rows).hasSize(1);
      assertThat(rows.get(0)).hasSize(form.fields().size());
    }
  }

  private static void refuses(byte[] file, TableRefused.Reason reason) {
    assertThatExceptionOfType(TableRefused.class)
        .isThrownBy(() -> read(file))
        .matches(refused -> refused.reason() == reason, reason.name());
  }

  private static List<List<String>> read(byte[] file) throws IOException {
    return READER.read(new ByteArrayInputStream(file));
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private static byte[] workbook(Filling filling) throws IOException {
    var out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", null)) {
      filling.fill(workbook.newWorksheet("Sheet1"));
    }
    return out.toByteArray();
  }
}
