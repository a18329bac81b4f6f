package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import az.pasport.web.api.approvals.DecisionRequest;
import az.pasport.web.api.certificates.RevocationRequest;
import az.pasport.web.api.facilities.DeliveryRequest;
import az.pasport.web.api.facilities.FacilityCertificateRequest;
import az.pasport.web.api.facilities.FacilityRequest;
import az.pasport.web.api.facilities.WorkerRequest;
import az.pasport.web.api.institutions.InstitutionRequest;
import az.pasport.web.api.institutions.VerifierRequest;
import az.pasport.web.api.json.RequestReader;
import az.pasport.web.api.validation.ValidField;
import az.pasport.web.api.verifications.VerificationRequest;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request that JSON-B binds: what is wrong with it is named, whatever is sent. */
class RequestsTest {
  private static final RequestReader READER =
      RequestReader.withClock(Clock.fixed(Instant.parse("2022-03-15T08:00:00Z"), ZoneOffset.UTC));

  /** Of each type, the fields that must be there. */
  private static final Map<Class<? extends Record>, List<String>> REQUIRED =
      Map.of(
          FacilityRequest.class, List.of("code", "nameAz", "nameEn", "region"),
          WorkerRequest.class, List.of("id", "name"),
          DeliveryRequest.class, List.of("product", "lot", "document", "deliveredOn", "doses"),
          FacilityCertificateRequest.class, List.of("certificate"),
          InstitutionRequest.class, List.of("code", "nameAz", "nameEn", "kind"),
          VerifierRequest.class, List.of("fin", "name"),
          RevocationRequest.class, List.of("identifier", "reason"),
          VerificationRequest.class, List.of("qr"),
          DecisionRequest.class, List.of());

  static Stream<Class<? extends Record>> types() {
    return REQUIRED.keySet().stream();
  }

  /** Every type with every kind of value. */
  static Stream<Arguments> typesAndValues() {
    return types()
        .flatMap(
            type ->
                Stream.of("null", "7", "2.5", "1e400", "true", "[]", "[[1]]", "{}", "{'a':[{}]}")
                    .map(value -> Arguments.of(type, value.replace('\'', '"'))));
  }

  @ParameterizedTest
  @MethodSource("types")
  void namesEveryFieldThatIsMissing(Class<? extends Record> type) {
    assertThat(wrongFields("{}", type)).isEqualTo(REQUIRED.get(type));
  }

  @ParameterizedTest
  @MethodSource("typesAndValues")
  void takesAValueOfAnotherTypeForAMissingOne(Class<? extends Record> type, String value) {
    List<String> wrong = new ArrayList<>(REQUIRED.get(type));
    if (value.equals("7")) {
      wrong.remove("doses");
    }

    assertThat(wrongFields(all(type, value), type)).isEqualTo(wrong);
  }

  @ParameterizedTest
  @MethodSource("types")
  void namesTheTextThatCannotBeStored(Class<? extends Record> type) {
    List<String> texts =
        Stream.of(type.getRecordComponents())
            .filter(component -> component.getType() == String.class)
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("qr"))
            .toList();

    assertThat(wrongFields(all(type, "\"a\\u0000b\""), type)).containsAll(texts);
  }

  @ParameterizedTest
  @MethodSource("types")
  void namesATextWithoutEnd(Class<? extends Record> type) {
    List<String> wrong = wrongFields(all(type, '"' + "x".repeat(16_000) + '"'), type);

    assertThat(wrong)
        .containsAll(
            Stream.of(type.getRecordComponents())
                .filter(component -> component.getType() == String.class)
                .map(RecordComponent::getName)
                .filter(name -> !List.of("qr", "identifier").contains(name))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("types")
  void refusesABodyThatIsNoObject(Class<? extends Record> type) {
    for (String body :
        List.of("", "x", "[]", "[{}]", "\"text\"", "null", "7", "{\"code\":", "{\"a\":1,}")) {
      assertThat(refused(body, type).problem().type())
          .as(body)
          .isEqualTo(ProblemType.MALFORMED_REQUEST);
    }
  }

  /** JSON-B alone would read the end of such a body for ever. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":[", "{\"a\":{", "{\"a\":[}", "{\"qr\":[", "{\"a\":\""})
  void refusesABodyThatEndsTooEarly(String body) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(refused(body, VerificationRequest.class).problem().type())
                .isEqualTo(ProblemType.MALFORMED_REQUEST));
  }

  @Test
  void refusesABodyNestedTooDeeply() {
    for (String body : List.of("{\"a\":" + "[".repeat(16_000), "{\"qr\":".repeat(3_000))) {
      assertThat(refused(body, VerificationRequest.class).problem().type())
          .isEqualTo(ProblemType.MALFORMED_REQUEST);
    }
  }

  @Test
  void passesOverUnknownFieldsAndTakesTheLastOfTwo() {
    assertThat(
            read(
                "{'x':{'y':[1,{'id':'9'}]},'id':'1','id':' 17 ','name':'Leyla'}",
                WorkerRequest.class))
        .isEqualTo(new WorkerRequest("17", "Leyla"));
  }

  @Test
  void takesAQrCodeAsItWasSent() {
    assertThat(read("{'qr':' HC1:\\u0000 '}", VerificationRequest.class).qr())
        .isEqualTo(" HC1:\0 ");
  }

  @Test
  void readsADelivery() {
    DeliveryRequest request =
        read(
            "{'product':'EU/1/20/1528','lot':' L-1 ','document':'QA-1','doses':-10.0,"
                + "'deliveredOn':'2022-03-15'}",
            DeliveryRequest.class);

    assertThat(request.lot()).isEqualTo("L-1");
    assertThat(request.doses()).isEqualTo(-10);
  }

  @ParameterizedTest
  @CsvSource({
    "product, 'CoronaVax', UNKNOWN_PRODUCT",
    "deliveredOn, '2022-03-16', BAD_DATE",
    "deliveredOn, '16.03.2022', BAD_DATE"
  })
  void namesWhatIsWrongWithADelivery(String field, String value, String code) {
    String right =
        "{'product':'EU/1/20/1528','lot':'L-1','document':'QA-1','doses':1,"
            + "'deliveredOn':'2022-03-15'}";

    assertThat(
            codes(
                right.replaceFirst("'" + field + "':'[^']*'", "'" + field + "':'" + value + "'"),
                DeliveryRequest.class))
        .containsExactly(field + " " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1000001", "-1000001", "2147483648", "2.5", "'1'"})
  void refusesANumberOfDosesThatIsNone(String doses) {
    assertThat(
            codes(
                "{'product':'EU/1/20/1528','lot':'L-1','document':'QA-1','deliveredOn':'2022-03-15',"
                    + "'doses':"
                    + doses
                    + "}",
                DeliveryRequest.class))
        .containsExactly("doses BAD_NUMBER");
  }

  @Test
  void namesOneErrorOfACodeThatIsTooLong() {
    assertThat(
            codes(
                "{'code':'%s','nameAz':'a','nameEn':'b','kind':'police'}".formatted("X".repeat(33)),
                InstitutionRequest.class))
        .contains("code TOO_LONG")
        .doesNotContain("code BAD_INSTITUTION_CODE");
    assertThat(codes("{'code':'4','nameAz':'a','nameEn':'b','kind':'x'}", InstitutionRequest.class))
        .containsExactly("code BAD_INSTITUTION_CODE", "kind UNKNOWN_VALUE");
  }

  @Test
  void aListOfCertificatesTakesThePlaceOfOne() {
    RevocationRequest request =
        read("{'identifiers':['a','b','a'],'reason':'COPIED'}", RevocationRequest.class);

    assertThat(request.several()).containsExactlyInAnyOrder("a", "b");
    assertThat(read("{'identifier':' x ','reason':'COPIED'}", RevocationRequest.class).one())
        .isEqualTo("x");
  }

  @Test
  void refusesTooManyCertificatesAtOnce() {
    String many =
        Stream.iterate(0, number -> number + 1)
            .limit(301)
            .map(number -> "'" + number + "'")
            .collect(Collectors.joining(","));

    assertThat(codes("{'identifiers':[" + many + "],'reason':'NONE'}", RevocationRequest.class))
        .containsExactly("reason UNKNOWN_VALUE", "identifiers TOO_MANY");
  }

  @Test
  void aReasonMayBeMissingButNotTooLong() {
    assertThat(read("{'reason':' '}", DecisionRequest.class).why()).isEmpty();
    assertThat(read("{'reason':'one\\ntwo'}", DecisionRequest.class).why()).contains("one two");
    FieldError error =
        refused("{\"reason\":\"" + "x".repeat(501) + "\"}", DecisionRequest.class)
            .problem()
            .errors()
            .get(0);
    assertThat(error)
        .isEqualTo(
            new FieldError(
                "reason",
                "TOO_LONG",
                "səbəb ən çoxu 500 simvoldur",
                "a reason has at most 500 characters"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void checksEveryField(Class<? extends Record> type) {
    assertThat(
            Stream.concat(
                    Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(ValidField.class))
                        .map(field -> field.getName()),
                    Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(ValidField.class))
                        .map(method -> method.getName())
                        .filter(name -> name.startsWith("get"))
                        .map(
                            name ->
                                name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4)))
                .distinct()
                .sorted())
        .isEqualTo(
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .sorted()
                .toList());
  }

  /** An object with the same value in each field of a type. */
  private static String all(Class<? extends Record> type, String value) {
    return Stream.of(type.getRecordComponents())
        .map(component -> '"' + component.getName() + "\":" + value)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static <T extends Record> T read(String json, Class<T> type) {
    return READER.read(
        new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), type);
  }

  private static ProblemException refused(String json, Class<? extends Record> type) {
    Throwable thrown =
        catchThrowable(
            () ->
                READER.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), type));
    assertThat(thrown).isInstanceOf(ProblemException.class);
    return (ProblemException) thrown;
  }

  private static List<String> wrongFields(String json, Class<? extends Record> type) {
    return errors(json, type).stream().map(FieldError::field).distinct().toList();
  }

  private static List<String> codes(String json, Class<? extends Record> type) {
    return errors(json.replace('\'', '"'), type).stream()
        .map(error -> error.field() + " " + error.code())
        .toList();
  }

  private static List<FieldError> errors(String json, Class<? extends Record> type) {
    Throwable thrown =
        catchThrowable(
            () ->
                READER.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), type));
    if (thrown == null) {
      return List.of();
    }
    assertThat(thrown).isInstanceOf(ProblemException.class);
    return ((ProblemException) thrown).problem().errors();
  }
}
