package az.pasport.conformance;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/** A document signer of an invented country. */
interface Issuer {
  /** The COSE identifier of the algorithm with which this signer signs. */
  int algorithm();

  /** The certificate in DER. */
  byte[] certificate();

  /** The signature in COSE's form. */
  byte[] sign(byte[] message);

  /** The first 8 bytes of the SHA-256 of the certificate. */
  default byte[] keyId() {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(certificate()), 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
