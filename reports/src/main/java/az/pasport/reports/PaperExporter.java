package az.pasport.reports;

import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.JRPdfExporter;

/**
 * Writes a page as PDF. Texts in other letters than Roboto's are shaped: OpenPDF joins only the
 * Arabic letters that Unicode keeps joined forms of (those of Pashto are not among them), and does
 * not place marks.
 */
final class PaperExporter extends JRPdfExporter {
  private final GlyphTexts texts;

  /**
   * An exporter of one page.
   *
   * @param texts is told what the shaped glyphs mean
   */
  PaperExporter(GlyphTexts texts) {
    this.texts = texts;
  }

  @Override
  protected AbstractPdfTextRenderer getTextRenderer(JRPrintText text, JRStyledText styledText) {
    return PaperFonts.isOrdinary(styledText.getText())
        ? super.getTextRenderer(text, styledText)
        : new ShapedTextRenderer(
            jasperReportsContext, getCurrentPageFormat().getPageHeight(), texts);
  }
}
