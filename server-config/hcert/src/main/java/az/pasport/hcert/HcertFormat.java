package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The formats of a signed text, each with a prefix and a CWT claim. The prefix, which nobody signs,
 * tells a reader which claim to look for; the claim is signed. A text whose prefix and claim belong
 * to different formats is refused.
 */
public enum HcertFormat {
  /** A Digital COVID Certificate, which every reader in the field understands. */
  DCC("HC1:", -260),

  /**
   * A certificate of contraindication, which is none. Its claim is of the range for private use
   * (RFC 8392, section 9.1: integers below -65536), so that a reader of DCCs finds none in it,
   * whatever prefix somebody writes before it. The number is {@code AZ1} in ASCII, 0x415A31.
   */
  CONTRAINDICATION("AZ1:", -4_282_929);

  private static final Pattern DIGITS = Pattern.compile("-?\\d+");

  /** Within the claim of a DCC. */
  static final int HCERT_DCC = 1;

  private final String prefix;
  private final int claim;
  private final Long key;

  HcertFormat(String prefix, int claim) {
    this.prefix = prefix;
    this.claim = claim;
    this.key = Hcert.key(claim);
  }

  /**
   * The format that a text's prefix names.
   *
   * @param text without white space before it
   * @throws HcertException {@link Reason#NOT_HCERT} for a text that begins with no format's prefix
   */
  public static HcertFormat of(String text) throws HcertException {
    if (text.startsWith(DCC.prefix)) {
      return DCC;
    }
    if (text.startsWith(CONTRAINDICATION.prefix)) {
      return CONTRAINDICATION;
    }
    throw new HcertException(
        Reason.NOT_HCERT, "Begins with neither " + DCC.prefix + " nor " + CONTRAINDICATION.prefix);
  }

  public String prefix() {
    return prefix;
  }

  /** What follows the prefix of a text of this format. */
  String withoutPrefix(String text) {
    return text.substring(prefix.length());
  }

  int claim() {
    return claim;
  }

  /**
   * The certificate's own fields among claims.
   *
   * @param claims as {@link Cbor} reads them
   * @throws HcertException {@link Reason#CWT} when there is no certificate of this format, or one
   *     of another format, too; or when a claim is named by a number's digits as text, which means
   *     nothing (RFC 8392, section 4) and was meant for something
   */
  public Map<?, ?> certificateIn(@Nullable Object claims) throws HcertException {
    Map<?, ?> map = namedByNumbers(claims, "claims");
    HcertFormat other = this == DCC ? CONTRAINDICATION : DCC;
    if (map.containsKey(other.key)) {
      throw new HcertException(
          Reason.CWT, "The claim " + other.key + " does not belong under " + prefix);
    }
    Object content = map.get(key);
    return this == DCC
        ? Hcert.map(namedByNumbers(content, "hcert claim").get(Hcert.key(HCERT_DCC)), "DCC")
        : Hcert.map(content, "claim " + key);
  }

  private static Map<?, ?> namedByNumbers(@Nullable Object value, String name)
      throws HcertException {
    Map<?, ?> map = Hcert.map(value, name);
    for (Object key : map.keySet()) {
      if (key instanceof String text && DIGITS.matcher(text).matches()) {
        throw new HcertException(Reason.CWT, "A name among the " + name + " is a number as text");
      }
    }
    return map;
  }
}
