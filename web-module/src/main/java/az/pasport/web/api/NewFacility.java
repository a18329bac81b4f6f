package az.pasport.web.api;

import az.pasport.facility.Region;
import az.pasport.security.FacilityCode;
import az.pasport.text.PlainText;
import az.pasport.text.PrintableText;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A facility that an operator wants registered. */
record NewFacility(FacilityCode code, String nameAz, String nameEn, Region region) {
  private static final int LONGEST_NAME = 200;

  /**
   * Reads the request.
   *
   * @throws Refusal naming everything that is wrong with it
   */
  static NewFacility parse(JsonBody body) {
    var errors = new ArrayList<FieldError>();
    Optional<FacilityCode> code = code(body, errors);
    Optional<String> nameAz = name("nameAz", body, errors);
    Optional<String> nameEn = name("nameEn", body, errors);
    Optional<Region> region = region(body, errors);
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return new NewFacility(
        code.orElseThrow(), nameAz.orElseThrow(), nameEn.orElseThrow(), region.orElseThrow());
  }

  private static Optional<FacilityCode> code(JsonBody body, List<FieldError> errors) {
    Optional<String> text = required("code", body, errors);
    Optional<FacilityCode> code = text.flatMap(FacilityCode::parse);
    if (text.isPresent() && code.isEmpty()) {
      errors.add(
          new FieldError(
              "code",
              "BAD_FACILITY_CODE",
              "kod 3–32 latın böyük hərfi, rəqəm və tiredir, hərflə başlayır",
              "a code is 3 to 32 capitals, digits and hyphens, a letter first"));
    }
    return code;
  }

  private static Optional<String> name(String field, JsonBody body, List<FieldError> errors) {
    Optional<String> name = required(field, body, errors).map(String::strip);
    if (name.isPresent() && name.get().length() > LONGEST_NAME) {
      errors.add(
          new FieldError(
              field,
              "TOO_LONG",
              "ad ən çoxu " + LONGEST_NAME + " simvoldur",
              "a name has at most " + LONGEST_NAME + " characters"));
    } else if (name.isPresent() && !PlainText.isPlain(name.get())) {
      errors.add(FieldError.invisibleCharacter(field));
    } else {
      name.flatMap(PrintableText::firstUnprintable)
          .ifPresent(letter -> errors.add(FieldError.unprintableCharacter(field, letter)));
    }
    return name;
  }

  private static Optional<Region> region(JsonBody body, List<FieldError> errors) {
    Optional<String> text = required("region", body, errors);
    Optional<Region> region =
        text.flatMap(
            name ->
                Arrays.stream(Region.values())
                    .filter(known -> known.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                    .findFirst());
    if (text.isPresent() && region.isEmpty()) {
      String list =
          Arrays.stream(Region.values()).map(Region::name).collect(Collectors.joining(", "));
      errors.add(
          new FieldError(
              "region", "UNKNOWN_VALUE", "mümkün olanlar: " + list, "possible are: " + list));
    }
    return region;
  }

  private static Optional<String> required(String field, JsonBody body, List<FieldError> errors) {
    Optional<String> text = body.text(field);
    if (text.isEmpty()) {
      errors.add(FieldError.required(field));
    }
    return text;
  }
}
