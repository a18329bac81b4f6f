package az.pasport.web.verify;

import az.pasport.scan.Deadline;
import az.pasport.scan.GreyPicture;
import az.pasport.scan.QrSearch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * The program that {@link PdfProcess} runs: a PDF on standard input, the QR code's text on standard
 * output, what happened as exit code. It knows nothing of the server that started it.
 */
final class PdfWorker {
  /** The exit codes that have a meaning; any other says that the PDF was too much for it. */
  static final int FOUND = 0;

  static final int NO_QR = 10;
  static final int DAMAGED = 11;
  static final int LOCKED = 12;

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

  private PdfWorker() {}

  public static void main(String[] args) throws IOException {
    byte[] file = System.in.readAllBytes();
    var deadline = Deadline.in(Duration.ofSeconds(Long.parseLong(args[0])));
    try {
      Optional<String> text = search(file, deadline);
      if (text.isPresent()) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text.get());
      }
      System.exit(text.isPresent() ? FOUND : NO_QR);
    } catch (InvalidPasswordException e) {
      System.exit(LOCKED);
    } catch (IOException e) {
      System.exit(DAMAGED);
    }
  }

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
