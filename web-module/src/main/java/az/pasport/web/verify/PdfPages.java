package az.pasport.web.verify;

import az.pasport.qrscan.Deadline;
import az.pasport.qrscan.GrayscaleImage;
import az.pasport.qrscan.QrSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Looks for QR codes on the pages of a PDF, one after the other until the deadline. A PDF may hold
 * streams that inflate a thousandfold, several times over, and no library bounds them all: only
 * {@link QrReaderProgram} opens one.
 */
final class PdfPages {
  private static final float POINTS_PER_INCH = 72;

  /** For a first look at every page. */
  private static final Resolution USUAL = new Resolution(200, 3_000);

  /** For a small code, when no page has shown one. */
  private static final Resolution FINE = new Resolution(300, 4_000);

  /** Everything that writes letters. A QR code has none, and fonts take long to load. */
  private static final List<String> TEXT =
      List.of(
          OperatorName.SHOW_TEXT,
          OperatorName.SHOW_TEXT_ADJUSTED,
          OperatorName.SHOW_TEXT_LINE,
          OperatorName.SHOW_TEXT_LINE_AND_SPACE,
          OperatorName.SET_FONT_AND_SIZE);

  private final PDFRenderer renderer;
  private final PDDocument document;
  private final Deadline deadline;
  private final ReaderReport report;
  private final List<Integer> pagesWithoutCertificate = new ArrayList<>();
  private List<String> otherCode = List.of();

  /** Dots an inch, and the longest side of a page's picture in pixels. */
  private record Resolution(float dpi, int longestSide) {}

  private PdfPages(PDDocument document, Deadline deadline, ReaderReport report) {
    this.document = document;
    this.deadline = deadline;
    this.report = report;
    renderer = new WithoutText(document);
    renderer.setSubsamplingAllowed(true);
  }

  /**
   * Reports each page that was looked at, and the texts of the certificates' QR codes; that of
   * another QR code if there is no certificate's.
   *
   * @throws IOException if the file is no PDF, or none of its pages can be drawn
   */
  static void search(byte[] file, Deadline deadline, ReaderReport report) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      new PdfPages(document, deadline, report).search();
    }
  }

  private void search() throws IOException {
    int all = document.getNumberOfPages();
    report.pages(all);
    int damaged = 0;
    for (int page = 0; page < all && !deadline.hasPassed() && !report.isFull(); page++) {
      try {
        take(page, QrSearch.atFirstSight(picture(page, USUAL), deadline));
      } catch (IOException e) {
        damaged++;
        if (damaged == all) {
          throw e;
        }
      }
      if (!deadline.hasPassed()) {
        report.read(page + 1);
      }
    }
    if (report.isEmpty()) {
      searchThoroughly();
    }
    if (report.isEmpty()) {
      report.found(otherCode);
    }
  }

  private void searchThoroughly() throws IOException {
    for (int page : List.copyOf(pagesWithoutCertificate)) {
      if (deadline.hasPassed() || !report.isEmpty()) {
        return;
      }
      take(page, QrSearch.in(List.of(picture(page, FINE)), deadline));
    }
  }

  private void take(int page, List<String> texts) {
    List<String> certificates = texts.stream().filter(QrSearch::looksLikeCertificate).toList();
    report.found(certificates);
    if (certificates.isEmpty()) {
      pagesWithoutCertificate.add(page);
      otherCode = otherCode.isEmpty() ? texts : otherCode;
    }
  }

  private GrayscaleImage picture(int page, Resolution resolution) throws IOException {
    PDRectangle box = document.getPage(page).getCropBox();
    float longerSide = Math.max(box.getWidth(), box.getHeight());
    float scale = Math.min(resolution.dpi / POINTS_PER_INCH, resolution.longestSide / longerSide);
    return GrayscaleImage.of(renderer.renderImage(page, scale, ImageType.GRAY));
  }

  private static final class WithoutText extends PDFRenderer {
    WithoutText(PDDocument document) {
      super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new PageDrawer(parameters) {
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
            throws IOException {
          if (!TEXT.contains(operator.getName())) {
            super.processOperator(operator, operands);
          }
        }
      };
    }
  }
}
