package az.pasport.hcert;

/**
 * The limits of the input that a reader accepts. Real certificates have some 600 characters,
 * inflate to some 400 bytes and nest seven deep; the limits leave room and keep a hostile text
 * cheap.
 */
final class InputLimits {
  /** What the largest QR code (version 40, error correction L, alphanumeric mode) can hold. */
  static final int TEXT_CHARACTERS = 4_296;

  static final int INFLATED_BYTES = 16 * 1024;
  static final int CBOR_DEPTH = 32;
  static final int CBOR_TOKENS = 4_096;
  static final int CBOR_NAME_BYTES = 256;
  static final int CBOR_NUMBER_BYTES = 64;

  private InputLimits() {}
}
