package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;
import java.util.Set;

/** Reads certificates from the text of a QR code. Trusts nothing in it: see {@link Hcert}. */
public final class HcertDecoder {
  private HcertDecoder() {}

  /**
   * Opens all layers.
   *
   * @param qrText the text; white space around it, line breaks and invisible characters are dropped
   * @throws HcertException with the layer at which reading ended; a content that is not as the DCC
   *     schema asks is no failure here but in {@link Dcc#entry()}
   */
  public static Hcert decode(String qrText) throws HcertException {
    return Hcert.open(unwrap(qrText));
  }

  /**
   * Opens the layers down to the signed envelope and looks at no claim: for a verifier, who checks
   * the signature before the content. The envelope keeps in mind which prefix it came under.
   *
   * @throws HcertException from {@link Reason#NOT_HCERT} to {@link Reason#COSE}
   */
  public static CoseSign1 unwrap(String qrText) throws HcertException {
    String text = asInTheCode(qrText);
    HcertFormat form = HcertFormat.of(text);
    return CoseSign1.read(inflated(text, form), form);
  }

  /**
   * The text as it stands in the QR code, without what editors and messengers added to it ({@link
   * PastedText}). Of several readings it is the one that can be decompressed; the first one, if
   * none can.
   *
   * @throws HcertException {@link Reason#TOO_LARGE}
   */
  public static String asInTheCode(String qrText) throws HcertException {
    Set<String> readings = PastedText.readings(qrText);
    String first = readings.iterator().next();
    if (readings.size() == 1) {
      return first;
    }
    return readings.stream().filter(HcertDecoder::canBeInflated).findFirst().orElse(first);
  }

  private static boolean canBeInflated(String text) {
    try {
      return inflated(text, HcertFormat.of(text)).length > 0;
    } catch (HcertException e) {
      return false;
    }
  }

  private static byte[] inflated(String text, HcertFormat form) throws HcertException {
    return Zlib.inflate(Base45.decode(form.withoutPrefix(text)));
  }

  /**
   * Takes the prefix off: what is left is Base45.
   *
   * @throws HcertException {@link Reason#NOT_HCERT} or {@link Reason#TOO_LARGE}
   */
  public static String withoutPrefix(String qrText) throws HcertException {
    String text = asInTheCode(qrText);
    return HcertFormat.of(text).withoutPrefix(text);
  }
}
