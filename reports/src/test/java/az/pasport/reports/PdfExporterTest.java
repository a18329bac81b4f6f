package az.pasport.reports;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.export.DailyExport;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfExporterTest {
  private static final Locale AZ = Locale.forLanguageTag("az");

  @Test
  void pagesShowPeriodTotalsAndEveryRow() throws Exception {
    DailyExport figures = Figures.of(31, 2);
    try (PDDocument document = document(figures, AZ)) {
      String text = text(document);

      assertThat(text)
          .contains("Ölkə üzrə gündəlik göstəricilər: COVID-19 peyvəndləri və sertifikatları")
          .contains("Dövr: 01.03.2022 – 31.03.2022")
          .contains("Hazırlanıb: 02.04.2022 00:30 (Bakı vaxtı)")
          .contains("Vurulmuş dozalar", "Verilmiş sertifikatlar", "Cəmi");
      assertThat(text.lines().filter(line -> line.contains("Şəhər Poliklinikası")))
          .hasSize(figures.doses().size());
      assertThat(text.lines().filter(line -> line.contains("COVID-19 immunitet sertifikatı")))
          .hasSize(31);
    }
  }

  @Test
  void everyPageIsNumberedOfAll() throws Exception {
    try (PDDocument document = document(Figures.of(31, 4), Locale.ENGLISH)) {
      int pages = document.getNumberOfPages();
      String text = text(document);

      assertThat(pages).isGreaterThan(3);
      for (int page = 1; page <= pages; page++) {
        assertThat(text).contains("Page " + page + " of " + pages);
      }
    }
  }

  @Test
  void isLandscapeWithEveryFontEmbedded() throws Exception {
    try (PDDocument document = document(Figures.of(2, 5), Locale.forLanguageTag("ru"))) {
      PDPage page = document.getPage(0);

      assertThat(text(document)).contains("Введённые дозы", "Страница 1 из");
      boolean turned = page.getRotation() % 180 != 0;
      float width = turned ? page.getMediaBox().getHeight() : page.getMediaBox().getWidth();
      assertThat(width).isEqualTo(842);
      for (COSName name : page.getResources().getFontNames()) {
        assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
      }
    }
  }

  @Test
  void periodWithoutARecordSaysSo() throws Exception {
    try (PDDocument document = document(Figures.none(), Locale.ENGLISH)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(text(document)).contains("No record in this period.", "Page 1 of 1");
    }
  }

  private static String text(PDDocument document) throws Exception {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper.getText(document);
  }

  private static PDDocument document(DailyExport figures, Locale locale) throws Exception {
    var out = new ByteArrayOutputStream();
    Figures.dated(new PdfExporter()).write(figures, locale, out);
    return Loader.loadPDF(out.toByteArray());
  }
}
