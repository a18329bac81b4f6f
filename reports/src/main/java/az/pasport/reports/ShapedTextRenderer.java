package az.pasport.reports;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.Point2D;
import java.util.HashMap;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;

/**
 * Draws a text glyph by glyph where Java's layout places them: Arabic letters joined, marks on
 * their letters, right to left where the text runs so. JasperReports' own renderer of glyphs leaves
 * their places out, and the meaning of those that stand for no single character.
 */
final class ShapedTextRenderer extends AbstractPdfTextRenderer {
  private final int pageHeight;
  private final GlyphTexts texts;

  /**
   * A renderer of one text.
   *
   * @param pageHeight in points
   * @param texts is told what the glyphs stand for
   */
  ShapedTextRenderer(JasperReportsContext context, int pageHeight, GlyphTexts texts) {
    super(context, false, false, false);
    this.pageHeight = pageHeight;
    this.texts = texts;
  }

  @Override
  public void draw() {
    TabSegment line = segments.get(segmentIndex);
    float left = x + drawPosX;
    float baseline = pageHeight - (y + topPadding + verticalAlignOffset + drawPosY);
    var shaped = ShapedLine.of(line.as, line.layout.isLeftToRight(), getFontRenderContext());
    for (ShapedLine.Run run : shaped.runs()) {
      draw(run, left, baseline);
      left += run.advance();
    }
  }

  private void draw(ShapedLine.Run run, float left, float baseline) {
    var producer = (ClassicPdfProducer) pdfProducer;
    Font font = producer.getFont(new HashMap<>(run.attributes()), Locale.ROOT);
    BaseFont embedded = font.getBaseFont();
    PdfContentByte page = producer.getPdfContentByte();
    GlyphVector glyphs = run.glyphs();
    page.beginText();
    page.setFontAndSize(embedded, glyphs.getFont().getSize2D());
    page.setColorFill(
        run.attributes().get(TextAttribute.FOREGROUND) instanceof Color color
            ? color
            : text.getForecolor());
    for (int at = 0; at < glyphs.getNumGlyphs(); at++) {
      Point2D place = glyphs.getGlyphPosition(at);
      page.setTextMatrix(left + (float) place.getX(), baseline - (float) place.getY());
      page.showText(glyphs, at, at + 1);
    }
    page.resetRGBColorFill();
    page.endText();
    run.forEachGlyph(
        (glyph, meaning) -> texts.add(embedded.getPostscriptFontName(), glyph, meaning));
  }

  /** {@link ArchivalPdf} puts it where screen readers look for it. */
  @Override
  public boolean addActualText() {
    return true;
  }
}
