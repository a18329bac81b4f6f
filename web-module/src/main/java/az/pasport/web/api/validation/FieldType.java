package az.pasport.web.api.validation;

import az.pasport.approval.ApprovalRequest;
import az.pasport.certificate.RevocationReason;
import az.pasport.facility.Region;
import az.pasport.institution.InstitutionCode;
import az.pasport.institution.InstitutionKind;
import az.pasport.person.Fin;
import az.pasport.record.VaccineProducts;
import az.pasport.security.FacilityCode;
import az.pasport.stock.DeliveryService;
import az.pasport.text.PlainText;
import az.pasport.text.PrintableText;
import az.pasport.web.problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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

  FACILITY_CODE(
      stored(
          (field, text) ->
              FacilityCode.parse(text).isPresent()
                  ? List.of()
                  : badCode(field, "BAD_FACILITY_CODE"))),

  INSTITUTION_CODE(
      stored(
          (field, text) -> {
            List<FieldError> errors = line(field, text);
            return errors.isEmpty() && InstitutionCode.parse(text).isEmpty()
                ? badCode(field, "BAD_INSTITUTION_CODE")
                : errors;
          })),

  FIN(
      stored(
          (field, text) ->
              Fin.parse(text).isPresent() ? List.of() : List.of(FieldError.badFin(field.name())))),

  REGION(stored((field, text) -> oneOf(field, text, Region.values()))),

  INSTITUTION_KIND(stored((field, text) -> oneOf(field, text, InstitutionKind.values()))),

  /** A reason that staff may give: the others follow from a change of a record alone. */
  REVOCATION_REASON(stored(FieldType::revocationReason)),

  VACCINE_PRODUCT(
      stored(
          (field, text) -> {
            var errors = new ArrayList<>(line(field, text));
            if (VaccineProducts.known().byCode(text).isEmpty()) {
              errors.add(
                  field.error(
                      "UNKNOWN_PRODUCT", "bu kodla vaksin tanınmır", "no vaccine has this code"));
            }
            return errors;
          })),

  DATE_UP_TO_TODAY(
      stored(
          (field, text) -> {
            var errors = new ArrayList<>(line(field, text));
            if (!isDateUpTo(field.today(), text)) {
              errors.add(
                  field.error(
                      "BAD_DATE",
                      "tarix İİİİ-AA-GG şəklində, bu gündən gec olmayaraq yazılmalıdır",
                      "write the date as YYYY-MM-DD, not later than today"));
            }
            return errors;
          })),

  /** Doses of a delivery; a negative number is taken back. */
  DOSES(
      (field, value) ->
          value instanceof Integer doses
                  && doses != 0
                  && Math.abs((long) doses) <= DeliveryService.MOST_DOSES
              ? List.of()
              : List.of(
                  field.error(
                      "BAD_NUMBER",
                      "1 ilə "
                          + DeliveryService.MOST_DOSES
                          + " arasında tam ədəd; geri götürüləndə mənfi",
                      "a whole number from 1 to "
                          + DeliveryService.MOST_DOSES
                          + "; negative if taken back"))),

  X509_CERTIFICATE(
      stored(
          (field, text) ->
              PemCertificate.parse(text).isPresent()
                  ? List.of()
                  : List.of(
                      field.error(
                          "NOT_A_CERTIFICATE",
                          "PEM formatında X.509 sertifikatı olmalıdır"
                              + " (-----BEGIN CERTIFICATE-----)",
                          "must be an X.509 certificate in PEM (-----BEGIN CERTIFICATE-----)"))));

  @SuppressWarnings("ImmutableEnumChecker") // A function without state.
  private final BiFunction<Field, @Nullable Object, List<FieldError>> check;

  FieldType(BiFunction<Field, @Nullable Object, List<FieldError>> check) {
    this.check = check;
  }

  /**
   * A field that is checked.
   *
   * @param max the most characters of a text, or items of a list
   * @param today in Baku
   */
  record Field(String name, int max, LocalDate today) {
    FieldError error(String code, String az, String en) {
      return new FieldError(name, code, az, en);
    }
  }

  List<FieldError> errors(Field field, @Nullable Object value) {
    return check.apply(field, value);
  }

  private static BiFunction<Field, @Nullable Object, List<FieldError>> required(
      BiFunction<Field, String, List<FieldError>> check) {
    return (field, value) ->
        value instanceof String text && !text.isBlank()
            ? check.apply(field, text)
            : List.of(FieldError.required(field.name()));
  }

  /** A text that PostgreSQL can store: it stores no NUL, and JSON has an escape for it. */
  private static BiFunction<Field, @Nullable Object, List<FieldError>> stored(
      BiFunction<Field, String, List<FieldError>> check) {
    return (field, value) ->
        value instanceof String text && !PlainText.isStorable(text)
            ? List.of(FieldError.invisibleCharacter(field.name()))
            : required(check).apply(field, value);
  }

  private static List<FieldError> line(Field field, String text) {
    return line(field, text, "ən çoxu %d simvol", "at most %d characters");
  }

  private static List<FieldError> line(Field field, String text, String az, String en) {
    if (text.length() > field.max()) {
      return List.of(field.error("TOO_LONG", az.formatted(field.max()), en.formatted(field.max())));
    }
    return PlainText.isPlain(text)
        ? List.of()
        : List.of(FieldError.invisibleCharacter(field.name()));
  }

  private static List<FieldError> printedName(Field field, String text) {
    List<FieldError> errors =
        line(field, text, "ad ən çoxu %d simvoldur", "a name has at most %d characters");
    return errors.isEmpty()
        ? PrintableText.firstUnprintable(text)
            .map(letter -> List.of(FieldError.unprintableCharacter(field.name(), letter)))
            .orElse(errors)
        : errors;
  }

  /** What is wrong with the reason that an official gives; empty if nothing is. */
  public static List<FieldError> reasonErrors(String name, String text) {
    return PlainText.isStorable(text)
        ? line(
            new Field(name, ApprovalRequest.LONGEST_REASON, LocalDate.EPOCH),
            PlainText.inOneLine(text.strip()),
            "səbəb ən çoxu %d simvoldur",
            "a reason has at most %d characters")
        : List.of(FieldError.invisibleCharacter(name));
  }

  private static List<FieldError> list(Field field, @Nullable Object value) {
    List<?> texts = value instanceof List<?> list ? list : List.of();
    if (texts.stream().anyMatch(text -> !PlainText.isStorable(String.valueOf(text)))) {
      return List.of(FieldError.invisibleCharacter(field.name()));
    }
    return texts.stream().distinct().count() <= field.max()
        ? List.of()
        : List.of(
            field.error(
                "TOO_MANY",
                "bir dəfəyə ən çoxu " + field.max() + " sertifikat",
                "at most " + field.max() + " certificates at once"));
  }

  private static List<FieldError> badCode(Field field, String code) {
    return List.of(
        field.error(
            code,
            "kod 3–32 latın böyük hərfi, rəqəm və tiredir, hərflə başlayır",
            "a code is 3 to 32 capitals, digits and hyphens, a letter first"));
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
            .collect(Collectors.toList());
    String list = String.join(", ", names);
    return names.contains(text)
        ? List.of()
        : List.of(field.error("UNKNOWN_VALUE", "mümkün olanlar: " + list, "possible are: " + list));
  }

  private static boolean isDateUpTo(LocalDate today, String text) {
    try {
      return !LocalDate.parse(text).isAfter(today);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
