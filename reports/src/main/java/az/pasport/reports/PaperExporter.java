package az.pasport.reports;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.PdfTextRenderer;

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
    if (!PaperFonts.isOrdinary(styledText.getText())) {
      return new ShapedTextRenderer(
          jasperReportsContext, getCurrentPageFormat().getPageHeight(), texts);
    }
    if (JRCommonText.MARKUP_STYLED_TEXT.equals(text.getMarkup())) {
      // Breaks lines where they were measured. The renderer for several lines would have OpenPDF
      // break them, after each hyphen for one, and what finds no place then is cut off.
      return new PdfTextRenderer(jasperReportsContext, false, false, false);
    }
    return super.getTextRenderer(text, styledText);
  }
}
