package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;
import java.util.Set;

/** Reads certificates from the text of a QR code. Trusts nothing in it: see {@link Hcert}. */
public final class HcertDecoder {
  /** Told of each layer when it is opened, from the outside in. */
  public interface LayerListener {
    /** The text as it stands in the code, which may begin with no prefix. */
    default void text(String text) {}

    default void format(HcertFormat format) {}

    /** The zlib stream that the Base45 text stands for. */
    default void compressed(byte[] zlib) {}

    /** What the stream holds. */
    default void inflated(byte[] cose) {}

    default void envelope(CoseSign1 envelope) {}
  }

  private static final LayerListener NOBODY = new LayerListener() {};

  private HcertDecoder() {}

  /**
   * Opens all layers.
   *
   * @param qrText the text; white space around it, line breaks and invisible characters are dropped
   * @throws HcertException with the layer at which reading ended; a content that is not as the DCC
   *     schema asks is no failure here but in {@link Dcc#entry()}
   */
  public static Hcert decode(String qrText) throws HcertException {
    return decode(qrText, NOBODY);
  }

  /**
   * Opens all layers and tells a listener of each.
   *
   * @throws HcertException as {@link #decode(String)}; the listener was told of the layers that
   *     could be opened
   */
  public static Hcert decode(String qrText, LayerListener listener) throws HcertException {
    return Hcert.open(unwrap(qrText, listener));
  }

  /**
   * Opens the layers down to the signed envelope and looks at no claim: for a verifier, who checks
   * the signature before the content. The envelope keeps in mind which prefix it came under.
   *
   * @throws HcertException from {@link Reason#NOT_HCERT} to {@link Reason#COSE}
   */
  public static CoseSign1 unwrap(String qrText) throws HcertException {
    return unwrap(qrText, NOBODY);
  }

  private static CoseSign1 unwrap(String qrText, LayerListener listener) throws HcertException {
    String text = asInTheCode(qrText);
    listener.text(text);
    HcertFormat format = HcertFormat.of(text);
    listener.format(format);
    byte[] compressed = Base45.decode(format.withoutPrefix(text));
    listener.compressed(compressed);
    byte[] cose = Zlib.inflate(compressed);
    listener.inflated(cose);
    CoseSign1 envelope = CoseSign1.read(cose, format);
    listener.envelope(envelope);
    return envelope;
  }

  /**
   * The text as it stands in the QR code, without what editors and messengers added to it ({@link
   * PastedText}). Of several readings it is the one that can be decompressed; the first one, if
   * none can.
   *
   * @throws HcertException {@link Reason#TOO_LARGE}
   */
  private static String asInTheCode(String qrText) throws HcertException {
    Set<String> readings = PastedText.readings(qrText);
    String first = readings.iterator().next();
    if (readings.size() == 1) {
      return first;
    }
    return readings.stream().filter(HcertDecoder::canBeInflated).findFirst().orElse(first);
  }

  private static boolean canBeInflated(String text) {
    try {
      return Zlib.inflate(Base45.decode(HcertFormat.of(text).withoutPrefix(text))).length > 0;
    } catch (HcertException e) {
      return false;
    }
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
