package az.pasport.reports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import az.pasport.export.DailyExport;
import az.pasport.export.DailyExport.Doses;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A bar for each day of the period, as high as its doses. */
final class DosesPerDay extends AbstractRenderer implements Graphics2DRenderable {
  private static final long serialVersionUID = 1;
  private static final Color BAR = new Color(0x0092BC);
  private static final Color BASE_LINE = new Color(0x8A97A5);

  /** Doses by day of the period, counted from 0. */
  private final HashMap<Integer, Long> doses;

  private final int days;

  DosesPerDay(DailyExport figures) {
    LocalDate from = figures.period().from();
    days = (int) ChronoUnit.DAYS.between(from, figures.period().to()) + 1;
    doses =
        figures.doses().stream()
            .collect(
                groupingBy(
                    row -> (int) ChronoUnit.DAYS.between(from, row.date()),
                    HashMap::new,
                    summingLong(Doses::count)));
  }

  long highest() {
    return doses.values().stream().mapToLong(count -> count).max().orElse(0);
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D page, Rectangle2D area) {
    double width = area.getWidth() / days;
    double gap = Math.min(2, width / 5);
    page.setColor(BAR);
    for (Map.Entry<Integer, Long> day : doses.entrySet()) {
      double height = area.getHeight() * day.getValue() / highest();
      page.fill(
          new Rectangle2D.Double(
              area.getX() + day.getKey() * width + gap / 2,
              area.getMaxY() - height,
              width - gap,
              height));
    }
    page.setColor(BASE_LINE);
    page.fill(new Rectangle2D.Double(area.getX(), area.getMaxY() - 0.5, area.getWidth(), 0.5));
  }
}
