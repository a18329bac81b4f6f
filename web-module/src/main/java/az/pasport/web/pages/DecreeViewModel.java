package az.pasport.web.pages;

import az.pasport.decree.Decree;
import az.pasport.decree.LegalAct;
import az.pasport.decree.OpenReading;
import az.pasport.message.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** A decree as the staff's page shows it. */
public record DecreeViewModel(Decree decree, Messages texts) {
  public String from() {
    return texts.date(decree.inForceFrom());
  }

  public String title() {
    return decree.cite(texts.getLocale());
  }

  public String name() {
    return decree.id() + " · " + decree.version();
  }

  /** Where its text is known from; empty where the text does not say. */
  public String source() {
    return decree.knownAct().map(LegalAct::source).orElse("");
  }

  /** What the sources leave open, and how it is taken. */
  public List<ReadingRow> readings() {
    return decree.readings().stream().map(reading -> new ReadingRow(reading, texts)).toList();
  }

  /** An open question about a decree, and its answer here. */
  public record ReadingRow(OpenReading reading, Messages texts) {
    /** Which field has which value, and which it would have otherwise. */
    public String name() {
      return texts.of(
          "decrees.reading",
          reading.field(),
          String.valueOf(reading.chosen()),
          reading.alternatives().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    public String note() {
      return reading.note(texts.getLocale());
    }

    public String affects() {
      return reading.affects().stream()
          .sorted()
          .map(kind -> texts.of(kind))
          .collect(Collectors.joining(", "));
    }
  }
}
