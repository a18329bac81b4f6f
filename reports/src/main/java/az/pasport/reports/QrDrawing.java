package az.pasport.reports;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * The QR code as lines on paper, sharp in any size. One path for the whole code: rectangles drawn
 * one by one show hairs of white between them in some viewers.
 */
final class QrDrawing extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1;

  private final Path2D.Float dark = new Path2D.Float(Path2D.WIND_NON_ZERO);
  private final int side;

  QrDrawing(QrCode code) {
    side = code.side();
    code.forEachRun(
        run -> dark.append(new Rectangle2D.Float(run.x(), run.y(), run.length(), 1), false));
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D page, Rectangle2D area) {
    var toPage = AffineTransform.getTranslateInstance(area.getX(), area.getY());
    toPage.scale(area.getWidth() / side, area.getHeight() / side);
    page.setColor(Color.BLACK);
    page.fill(toPage.createTransformedShape(dark));
  }
}
