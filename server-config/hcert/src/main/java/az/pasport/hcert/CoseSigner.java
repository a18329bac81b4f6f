package az.pasport.hcert;

/**
 * A key that signs certificates. The private key stays behind this interface: the encoder hands out
 * bytes and takes back a signature.
 */
public interface CoseSigner {
  CoseAlgorithm algorithm();

  /** The first 8 bytes of the SHA-256 of the DER of the signer's certificate. */
  byte[] keyId();

  /**
   * @param sigStructure the encoded {@code Sig_structure} of RFC 9052, section 4.4
   * @return the signature in COSE's form; for {@link CoseAlgorithm#ES256} r‖s, 64 bytes
   */
  byte[] sign(byte[] sigStructure);
}
