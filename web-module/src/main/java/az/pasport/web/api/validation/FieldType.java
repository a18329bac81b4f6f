package az.pasport.web.api.validation;

import az.pasport.approval.ApprovalRequest;
import az.pasport.certificate.RevocationReason;
import az.pasport.facility.Region;
import az.pasport.institution.InstitutionCode;
import az.pasport.institution.InstitutionKind;
import az.pasport.person.Fin;
import az.pasport.record.ProblemCode;
import az.pasport.record.VaccineProducts;
import az.pasport.security.FacilityCode;
import az.pasport.stock.DeliveryService;
import az.pasport.text.PlainText;
import az.pasport.text.PrintableText;
import az.pasport.web.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a field of a request may hold, and the errors that name what it may not. */
public enum FieldType {
  /** Any text that is not blank; it is looked at and not stored. */
  ANY_TEXT(required((field, text) -> List.of())),

  /** A text in one line, without invisible characters. */
  TEXT(stored(FieldType::line)),

  /** A name that certificates print. */
  PRINTED_NAME(stored(FieldType::printedName)),

  /** Why something is decided; it may be missing. */
  OPTIONAL_REASON(
      (field, value) ->
          value instanceof String text && !(text.isBlank() && PlainText.isStorable(text))
              ? reasonErrors(field.name(), text)
              : List.of()),

  /** The code of a certificate, which the domain knows or not. */
  STORED_TEXT(stored((field, text) -> List.of())),

  /** At most so many texts; none is none. */
  TEXT_LIST(FieldType::list),
  FACILITY_CODE(stored(parsed(FacilityCode::parse, "BAD_FACILITY_CODE", "fieldError.BAD_CODE"))),
  INSTITUTION_CODE(stored(FieldType::institutionCode)),
  FIN(stored(parsed(Fin::parse, "BAD_FIN", "problemCode.BAD_FIN"))),
  REGION(stored((field, text) -> oneOf(field, text, Region.values()))),
  INSTITUTION_KIND(stored((field, text) -> oneOf(field, text, InstitutionKind.values()))),

  /** A reason that staff may give: the others follow from a change of a record alone. */
  REVOCATION_REASON(stored(FieldType::revocationReason)),
  VACCINE_PRODUCT(
      stored(
          lineAnd(
              parsed(
                  VaccineProducts.known()::byCode,
                  "UNKNOWN_PRODUCT",
                  "fieldError.UNKNOWN_PRODUCT")))),
  DATE_UP_TO_TODAY(
      stored(
          lineAnd(
              (field, text) ->
                  IsoDate.parse(text).filter(day -> !day.isAfter(field.today())).isPresent()
                      ? List.of()
                      : List.of(
                          FieldError.worded(
                              field.name(), "BAD_DATE", "fieldError.BAD_DATE.past"))))),

  /** Doses of a delivery; a negative number is taken back. */
  DOSES(
      (field, value) ->
          field.unless(
              value instanceof Integer doses
                  && doses != 0
                  && Math.abs((long) doses) <= DeliveryService.MOST_DOSES,
              "BAD_NUMBER",
              DeliveryService.MOST_DOSES)),
  X509_CERTIFICATE(
      stored(parsed(PemCertificate::parse, "NOT_A_CERTIFICATE", "fieldError.NOT_A_CERTIFICATE")));

  @SuppressWarnings("ImmutableEnumChecker") // A function without state.
  private final Check<@Nullable Object> check;

  FieldType(Check<@Nullable Object> check) {
    this.check = check;
  }

  /** Names what is wrong with a value. */
  private interface Check<T extends @Nullable Object> {
    List<FieldError> errors(Field field, T value);
  }

  /**
   * A field that is checked.
   *
   * @param max the most characters of a text, or items of a list
   * @param today in Baku
   */
  record Field(String name, int max, LocalDate today) {
    /** One error, unless the value is right. */
    List<FieldError> unless(boolean isRight, String code, Object... values) {
      return isRight ? List.of() : List.of(FieldError.of(name, code, values));
    }
  }

  List<FieldError> errors(Field field, @Nullable Object value) {
    return check.errors(field, value);
  }

  private static Check<@Nullable Object> required(Check<String> check) {
    return (field, value) ->
        value instanceof String text && !text.isBlank()
            ? check.errors(field, text)
            : List.of(FieldError.required(field.name()));
  }

  /** A text that PostgreSQL can store: it stores no NUL, and JSON has an escape for it. */
  private static Check<@Nullable Object> stored(Check<String> check) {
    return (field, value) ->
        value instanceof String text && !PlainText.isStorable(text)
            ? List.of(FieldError.invisibleCharacter(field.name()))
            : required(check).errors(field, value);
  }

  /** A text of which something can be made; the key is that of the text for any other. */
  private static Check<String> parsed(
      Function<String, ? extends Optional<?>> parse, String code, String key) {
    return (field, text) ->
        parse.apply(text).isPresent()
            ? List.of()
            : List.of(FieldError.worded(field.name(), code, key));
  }

  private static Check<String> lineAnd(Check<String> check) {
    return (field, text) ->
        Stream.of(line(field, text), check.errors(field, text)).flatMap(List::stream).toList();
  }

  private static List<FieldError> line(Field field, String text) {
    return line(field, text, "fieldError.TOO_LONG");
  }

  /** The key is that of the text for a line that is too long. */
  private static List<FieldError> line(Field field, String text, String key) {
    if (text.length() > field.max()) {
      return List.of(FieldError.worded(field.name(), "TOO_LONG", key, field.max()));
    }
    return PlainText.isPlain(text)
        ? List.of()
        : List.of(FieldError.invisibleCharacter(field.name()));
  }

  private static List<FieldError> printedName(Field field, String text) {
    List<FieldError> errors = line(field, text, "fieldError.TOO_LONG.name");
    return errors.isEmpty()
        ? PrintableText.firstUnprintable(text).stream()
            .map(it -> FieldError.of(field.name(), ProblemCode.UNPRINTABLE_CHARACTER, it))
            .toList()
        : errors;
  }

  /** What is wrong with the reason that an official gives; empty if nothing is. */
  public static List<FieldError> reasonErrors(String name, String text) {
    return PlainText.isStorable(text)
        ? line(
            new Field(name, ApprovalRequest.LONGEST_REASON, LocalDate.EPOCH),
            PlainText.inOneLine(text.strip()),
            "fieldError.TOO_LONG.reason")
        : List.of(FieldError.invisibleCharacter(name));
  }

  private static List<FieldError> list(Field field, @Nullable Object value) {
    List<?> texts = value instanceof List<?> list ? list : List.of();
    return texts.stream().allMatch(text -> PlainText.isStorable(String.valueOf(text)))
        ? field.unless(texts.stream().distinct().count() <= field.max(), "TOO_MANY", field.max())
        : List.of(FieldError.invisibleCharacter(field.name()));
  }

  private static List<FieldError> institutionCode(Field field, String text) {
    List<FieldError> errors = line(field, text);
    return errors.isEmpty()
        ? parsed(InstitutionCode::parse, "BAD_INSTITUTION_CODE", "fieldError.BAD_CODE")
            .errors(field, text)
        : errors;
  }

  private static <E extends Enum<E>> List<FieldError> oneOf(Field field, String text, E[] values) {
    var errors = new ArrayList<FieldError>();
    FieldError.oneOf(field.name(), text, values, errors);
    return errors;
  }

  private static List<FieldError> revocationReason(Field field, String text) {
    List<String> names =
        Arrays.stream(RevocationReason.values())
            .filter(RevocationReason::isStaffs)
            .map(Enum::name)
            .toList();
    return field.unless(names.contains(text), "UNKNOWN_VALUE", String.join(", ", names));
  }
}
