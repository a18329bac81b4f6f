package az.pasport.reports;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.export.DailyExport;
import az.pasport.export.DailyExport.Doses;
import az.pasport.export.DailyExport.Issued;
import az.pasport.export.ExportPeriod;
import az.pasport.facility.Region;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxExporterTest {
  private static final Locale AZ = Locale.forLanguageTag("az");

  @Test
  void dosesAreTypedAndEqualToTheFigures() throws Exception {
    // 3 days of 40 facilities: more rows than a page of the template holds.
    DailyExport figures = Figures.of(3, 40);
    try (XSSFWorkbook workbook = workbook(figures, AZ)) {
      XSSFSheet sheet = workbook.getSheetAt(0);

      assertThat(sheet.getLastRowNum()).isEqualTo(figures.doses().size());
      for (int at = 0; at < figures.doses().size(); at++) {
        Doses doses = figures.doses().get(at);
        Row row = sheet.getRow(at + 1);
        assertThat(DateUtil.isCellDateFormatted(row.getCell(0))).isTrue();
        assertThat(row.getCell(0).getLocalDateTimeCellValue())
            .isEqualTo(doses.date().atStartOfDay());
        assertThat(row.getCell(1).getStringCellValue()).isEqualTo(doses.region().name());
        assertThat(row.getCell(2).getStringCellValue()).isEqualTo(doses.region().name(AZ));
        assertThat(row.getCell(3).getStringCellValue()).isEqualTo(doses.facilityCode());
        assertThat(row.getCell(4).getStringCellValue()).isEqualTo(doses.facilityNameAz());
        assertThat(row.getCell(5).getStringCellValue()).isEqualTo(doses.product().code());
        assertThat(row.getCell(6).getStringCellValue()).isEqualTo(doses.product().name());
        assertThat(number(row.getCell(7))).isEqualTo(doses.doseNumber());
        assertThat(number(row.getCell(8))).isEqualTo(doses.count());
      }
    }
  }

  @Test
  void certificatesAreTypedAndEqualToTheFigures() throws Exception {
    DailyExport figures = Figures.of(60, 1);
    try (XSSFWorkbook workbook = workbook(figures, Locale.ENGLISH)) {
      XSSFSheet sheet = workbook.getSheetAt(1);

      assertThat(sheet.getLastRowNum()).isEqualTo(figures.issued().size());
      for (int at = 0; at < figures.issued().size(); at++) {
        Issued issued = figures.issued().get(at);
        Row row = sheet.getRow(at + 1);
        assertThat(row.getCell(0).getLocalDateTimeCellValue())
            .isEqualTo(issued.date().atStartOfDay());
        assertThat(row.getCell(1).getStringCellValue()).isEqualTo(issued.kind().name());
        assertThat(number(row.getCell(3))).isEqualTo(issued.count());
      }
    }
  }

  @Test
  void headingsAreFrozenAndFilterTheWholeTable() throws Exception {
    DailyExport figures = Figures.of(2, 2);
    try (XSSFWorkbook workbook = workbook(figures, AZ)) {
      XSSFSheet sheet = workbook.getSheetAt(0);

      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef().replace("$", ""))
          .isEqualTo("A1:I" + (figures.doses().size() + 1));
    }
  }

  @Test
  void sheetsAndHeadingsAreInTheLanguageAskedFor() throws Exception {
    try (XSSFWorkbook workbook = workbook(Figures.of(1, 1), Locale.forLanguageTag("ru"))) {
      assertThat(workbook.getSheetName(0)).isEqualTo("Введённые дозы");
      assertThat(workbook.getSheetName(1)).isEqualTo("Выданные сертификаты");
      assertThat(workbook.getSheetAt(0).getRow(0).getCell(4).getStringCellValue())
          .isEqualTo("Медицинское учреждение");
    }
  }

  @Test
  void lastSheetSaysWhatTheFileIs() throws Exception {
    DailyExport figures = Figures.of(31, 2);
    try (XSSFWorkbook workbook = workbook(figures, AZ)) {
      XSSFSheet about = workbook.getSheetAt(2);

      assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
      assertThat(about.getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("Ölkə üzrə gündəlik göstəricilər: COVID-19 peyvəndləri və sertifikatları");
      assertThat(about.getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("Dövr: 01.03.2022 – 31.03.2022");
      assertThat(about.getRow(2).getCell(0).getStringCellValue())
          .isEqualTo("Hazırlanıb: 02.04.2022 00:30 (Bakı vaxtı)");
      assertThat(number(about.getRow(3).getCell(1))).isEqualTo(figures.totalDoses());
      assertThat(number(about.getRow(4).getCell(1))).isEqualTo(figures.totalIssued());
    }
  }

  @Test
  void periodWithoutARecordHasHeadingsOnly() throws Exception {
    try (XSSFWorkbook workbook = workbook(Figures.none(), AZ)) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isZero();
      assertThat(workbook.getSheetAt(1).getLastRowNum()).isZero();
    }
  }

  @Test
  void namesThatLookLikeFormulasStayText() throws Exception {
    String name = "=HYPERLINK(\"x\")";
    var row =
        new Doses(
            Figures.FIRST, Region.BAKU, "TM-1", name, name, Figures.product("CoronaVac"), 1, 5);
    var figures =
        new DailyExport(new ExportPeriod(Figures.FIRST, Figures.FIRST), List.of(row), List.of());
    try (XSSFWorkbook workbook = workbook(figures, AZ)) {
      Cell cell = workbook.getSheetAt(0).getRow(1).getCell(4);

      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(name);
    }
  }

  private static long number(Cell cell) {
    assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
    return (long) cell.getNumericCellValue();
  }

  private static XSSFWorkbook workbook(DailyExport figures, Locale locale) throws Exception {
    var out = new ByteArrayOutputStream();
    Figures.dated(new XlsxExporter()).write(figures, locale, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
