package az.pasport.tool;

import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.DccKeyUsage;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose signatures are believed, and what they have withdrawn.
 *
 * @param revocations absent when the file names none
 * @param staleAfter from when on nothing may be concluded from it; absent for a plain list of
 *     certificates
 */
record TrustedKeys(
    List<Signer> signers, Optional<Revocations> revocations, Optional<Instant> staleAfter) {
  private static final int KEY_ID_LENGTH = 8;

  TrustedKeys {
    signers = List.copyOf(signers);
  }

  /** The signers that bear a key identifier; each is to be tried. */
  List<Signer> named(byte[] keyId) {
    return signers.stream().filter(signer -> Arrays.equals(signer.keyId(), keyId)).toList();
  }

  /**
   * A document signer.
   *
   * @param listedKinds the kinds of certificate for which the list names it
   */
  record Signer(X509Certificate certificate, Set<DccKeyUsage> listedKinds) {
    byte[] keyId() {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return Arrays.copyOf(digest, KEY_ID_LENGTH);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    boolean signed(CoseSign1 envelope) {
      return envelope.verify(certificate.getPublicKey());
    }

    /** Both the list and the certificate must allow it. */
    boolean maySign(az.pasport.hcert.Entry entry) {
      try {
        List<String> usages = certificate.getExtendedKeyUsage();
        Collection<String> own = usages == null ? List.of() : usages;
        return DccKeyUsage.allows(own, entry) && listedKinds.contains(DccKeyUsage.of(entry));
      } catch (CertificateParsingException e) {
        return false;
      }
    }
  }
}
