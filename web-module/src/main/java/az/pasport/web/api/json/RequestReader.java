package az.pasport.web.api.json;

import az.pasport.time.Baku;
import az.pasport.web.api.validation.ValidField;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the body of a request into a record by JSON-B and checks it by Bean Validation.
 *
 * <p>The resources call it, and JAX-RS does not, for two reasons. A resource answers 404 for an
 * address that it does not know before it looks at the body. And JSON-B must not read the stream:
 * where a member that no record names ends too early, as in {@code {"x":[}, Yasson and Parsson read
 * the end of the stream for ever. So the whole body is parsed first, within Parsson's limits.
 */
@ApplicationScoped
public class RequestReader {
  private static final Jsonb JSONB =
      JsonbBuilder.create(
          new JsonbConfig()
              .withDeserializers(
                  new LenientDeserializers.Text(), new LenientDeserializers.WholeNumber()));

  @Inject Clock clock;

  @SuppressWarnings("NullAway.Init")
  private Validator validator;

  /** A reader outside CDI. */
  public static RequestReader withClock(Clock clock) {
    var reader = new RequestReader();
    reader.clock = clock;
    reader.createValidator();
    return reader;
  }

  @PostConstruct
  void createValidator() {
    validator =
        Validation.byDefaultProvider()
            .configure()
            .ignoreXmlConfiguration()
            .clockProvider(() -> clock)
            .messageInterpolator(new CodeInterpolator())
            .buildValidatorFactory()
            .getValidator();
  }

  /**
   * Reads a body.
   *
   * @throws ProblemException if it is no JSON object, or naming every field that is wrong
   */
  public <T extends Record> T read(InputStream body, Class<T> type) {
    T request = bind(JsonBody.object(body).toString(), type);
    List<FieldError> errors = errors(request, type);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return request;
  }

  private static <T> T bind(String json, Class<T> type) {
    try {
      return JSONB.fromJson(json, type);
    } catch (JsonbException e) {
      throw ProblemException.of(ProblemType.MALFORMED_REQUEST);
    }
  }

  private <T extends Record> List<FieldError> errors(T request, Class<T> type) {
    LocalDate today = Baku.today(clock);
    List<String> order =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    return validator.validate(request).stream()
        .sorted(Comparator.comparing(violation -> order.indexOf(field(violation))))
        .flatMap(violation -> errors(violation, today).stream())
        .toList();
  }

  private static List<FieldError> errors(ConstraintViolation<?> violation, LocalDate today) {
    var constraint = (ValidField) violation.getConstraintDescriptor().getAnnotation();
    return ValidField.Validator.errors(
        constraint, field(violation), violation.getInvalidValue(), today);
  }

  private static String field(ConstraintViolation<?> violation) {
    return violation.getPropertyPath().toString();
  }
}
