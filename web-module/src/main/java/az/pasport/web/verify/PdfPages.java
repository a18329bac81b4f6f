package az.pasport.web.verify;

import az.pasport.scan.Deadline;
import az.pasport.scan.GreyPicture;
import az.pasport.scan.QrSearch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
 * Looks for the QR code on a PDF's first three pages. A PDF may hold streams that inflate a
 * thousandfold, several times over, and no library bounds them all: only {@link QrReaderProgram}
 * opens one.
 */
final class PdfPages {
  private static final int PAGES = 3;
  private static final float DPI = 200;
  private static final float POINTS_PER_INCH = 72;
  private static final int LONGEST_SIDE = 3_000;

  /** Everything that writes letters. A QR code has none, and fonts take long to load. */
  private static final List<String> TEXT =
      List.of(
          OperatorName.SHOW_TEXT,
          OperatorName.SHOW_TEXT_ADJUSTED,
          OperatorName.SHOW_TEXT_LINE,
          OperatorName.SHOW_TEXT_LINE_AND_SPACE,
          OperatorName.SET_FONT_AND_SIZE);

  private PdfPages() {}

  /** The text of the certificate's QR code; of any other QR code if there is no certificate's. */
  static Optional<String> search(byte[] file, Deadline deadline) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      var renderer = new WithoutText(document);
      renderer.setSubsamplingAllowed(true);
      Optional<String> other = Optional.empty();
      for (int page = 0; page < Math.min(PAGES, document.getNumberOfPages()); page++) {
        float scale = scale(document.getPage(page).getCropBox());
        var picture = GreyPicture.of(renderer.renderImage(page, scale, ImageType.GRAY));
        Optional<String> text = QrSearch.in(picture, deadline);
        if (text.filter(QrSearch::looksLikeCertificate).isPresent()) {
          return text;
        }
        other = other.or(() -> text);
      }
      return other;
    }
  }

  private static float scale(PDRectangle page) {
    float longerSide = Math.max(page.getWidth(), page.getHeight());
    return Math.min(DPI / POINTS_PER_INCH, LONGEST_SIDE / longerSide);
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
