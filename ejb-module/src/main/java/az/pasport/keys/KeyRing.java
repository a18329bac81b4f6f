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
 */
final class KeyRing {
  /** Signs Pasport's trust documents: an identifier of our own, under ITU-T X.667's UUID arc. */
  static final String LISTS = "2.25.248747930438299250755059899473376639072";

  /** Signs heads of the audit's chain: another identifier of our own. */
  static final String AUDIT = "2.25.150471016180940938388779489497805094344";

  private static final Comparator<SigningKey> OLDEST_FIRST =
      Comparator.comparing(key -> key.certificate().getNotBefore());

  private final String place;
  private final List<X509Certificate> authorities;
  private final List<SigningKey> listKeys;
  private final List<SigningKey> auditKeys;
  private final List<SigningKey> signingKeys;
  private final List<SignerCertificate> signers;

  private KeyRing(
      String place,
      List<X509Certificate> authorities,
      List<SigningKey> keys,
      List<X509Certificate> withoutKey) {
    this.place = place;
    this.authorities = List.copyOf(authorities);
    this.listKeys = oldestFirst(keys, key -> key.extendedKeyUsages().contains(LISTS));
    this.auditKeys = oldestFirst(keys, key -> key.extendedKeyUsages().contains(AUDIT));
    this.signingKeys = oldestFirst(keys, key -> signsCertificates(key.extendedKeyUsages()));
    this.signers =
        Stream.concat(withoutKey.stream(), signingKeys.stream().map(SigningKey::certificate))
            .distinct()
            // In an order that is the same on every node, whatever the store's.
            .sorted(Comparator.comparing((X509Certificate signer) -> KeyId.of(signer).hex()))
            .map(SignerCertificate::own)
            .toList();
  }

  /**
   * Reads a store.
   *
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
      } else {
        // A retired key for trust documents or the audit is none for certificates.
        if (signsCertificates(usages(certificate))) {
          withoutKey.add(certificate);
        }
      }
    }
    var ring = new KeyRing(place, authorities, keys, withoutKey);
    if (ring.signingKeys.isEmpty()) {
      throw new SigningKeyUnavailable(place + " holds no document signer's key");
    }
    return ring;
  }

  private static List<String> usages(X509Certificate certificate)
      throws CertificateParsingException {
    List<String> usages = certificate.getExtendedKeyUsage();
    return usages == null ? List.of() : usages;
  }

  /** Whether a key with these extended key usages, perhaps none, is a document signer's. */
  static boolean signsCertificates(List<String> extendedKeyUsages) {
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
    return current(
        signingKeys,
        key -> key.usages().contains(usage),
        "signing certificate for " + usage,
        now,
        lead);
  }

  /** Whether a key for a kind of certificate is in force. */
  boolean hasSignerFor(DccKeyUsage usage, Instant now) {
    return signingKeys.stream().anyMatch(key -> key.usages().contains(usage) && key.isInForce(now));
  }

  /**
   * The key that signs trust documents now, chosen as {@link #signerFor}.
   *
   * @throws SigningKeyUnavailable when there is none in force
   */
  SigningKey listSigner(Instant now, Duration lead) {
    return current(listKeys, key -> true, "certificate for trust documents", now, lead);
  }

  /**
   * The key that signs heads of the audit now: the newest in force.
   *
   * @throws SigningKeyUnavailable when there is none in force
   */
  SigningKey auditSigner(Instant now) {
    return current(
        auditKeys, key -> true, "certificate for heads of the audit", now, Duration.ZERO);
  }

  private SigningKey current(
      List<SigningKey> oldestFirst,
      Predicate<SigningKey> fits,
      String what,
      Instant now,
      Duration lead) {
    List<SigningKey> inForce =
        oldestFirst.stream().filter(fits).filter(key -> key.isInForce(now)).toList();
    if (inForce.isEmpty()) {
      throw new SigningKeyUnavailable("No %s in %s is in force".formatted(what, place));
    }
    return inForce.stream()
        .filter(key -> !key.certificate().getNotBefore().toInstant().plus(lead).isAfter(now))
        .reduce((older, newer) -> newer)
        .orElse(inForce.get(0));
  }

  /** All our document signers, by key identifier. */
  List<SignerCertificate> signers() {
    return signers;
  }

  /** The keys for trust documents, oldest first. */
  List<SigningKey> listKeys() {
    return listKeys;
  }

  /** The keys for heads of the audit, oldest first. */
  List<SigningKey> auditKeys() {
    return auditKeys;
  }

  /** The keys for certificates, oldest first. */
  List<SigningKey> signingKeys() {
    return signingKeys;
  }

  /** Every certificate: authorities', document signers' and those for trust documents. */
  Stream<X509Certificate> certificates() {
    return Stream.of(
            authorities.stream(),
            signers.stream().map(SignerCertificate::certificate),
            listKeys.stream().map(SigningKey::certificate))
        .flatMap(some -> some);
  }

  /** The store, for messages. */
  String place() {
    return place;
  }

  /** The authorities' certificates. */
  List<X509Certificate> authorities() {
    return authorities;
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
