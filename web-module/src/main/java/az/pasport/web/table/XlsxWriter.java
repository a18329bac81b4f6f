package az.pasport.web.table;

import az.pasport.clinic.UploadedTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as workbooks. Every cell is a text, and no text is a formula. */
final class XlsxWriter {
  static final String FORMAT = "xlsx";

  /** What a spreadsheet program calls text. */
  private static final String TEXT = "@";

  private static final int MOST_WIDTH = 60;
  private static final int LEAST_WIDTH = 12;

  private XlsxWriter() {}

  /** Writes a table. */
  static void write(UploadedTable table, OutputStream out) throws IOException {
    write(table, out, List.of());
  }

  /**
   * Writes a table, and a second sheet that explains it.
   *
   * @param explanation the rows of the second sheet; none, and there is no such sheet
   */
  static void write(UploadedTable table, OutputStream out, List<List<String>> explanation)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "Pasport", null)) {
      Worksheet sheet = workbook.newWorksheet("Pasport");
      for (int column = 0; column < table.headings().size(); column++) {
        // Else a lot 0123 that somebody types becomes 123, and a FIN 12E4567 a number.
        sheet.style(column).format(TEXT).set();
        sheet.width(column, width(table.headings().get(column)));
      }
      row(sheet, 0, table.headings());
      sheet.range(0, 0, 0, table.headings().size() - 1).style().bold().format(TEXT).set();
      sheet.freezePane(0, 1);
      int at = 1;
      for (List<String> cells : table.rows()) {
        row(sheet, at++, cells);
      }
      if (!explanation.isEmpty()) {
        Worksheet codes = workbook.newWorksheet("Kodlar - Codes");
        at = 0;
        for (List<String> cells : explanation) {
          row(codes, at++, cells);
        }
        codes.width(0, MOST_WIDTH / 2.0);
        codes.width(1, MOST_WIDTH / 2.0);
        codes.width(2, MOST_WIDTH);
        codes.range(0, 0, 0, 2).style().bold().set();
      }
    }
  }

  private static void row(Worksheet sheet, int at, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(at, column, CellText.written(cells.get(column)));
      sheet.style(at, column).format(TEXT).set();
    }
  }

  private static double width(String heading) {
    return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, heading.length() + 2));
  }
}
