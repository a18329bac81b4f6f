package az.pasport.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The duty to show a COVID-19 certificate in Azerbaijan, in places and on entry. Its end ended no
 * validity: certificates are still taken, read and checked. The facts are in {@code
 * showing-duty.json}.
 *
 * @param endedAt the first moment without it
 * @param source where the end is known from
 */
public record ShowingDuty(Instant endedAt, String source) {
  private static final ShowingDuty NATIONAL = load();

  public static ShowingDuty national() {
    return NATIONAL;
  }

  public boolean hasEndedBy(Instant moment) {
    return !moment.isBefore(endedAt);
  }

  private static ShowingDuty load() {
    try (InputStream in = ShowingDuty.class.getResourceAsStream("showing-duty.json")) {
      JsonNode facts = new ObjectMapper().readTree(in);
      return new ShowingDuty(
          OffsetDateTime.parse(facts.required("endedAt").asText()).toInstant(),
          facts.required("source").asText());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read showing-duty.json", e);
    }
  }
}
