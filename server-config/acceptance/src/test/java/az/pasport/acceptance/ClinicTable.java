package az.pasport.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A table as a clinic has it on its own computer: it is filled in, sent, and mended. */
final class ClinicTable {
  private final List<List<String>> rows;

  private ClinicTable(List<List<String>> rows) {
    this.rows = new ArrayList<>(rows.stream().map(ArrayList::new).toList());
  }

  static ClinicTable of(String... headings) {
    return new ClinicTable(List.of(Arrays.asList(headings)));
  }

  static ClinicTable ofCsv(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
    String delimiter = text.lines().findFirst().orElse("").contains(";") ? ";" : ",";
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter))) {
      return new ClinicTable(parser.stream().map(row -> row.stream().toList()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ClinicTable ofXlsx(byte[] file) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return new ClinicTable(
          workbook.getFirstSheet().read().stream()
              .map(
                  row ->
                      Stream.iterate(0, at -> at < row.getCellCount(), at -> at + 1)
                          .map(at -> row.getCellText(at))
                          .toList())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] csv(String delimiter) {
    var text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, format(delimiter))) {
      printer.printRecords(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] xlsx() {
    var out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "clinic", null)) {
      Worksheet sheet = workbook.newWorksheet("Sheet1");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static CSVFormat format(String delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
  }

  void add(String... cells) {
    rows.add(new ArrayList<>(Arrays.asList(cells)));
  }

  /** Rows without that of the headings. */
  int size() {
    return rows.size() - 1;
  }

  /** A cell, of a row from 1. */
  String get(int row, String heading) {
    int column = column(heading);
    List<String> cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : "";
  }

  void set(int row, String heading, String text) {
    rows.get(row).set(column(heading), text);
  }

  /** A column's cells, from the first row. */
  List<String> column(int from, String heading) {
    return Stream.iterate(from, row -> row <= size(), row -> row + 1)
        .map(row -> get(row, heading))
        .toList();
  }

  private int column(String heading) {
    int column = rows.get(0).indexOf(heading);
    if (column < 0) {
      throw new AssertionError("no column " + heading + " in " + rows.get(0));
    }
    return column;
  }
}
