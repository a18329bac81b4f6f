package az.pasport.web.api.audit;

import az.pasport.audit.AuditQuery;
import az.pasport.audit.AuditSearchEntry;
import az.pasport.auditsearch.AuditPage;
import az.pasport.auditsearch.AuditSearchService;
import az.pasport.web.table.CsvWriter;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Entries of the audit as a file, the latest first, read and written a thousand at a time: a file
 * of a million needs no more memory than one of a thousand.
 */
public final class AuditFile {
  /** The formats of the file. */
  public enum Format {
    /** RFC 4180 in UTF-8 with a byte order mark. */
    CSV("text/csv;charset=UTF-8"),
    /** A list of objects. */
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }

    /** In a file's name. */
    public String suffix() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<String> COLUMNS =
      List.of("place", "doneAt", "actor", "deed", "subject", "address", "times");

  private final AuditSearchService audit;
  private final AuditQuery query;

  /**
   * @param query an export that the service has begun
   */
  public AuditFile(AuditSearchService audit, AuditQuery query) {
    this.audit = audit;
    this.query = query;
  }

  /** Writes all entries. */
  public void write(Format format, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> writeCsv(out);
      case JSON -> writeJson(out);
    }
  }

  private void writeCsv(OutputStream out) throws IOException {
    var writer = new CsvWriter(out);
    writer.write(COLUMNS);
    for (AuditPage page = first(); ; page = next(page)) {
      for (AuditSearchEntry entry : page.entries()) {
        writer.write(cells(entry));
      }
      writer.flush();
      if (page.next().isEmpty()) {
        return;
      }
    }
  }

  private void writeJson(OutputStream out) {
    try (JsonGenerator json = Json.createGenerator(out)) {
      json.writeStartArray();
      for (AuditPage page = first(); ; page = next(page)) {
        for (AuditSearchEntry entry : page.entries()) {
          json.writeStartObject();
          entry.place().ifPresent(place -> json.write("place", place));
          json.write("doneAt", entry.doneAt().toString())
              .write("actor", entry.actor())
              .write("deed", entry.deed())
              .write("subject", entry.subject())
              .write("address", entry.address())
              .write("times", entry.times())
              .writeEnd();
        }
        if (page.next().isEmpty()) {
          json.writeEnd();
          return;
        }
      }
    }
  }

  private AuditPage first() {
    return audit.next(query, Optional.empty());
  }

  private AuditPage next(AuditPage page) {
    return audit.next(query, page.next());
  }

  private static List<String> cells(AuditSearchEntry entry) {
    return List.of(
        entry.place().map(String::valueOf).orElse(""),
        entry.doneAt().toString(),
        entry.actor(),
        entry.deed(),
        entry.subject(),
        entry.address(),
        Integer.toString(entry.times()));
  }

  /** The formats' names in addresses. */
  static List<String> formats() {
    return Stream.of(Format.values()).map(Format::suffix).toList();
  }
}
