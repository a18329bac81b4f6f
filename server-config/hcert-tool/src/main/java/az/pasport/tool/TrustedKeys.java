package az.pasport.tool;

import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.Entry;
import az.pasport.verification.OurCountry;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose signatures are believed, and what they have withdrawn.
 *
 * @param withdrawn the key identifiers of the country's withdrawn signers, in base64
 * @param revocations absent when the file names none
 * @param staleAfter from when on nothing may be concluded from it; absent for a plain list of
 *     certificates
 */
record TrustedKeys(
    List<Signer> signers,
    Set<String> withdrawn,
    Optional<Revocations> revocations,
    Optional<Instant> staleAfter) {
  private static final int KEY_ID_LENGTH = 8;

  TrustedKeys {
    signers = List.copyOf(signers);
    withdrawn = Set.copyOf(withdrawn);
  }

  /** Whether a key identifier is that of a signer which its country has withdrawn. */
  boolean hasWithdrawn(byte[] keyId) {
    return withdrawn.contains(Base64.getEncoder().encodeToString(keyId));
  }

  /** The signers that bear a key identifier; each is to be tried. */
  List<Signer> named(byte[] keyId) {
    return signers.stream().filter(signer -> Arrays.equals(signer.keyId(), keyId)).toList();
  }

  /**
   * A document signer.
   *
   * @param country whose signer it is, ISO 3166-1 alpha-2; empty when neither list nor certificate
   *     says
   * @param listedKinds the kinds of certificate for which the list names it
   */
  record Signer(X509Certificate certificate, String country, Set<DccKeyUsage> listedKinds) {
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

    /** Whether it is known to be another country's than ours. */
    boolean isForeign() {
      return !country.isEmpty() && !country.equals(OurCountry.CODE);
    }

    /** Both the list and the certificate must allow it; contraindications are ours alone. */
    boolean maySign(Entry entry) {
      if (isForeign() && entry instanceof ContraindicationEntry) {
        return false;
      }
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
