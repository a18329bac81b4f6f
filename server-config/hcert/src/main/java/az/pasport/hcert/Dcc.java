package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;
import az.pasport.time.BirthDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Digital COVID Certificate as some issuer wrote it; or a certificate of contraindication of
 * ours, which is none but has the same parts ({@link HcertFormat}). It holds what could be
 * understood and names what could not: a holder can be shown even where an entry cannot.
 *
 * @param version {@code ver}; empty when absent
 * @param entries every entry that was understood; one, but for certificates of schemas before
 *     1.3.0, which may have none or several of one kind
 * @param problems what is not as the schema of the version asks, as {@code v[0].dn: no count from
 *     1}; field names only, never values
 */
public record Dcc(String version, Holder holder, List<Entry> entries, List<String> problems) {

  /**
   * Whom the certificate is about. A part that is absent is the empty string.
   *
   * @param familyName {@code fn}
   * @param givenName {@code gn}
   * @param familyNameTransliterated {@code fnt}
   * @param givenNameTransliterated {@code gnt}
   * @param dateOfBirth {@code dob}; empty where the certificate states none
   */
  public record Holder(
      String familyName,
      String givenName,
      String familyNameTransliterated,
      String givenNameTransliterated,
      Optional<BirthDate> dateOfBirth) {}

  public Dcc {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * Understands the fields of a certificate in a form.
   *
   * @param fields by name, as {@link Cbor} or a JSON library reads them
   */
  public static Dcc read(HcertFormat format, Map<?, ?> fields) {
    return new DccReader().read(format, fields);
  }

  /**
   * The entry that decides: the only one; of several, the newest, by the day of the dose, of the
   * first positive test, or by the sample. Of equally new ones the last decides.
   *
   * @throws HcertException {@link Reason#SCHEMA} when a field is not as the schema asks, or when
   *     there is no entry
   */
  public Entry entry() throws HcertException {
    if (!problems.isEmpty()) {
      throw new HcertException(Reason.SCHEMA, String.join("; ", problems));
    }
    return entries.stream()
        .reduce((one, next) -> next.happened().isBefore(one.happened()) ? one : next)
        .orElseThrow(() -> new HcertException(Reason.SCHEMA, "no entry"));
  }
}
