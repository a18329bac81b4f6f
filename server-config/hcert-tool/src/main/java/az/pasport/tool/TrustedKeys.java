package az.pasport.tool;

import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.Entry;
import az.pasport.hcert.Hcert;
import az.pasport.verification.CertificateRegister;
import az.pasport.verification.RegisteredCertificate;
import az.pasport.verification.SignerLookup;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose signatures are believed, and what they have withdrawn. Without the server's register, a
 * certificate of our own country is judged by its signature, its dates and the list of revocations.
 *
 * @param withdrawn the key identifiers of the country's withdrawn signers, in base64
 * @param revocations absent when the file names none
 * @param outdatedSince when the lists became too old to conclude anything from them; absent while
 *     they are not, and for a plain list of certificates
 */
record TrustedKeys(
    List<ListedSigner> signers,
    Set<String> withdrawn,
    Optional<RevocationCheck> revocations,
    Optional<Instant> outdatedSince)
    implements SignerLookup, CertificateRegister {

  /** The lists are too old to conclude anything from them. */
  static final class ListsOutdated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ListsOutdated(Instant since) {
      super("The lists of signers and revocations ended at " + since + ": fetch newer ones.");
    }
  }

  TrustedKeys {
    signers = List.copyOf(signers);
    withdrawn = Set.copyOf(withdrawn);
  }

  /**
   * The signers that bear a key identifier.
   *
   * @throws ListsOutdated when the lists are too old
   */
  @Override
  public List<ListedSigner> candidates(byte[] keyId) {
    if (outdatedSince.isPresent()) {
      throw new ListsOutdated(outdatedSince.get());
    }
    return signers.stream()
        .filter(signer -> Arrays.equals(CoseSign1.keyIdOf(signer.certificate()), keyId))
        .toList();
  }

  @Override
  public boolean isWithdrawn(byte[] keyId) {
    return withdrawn.contains(Base64.getEncoder().encodeToString(keyId));
  }

  /** The same keys for whoever asks what would hold if nothing were withdrawn. */
  TrustedKeys withoutRevocations() {
    return new TrustedKeys(signers, withdrawn, Optional.empty(), outdatedSince);
  }

  /** Every certificate that our keys signed counts as issued: only revocations are known here. */
  @Override
  public Optional<RegisteredCertificate> find(Hcert hcert, Entry entry) {
    return Optional.of(
        new RegisteredCertificate(
            hcert.envelope(),
            revocations.filter(list -> list.revoke(hcert, entry)).isPresent(),
            entry.period()));
  }
}
