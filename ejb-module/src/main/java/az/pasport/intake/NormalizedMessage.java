package az.pasport.intake;

import az.pasport.person.Fin;
import az.pasport.person.TravelDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The values of a message, whichever serialiser wrote them: white space is collapsed, text is in
 * NFC, a FIN and a document's number are as they are stored, dates have no zone, and times are in
 * UTC. What is empty is left out, so that an optional field which the contract gains changes no
 * message that does not have it.
 */
final class NormalizedMessage {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private static final Map<String, UnaryOperator<String>> BY_FIELD =
      Map.ofEntries(
          Map.entry("fin", text -> Fin.parse(text).map(Fin::value).orElse(text)),
          Map.entry("documentCountry", TravelDocument::strictCountry),
          Map.entry("documentNumber", TravelDocument::strictNumber),
          Map.entry("country", text -> text.toUpperCase(Locale.ROOT)),
          Map.entry("recordId", text -> FieldReader.uuid(text).map(UUID::toString).orElse(text)),
          Map.entry("birthDate", NormalizedMessage::date),
          Map.entry("date", NormalizedMessage::date),
          Map.entry("firstPositive", NormalizedMessage::date),
          Map.entry("closedOn", NormalizedMessage::date),
          Map.entry("validFrom", NormalizedMessage::date),
          Map.entry("validUntil", NormalizedMessage::date),
          Map.entry("sampledAt", NormalizedMessage::time),
          Map.entry("announcedAt", NormalizedMessage::time));

  private NormalizedMessage() {}

  /** The values by their names, in the order of the names. */
  static SortedMap<String, Object> of(JsonNode message) {
    var values = new TreeMap<String, Object>();
    message
        .fields()
        .forEachRemaining(
            field -> {
              JsonNode value = field.getValue();
              if (value.isObject()) {
                SortedMap<String, Object> inner = of(value);
                if (!inner.isEmpty()) {
                  values.put(field.getKey(), inner);
                }
              } else if (!value.isNull() && !value.asText().isBlank()) {
                values.put(field.getKey(), value(field.getKey(), value.asText()));
              }
            });
    return values;
  }

  private static String value(String field, String sent) {
    String text =
        WHITE_SPACE
            .matcher(Normalizer.normalize(sent.strip(), Normalizer.Form.NFC))
            .replaceAll(" ");
    return BY_FIELD.getOrDefault(field, UnaryOperator.identity()).apply(text);
  }

  private static String date(String text) {
    return XmlDates.date(text).value().map(LocalDate::toString).orElse(text);
  }

  private static String time(String text) {
    return XmlDates.time(text).value().map(Instant::toString).orElse(text);
  }
}
