package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;

/** Reads certificates from the text of a QR code. Trusts nothing in it: see {@link Hcert}. */
public final class HcertDecoder {
  private HcertDecoder() {}

  /**
   * Opens all layers.
   *
   * @param qrText the text; white space around it is dropped
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
    String text = stripped(qrText);
    Form form = Form.of(text);
    return CoseSign1.read(Zlib.inflate(Base45.decode(form.withoutPrefix(text))), form);
  }

  /**
   * Takes the prefix off: what is left is Base45.
   *
   * @throws HcertException {@link Reason#NOT_HCERT} or {@link Reason#TOO_LARGE}
   */
  public static String withoutPrefix(String qrText) throws HcertException {
    String text = stripped(qrText);
    return Form.of(text).withoutPrefix(text);
  }

  private static String stripped(String qrText) throws HcertException {
    if (qrText.length() > Limits.TEXT_CHARACTERS) {
      throw new HcertException(
          Reason.TOO_LARGE, "Longer than the " + Limits.TEXT_CHARACTERS + " a QR code can hold");
    }
    // Base45 has the space in its alphabet, but no text of it ends in one: a last character stands
    // for the highest digit of its group, and 36 is out of range there.
    return Whitespace.trim(qrText);
  }
}
