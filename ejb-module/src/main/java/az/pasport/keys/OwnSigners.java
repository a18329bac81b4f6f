package az.pasport.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The document signers of our country: those in the key store, and those that were withdrawn. */
@ApplicationScoped
public class OwnSigners {
  @Inject SigningKeys keys;
  @Inject PublishedSigners published;

  /**
   * The signers in the key store, in the same order on every node.
   *
   * @throws SigningKeyUnavailable when the keys cannot be read
   */
  public List<SignerCertificate> listed() {
    return keys.ring().signers();
  }

  /**
   * The signers that were ever in the key store, those of today among them.
   *
   * @throws RuntimeException as the database throws it
   */
  public Set<KeyId> published() {
    return published.keyIds();
  }

  /**
   * The key identifiers of the withdrawn signers, in hexadecimal and in order: published once, and
   * no longer in the key store.
   *
   * @throws SigningKeyUnavailable when the keys cannot be read
   * @throws RuntimeException as the database throws it
   */
  public List<String> withdrawn() {
    // Read once: a key store that is read again halfway would give a list of two states.
    Set<KeyId> listed =
        listed().stream().map(SignerCertificate::id).collect(Collectors.toUnmodifiableSet());
    return published().stream()
        .filter(Predicate.not(listed::contains))
        .map(KeyId::hex)
        .sorted()
        .toList();
  }

  /**
   * @throws SigningKeyUnavailable when the keys cannot be read
   */
  public boolean isListed(KeyId signer) {
    return listed().stream().anyMatch(listed -> listed.id().equals(signer));
  }
}
