package az.pasport.reports;

import az.pasport.impact.Impact;
import az.pasport.impact.ImpactExporter;
import az.pasport.message.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;

/** What a draft would do as a {@link CsvWriter}. */
@ApplicationScoped
public class CsvImpactExporter implements ImpactExporter {
  @Override
  public String mediaType() {
    return CsvWriter.MEDIA_TYPE;
  }

  @Override
  public void write(Impact impact, Locale locale, OutputStream out) throws IOException {
    var words = Messages.in(locale);
    CSVPrinter table =
        CsvWriter.begin(
            out,
            words,
            "figures.date",
            "figures.kindCode",
            "figures.kind",
            "decrees.age",
            "figures.regionCode",
            "figures.region",
            "decrees.gain",
            "decrees.lose");
    for (Impact.OnDay row : impact.days()) {
      table.printRecord(
          row.day(),
          row.group().kind(),
          words.of(row.group().kind()),
          row.group().ages().years(),
          row.group().region(),
          row.group().region().name(words.getLocale()),
          row.counts().gain(),
          row.counts().lose());
    }
    table.flush();
  }
}
