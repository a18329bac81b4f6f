package az.pasport.intake;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the sender of an accepted message should know: the record is committed, but something about
 * it is unusual, or was done otherwise than the sender may expect.
 */
public enum WarningCode {
  UNCHANGED(
      "düzəlişdə qeyddən fərqli heç nə yoxdur: yeni versiya yaradılmadı, sertifikatlar olduğu kimi"
          + " qaldı",
      "the correction says what is on record already: no new version was made, and certificates stay"
          + " as they are"),
  NAME_NOT_TAKEN(
      "adın yazılışı dəyişdirilmədi: %1$s", "the spelling of the name was not changed: %2$s"),
  SECOND_DOSE_EARLY(
      "doza seriyanın digər dozasına bu vaksin üçün tövsiyə olunandan yaxındır; tarixi yoxlayın",
      "the dose is nearer to another dose of the series than is recommended for this vaccine; check"
          + " the date"),
  DOSE_GAP(
      "%s nömrəli dozadan əvvəlki %s nömrəli doza qeyddə yoxdur; tam seriya varsa, sertifikat ona görə"
          + " verilir; nömrəni yoxlayın",
      "dose %s is on record without dose %s before it; where a series is complete, certificates follow"
          + " from it; check the number"),
  OUTSIDE_APPROVAL(
      "şəxs doza vurulan gün %s yaşında idi; bu vaksin %s yaşından təsdiqlənib; doğum tarixini və"
          + " vaksini yoxlayın",
      "the person was %s years old on the day of the dose; this vaccine is approved from %s years;"
          + " check the birth date and the vaccine"),
  UNKNOWN_DEVICE(
      "test.device Aİ-nin sürətli antigen testləri siyahısında yoxdur; kodu yoxlayın, başqa ölkələr"
          + " nəticəni qəbul etməyə bilər",
      "test.device is not in the EU's list of rapid antigen tests; check the code, other countries may"
          + " not accept the result"),
  ZONE_IGNORED(
      "tarix yazıldığı kimi oxundu, %s saat qurşağı nəzərə alınmadı; sisteminiz tarixi çevirirsə, gün"
          + " yanlış ola bilər: tarixi saat qurşağı olmadan göndərin",
      "the date was read as it is written, and its zone %s was ignored; if your system converts dates,"
          + " the day may be wrong: send dates without a zone");

  /** Stands in a general text where a warning's own text has a value. */
  private static final String SOME_VALUE = "…";

  private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?s");

  private final String az;
  private final String en;

  WarningCode(String az, String en) {
    this.az = az;
    this.en = en;
  }

  /** A warning of this kind about a field; the values fill the text's places. */
  public Warning at(String field, Object... values) {
    return new Warning(field, this, Stream.of(values).map(String::valueOf).toList());
  }

  /** What the sender should know, in Azerbaijani, with … in place of each value. */
  public String az() {
    return PLACE.matcher(az).replaceAll(SOME_VALUE);
  }

  /** The same in English. */
  public String en() {
    return PLACE.matcher(en).replaceAll(SOME_VALUE);
  }

  String az(List<String> values) {
    return az.formatted(values.toArray());
  }

  String en(List<String> values) {
    return en.formatted(values.toArray());
  }
}
