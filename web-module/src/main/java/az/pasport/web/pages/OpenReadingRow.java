package az.pasport.web.pages;

import az.pasport.decree.OpenReading;
import az.pasport.message.Messages;
import java.util.stream.Collectors;

/** An open question about a decree, and its answer here. */
public record OpenReadingRow(OpenReading reading, Messages texts) {
  /** Which field has which value, and which it would have otherwise. */
  public String name() {
    return texts.of(
        "decrees.reading",
        reading.field(),
        String.valueOf(reading.chosen()),
        reading.alternatives().stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  /** What hangs on it. */
  public String note() {
    return reading.note(texts.getLocale());
  }

  /** Which certificates depend on it. */
  public String affects() {
    return reading.affects().stream()
        .sorted()
        .map(kind -> texts.of(kind))
        .collect(Collectors.joining(", "));
  }
}
