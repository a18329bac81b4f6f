package az.pasport.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contents of certificates of an invented person, by the names of the DCC's fields. */
final class Certificates {
  private static final String COVID_19 = "840539006";

  private Certificates() {}

  static Map<String, Object> vaccination() {
    return certificate("v", vaccinationEntry());
  }

  static Map<String, Object> vaccinationEntry() {
    return entry(
        "vp", "1157024006",
        "mp", "CoronaVac",
        "ma", "Sinovac-Biotech",
        "dn", 2,
        "sd", 2,
        "dt", "2021-06-15");
  }

  /** A nucleic acid amplification test that did not find the virus. */
  static Map<String, Object> test() {
    return test("260415000");
  }

  static Map<String, Object> test(String result) {
    return certificate(
        "t",
        entry(
            "tt", "LP6464-4",
            "nm", "RT-PCR",
            "sc", "2021-08-31T09:30:00+04:00",
            "tr", result,
            "tc", "Bakı"));
  }

  static Map<String, Object> rapidTest() {
    return certificate(
        "t",
        entry(
            "tt", "LP217198-3",
            "ma", "1232",
            "sc", "2021-08-31T05:30:00Z",
            "tr", "260415000"));
  }

  static Map<String, Object> recovery() {
    return recovery("2021-05-12", "2021-10-28");
  }

  static Map<String, Object> recovery(String from, String until) {
    return certificate("r", recoveryEntry(from, until));
  }

  static Map<String, Object> recoveryEntry(String from, String until) {
    return entry("fr", "2021-02-15", "df", from, "du", until);
  }

  static Map<String, Object> contraindication() {
    return certificate("c", entry("cn", "ƏG-2021/0815", "df", "2021-08-09", "du", "2022-08-08"));
  }

  /** The first entry of a certificate. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> entryOf(Map<String, Object> certificate) {
    return (Map<String, Object>)
        certificate.values().stream()
            .filter(List.class::isInstance)
            .map(list -> ((List<?>) list).get(0))
            .findFirst()
            .orElseThrow();
  }

  /** A copy of a certificate with another value for one of its own fields. */
  static Map<String, Object> with(
      Map<String, Object> certificate, String field, @Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(certificate);
    copy.put(field, value);
    return copy;
  }

  static Map<String, Object> without(Map<String, Object> fields, String field) {
    Map<String, Object> copy = new LinkedHashMap<>(fields);
    copy.remove(field);
    return copy;
  }

  static Map<String, Object> certificate(String group, Map<String, Object> entry) {
    return fields(
        "ver",
        "1.3.0",
        "nam",
        fields("fn", "Nümunəvi", "fnt", "NUMUNAVI", "gn", "Aydan", "gnt", "AYDAN"),
        "dob",
        "1980-02-29",
        group,
        List.of(entry));
  }

  private static Map<String, Object> entry(Object... own) {
    Map<String, Object> entry = fields(own);
    entry.put("tg", COVID_19);
    entry.put("co", "XX");
    entry.put("is", "Test Authority");
    entry.put("ci", "URN:UVCI:01:XX:0123456789#A");
    return entry;
  }

  private static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
