package az.pasport.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The document signers whose signatures are believed: our own so far. */
@ApplicationScoped
public class TrustList {
  @Inject SigningKeyStore own;

  /** For the container. */
  TrustList() {}

  TrustList(SigningKeyStore own) {
    this.own = own;
  }

  /**
   * Every signer on the list.
   *
   * @throws SigningKeyUnavailable when our own keys cannot be read: without them a certificate of
   *     ours would look like a stranger's
   */
  public List<TrustedSigner> signers() {
    return own.signers();
  }

  /**
   * The signers that bear a key identifier: usually one, and each is to be tried.
   *
   * @throws SigningKeyUnavailable as {@link #signers()}
   */
  public List<TrustedSigner> candidates(byte[] keyId) {
    KeyId wanted = KeyId.of(keyId);
    return signers().stream().filter(signer -> signer.id().equals(wanted)).toList();
  }
}
