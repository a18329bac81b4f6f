package az.pasport.web.problem;

import az.pasport.message.Messages;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One problem, as the answer to a request names it.
 *
 * @param number under which it stands in the log, where it does
 * @param errors what is wrong with single fields
 */
public record Problem(ProblemType type, Optional<UUID> number, List<FieldError> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonProvider JSON = JsonProvider.provider();

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(ProblemType type) {
    return new Problem(type, Optional.empty(), List.of());
  }

  /** A problem that stands in the log under a number. */
  public static Problem logged(ProblemType type, UUID number) {
    return new Problem(type, Optional.of(number), List.of());
  }

  /** Fields that are wrong. */
  public static Problem invalid(List<FieldError> errors) {
    return new Problem(ProblemType.INVALID_FIELDS, Optional.empty(), errors);
  }

  /** The document of RFC 9457. */
  public JsonObject json() {
    var json =
        JSON.createObjectBuilder()
            .add("type", type.urn())
            .add("title", type.title(Messages.EN))
            .add("status", type.status())
            .add("detail", type.detail(Messages.EN))
            .add("titleAz", type.title(Messages.AZ))
            .add("detailAz", type.detail(Messages.AZ));
    number.ifPresent(uuid -> json.add("instance", "urn:uuid:" + uuid));
    if (!errors.isEmpty()) {
      var list = JSON.createArrayBuilder();
      for (FieldError error : errors) {
        list.add(
            JSON.createObjectBuilder()
                .add("field", error.field())
                .add("code", error.code())
                .add("az", error.az())
                .add("en", error.en()));
      }
      json.add("errors", list);
    }
    return json.build();
  }

  /**
   * Answers with it, from where no JAX-RS is at hand. Headers that belong to the status ({@code
   * WWW-Authenticate}) are the caller's to set before.
   */
  public void send(HttpServletResponse response) throws IOException {
    byte[] body = json().toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(type.status());
    response.setContentType(MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
