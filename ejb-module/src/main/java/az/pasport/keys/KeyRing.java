package az.pasport.keys;

import az.pasport.hcert.CoseAlgorithm;
import az.pasport.hcert.DccKeyUsage;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a key store held when it was read. Names of its entries mean nothing; a certificate says
 * what its key is for:
 *
 * <ul>
 *   <li>an authority (basic constraints) vouches for the others; its private key need not be here;
 *   <li>the extended key usage {@link #LISTS} makes it a key for trust documents, {@link #AUDIT}
 *       one for heads of the audit;
 *   <li>every other is a document signer, for the kinds that its extended key usages name. A
 *       signer's certificate without its private key stays on the list and signs no more.
 * </ul>
 *
 * @param place the store, for messages
 * @param listKeys the keys for trust documents, oldest first
 * @param auditKeys the keys for heads of the audit, oldest first
 * @param signingKeys the keys for certificates, oldest first
 * @param signers all our document signers, by key identifier
 */
record KeyRing(
    String place,
    List<X509Certificate> authorities,
    List<SigningKey> listKeys,
    List<SigningKey> auditKeys,
    List<SigningKey> signingKeys,
    List<SignerCertificate> signers) {
  KeyRing {
    authorities = List.copyOf(authorities);
  }

  /** Signs Pasport's trust documents: an identifier of our own, under ITU-T X.667's UUID arc. */
  static final String LISTS = "2.25.248747930438299250755059899473376639072";

  /** Signs heads of the audit's chain: another identifier of our own. */
  static final String AUDIT = "2.25.150471016180940938388779489497805094344";

  private static final Comparator<SigningKey> OLDEST_FIRST =
      Comparator.comparing(key -> key.certificate().getNotBefore());

  /**
   * @param provider whose keys they are, where only it can use them
   * @param place the store, for messages
   * @throws SigningKeyUnavailable when there is no document signer's key, or one is no P-256 key
   */
  static KeyRing in(KeyStore store, char[] password, Optional<Provider> provider, String place)
      throws GeneralSecurityException {
    List<X509Certificate> authorities = new ArrayList<>();
    List<SigningKey> keys = new ArrayList<>();
    List<X509Certificate> withoutKey = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (!(store.getCertificate(alias) instanceof X509Certificate certificate)) {
        continue;
      }
      if (certificate.getBasicConstraints() >= 0) {
        authorities.add(certificate);
      } else if (!CoseAlgorithm.ES256.isIssuedWith(certificate.getPublicKey())) {
        throw new SigningKeyUnavailable("The key " + alias + " in " + place + " is no P-256 key");
      } else if (store.isKeyEntry(alias)) {
        PrivateKey key = (PrivateKey) store.getKey(alias, password);
        keys.add(new SigningKey(key, certificate, provider));
      } else if (signsCertificates(usages(certificate))) {
        // A retired key for trust documents or the audit is none for certificates.
        withoutKey.add(certificate);
      }
    }
    List<SigningKey> signingKeys =
        oldestFirst(keys, key -> signsCertificates(key.extendedKeyUsages()));
    if (signingKeys.isEmpty()) {
      throw new SigningKeyUnavailable(place + " holds no document signer's key");
    }
    return new KeyRing(
        place,
        authorities,
        oldestFirst(keys, key -> key.extendedKeyUsages().contains(LISTS)),
        oldestFirst(keys, key -> key.extendedKeyUsages().contains(AUDIT)),
        signingKeys,
        Stream.concat(withoutKey.stream(), signingKeys.stream().map(SigningKey::certificate))
            .distinct()
            // In an order that is the same on every node, whatever the store's.
            .sorted(Comparator.comparing((X509Certificate signer) -> KeyId.of(signer).hex()))
            .map(SignerCertificate::own)
            .toList());
  }

  static List<String> usages(X509Certificate certificate) throws CertificateParsingException {
    List<String> usages = certificate.getExtendedKeyUsage();
    return usages == null ? List.of() : usages;
  }

  private static boolean signsCertificates(List<String> extendedKeyUsages) {
    return !extendedKeyUsages.contains(LISTS) && !extendedKeyUsages.contains(AUDIT);
  }

  private static List<SigningKey> oldestFirst(List<SigningKey> keys, Predicate<SigningKey> which) {
    return keys.stream().filter(which).sorted(OLDEST_FIRST).toList();
  }

  /**
   * The key that signs a kind of certificate now: the newest in force that readers have had time to
   * hear of; before any has, the oldest.
   *
   * @param lead how long a signer's certificate is published before its key signs
   * @throws SigningKeyUnavailable when no key for this kind is in force
   */
  SigningKey signerFor(DccKeyUsage usage, Instant now, Duration lead) {
    return current(keysFor(usage), "signing certificate for " + usage, now, lead);
  }

  /** The keys for a kind of certificate, oldest first. */
  List<SigningKey> keysFor(DccKeyUsage usage) {
    return signingKeys.stream().filter(key -> key.usages().contains(usage)).toList();
  }

  /**
   * The key that signs trust documents now, chosen as {@link #signerFor}.
   *
   * @throws SigningKeyUnavailable when there is none in force
   */
  SigningKey listSigner(Instant now, Duration lead) {
    return current(listKeys, "certificate for trust documents", now, lead);
  }

  /**
   * The key that signs heads of the audit now: the newest in force.
   *
   * @throws SigningKeyUnavailable when there is none in force
   */
  SigningKey auditSigner(Instant now) {
    return current(auditKeys, "certificate for heads of the audit", now, Duration.ZERO);
  }

  private SigningKey current(
      List<SigningKey> oldestFirst, String what, Instant now, Duration lead) {
    List<SigningKey> inForce = oldestFirst.stream().filter(key -> key.isInForce(now)).toList();
    if (inForce.isEmpty()) {
      throw new SigningKeyUnavailable("No %s in %s is in force".formatted(what, place));
    }
    return inForce.stream()
        .filter(key -> !key.certificate().getNotBefore().toInstant().plus(lead).isAfter(now))
        .reduce((older, newer) -> newer)
        .orElse(inForce.get(0));
  }

  /** Every certificate: authorities', document signers' and those for trust documents. */
  Stream<X509Certificate> certificates() {
    return Stream.of(
            authorities.stream(),
            signers.stream().map(SignerCertificate::certificate),
            listKeys.stream().map(SigningKey::certificate))
        .flatMap(some -> some);
  }

  /**
   * The authority that issued a certificate, by name and signature.
   *
   * @return empty when it is not in the store
   */
  Optional<X509Certificate> authorityOf(X509Certificate certificate) {
    return authorities.stream().filter(authority -> issued(authority, certificate)).findFirst();
  }

  private static boolean issued(X509Certificate authority, X509Certificate certificate) {
    if (!certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(authority.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
