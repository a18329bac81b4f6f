package az.pasport.certificate;

import az.pasport.digest.Sha256;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.transparency.LogEntry;
import az.pasport.transparency.LogSalt;

/**
 * What whoever holds a certificate needs to find it in the transparency log.
 *
 * @param signedDigest SHA-256 of the bytes under its signature; nobody changes the array
 */
public record LoggedCertificate(LogSalt salt, byte[] signedDigest) {
  static LoggedCertificate of(LogSalt salt, String qr) {
    try {
      return new LoggedCertificate(salt, signedDigest(qr));
    } catch (HcertException e) {
      throw new IllegalStateException("An issued text cannot be read", e);
    }
  }

  static byte[] signedDigest(String qr) throws HcertException {
    return Sha256.of(HcertDecoder.unwrap(qr).signedBytes());
  }

  public LogEntry entry() {
    return LogEntry.of(salt, signedDigest);
  }
}
