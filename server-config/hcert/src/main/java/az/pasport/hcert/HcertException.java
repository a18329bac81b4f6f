package az.pasport.hcert;

/** The text is no health certificate that can be read; the reason says at which layer it ended. */
public final class HcertException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The layer that could not be read, from the outside in. */
  public enum Reason {
    /** The text begins with the prefix of no {@link HcertFormat}. */
    NOT_HCERT,
    /** Longer than a QR code can be, or larger than the cap once inflated. */
    TOO_LARGE,
    /** A character outside the alphabet, or a group of characters that stands for no bytes. */
    BASE45,
    /** No whole zlib stream, a wrong checksum, or something behind its end. */
    COMPRESSION,
    /** No well-formed CBOR, or CBOR nested or numerous beyond the caps. */
    CBOR,
    /** CBOR, but no COSE_Sign1 structure. */
    COSE,
    /** Signed, but the claims of a certificate of this {@link HcertFormat} are not in it. */
    CWT,
    /** The certificate's content is not what the schema asks. */
    SCHEMA
  }

  private final Reason reason;

  HcertException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  HcertException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
