package az.pasport.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.pasport.impact.Impact;
import az.pasport.impact.ImpactExporter;
import az.pasport.message.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What a draft would do as comma-separated values (RFC 4180), in UTF-8 with a byte order mark, by
 * which Excel knows the letters. Codes and dates (ISO 8601) are the same in every language.
 */
@ApplicationScoped
public class CsvImpactExporter implements ImpactExporter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public String mediaType() {
    return "text/csv;charset=UTF-8";
  }

  @Override
  public void write(Impact impact, Locale locale, OutputStream out) throws IOException {
    var words = Messages.in(locale);
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.write(BYTE_ORDER_MARK);
    var table = new CSVPrinter(writer, CSVFormat.RFC4180);
    table.printRecord(
        Stream.of(
                "figures.date",
                "figures.kindCode",
                "figures.kind",
                "decrees.age",
                "figures.regionCode",
                "figures.region",
                "decrees.gain",
                "decrees.lose")
            .map(words::getString));
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
