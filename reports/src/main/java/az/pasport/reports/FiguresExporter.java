package az.pasport.reports;

import az.pasport.export.DailyExport;
import az.pasport.export.Exporter;
import az.pasport.message.Messages;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;

/** Writes figures by templates, dated by the clock. */
abstract class FiguresExporter implements Exporter {
  @Inject Clock clock;

  @Override
  public void write(DailyExport figures, Locale locale, OutputStream out) throws IOException {
    Template.within(
        () -> {
          export(figures, Messages.in(locale), out);
          return out;
        });
  }

  abstract void export(DailyExport figures, Messages words, OutputStream out) throws JRException;

  static Map<String, Object> parameters(Messages words) {
    var parameters = new HashMap<String, Object>();
    parameters.put(JRParameter.REPORT_LOCALE, words.getLocale());
    parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, words);
    return parameters;
  }

  /** The parameters of a template that says what the figures are. */
  Map<String, Object> parameters(DailyExport figures, Messages words) {
    Map<String, Object> parameters = parameters(words);
    parameters.put(
        "period",
        words.of(
            "figures.period",
            words.date(figures.period().from()),
            words.date(figures.period().to())));
    parameters.put("generated", words.of("figures.generated", words.minute(clock.instant())));
    parameters.put("totalDoses", figures.totalDoses());
    parameters.put("totalIssued", figures.totalIssued());
    return parameters;
  }
}
