package az.pasport.facility;

import az.pasport.security.FacilityCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows behind {@link Facilities}, without its guards.
 *
 * <p>A secret is 24 random bytes, so its hash needs no heavy stretching to withstand guessing; the
 * hash is there so that a stolen database opens no door.
 */
@ApplicationScoped
class FacilityRegister {
  /** Some hundred facilities submit in the whole country. */
  private static final int MOST_REMEMBERED = 4096;

  @PersistenceContext EntityManager entities;
  @Inject Pbkdf2PasswordHash hash;
  @Inject Clock clock;

  private final ProvenSecrets proven = new ProvenSecrets(MOST_REMEMBERED);

  @PostConstruct
  void chooseHash() {
    hash.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256"));
  }

  Optional<Facility> byCode(FacilityCode code) {
    return entities
        .createQuery("select f from Facility f where f.code = :code", Facility.class)
        .setParameter("code", code.value())
        .getResultStream()
        .findFirst();
  }

  List<Facility> all() {
    return entities
        .createQuery("select f from Facility f order by f.code", Facility.class)
        .getResultList();
  }

  Facility add(FacilityCode code, String nameAz, String nameEn, Region region, String secret) {
    return addByHash(code, nameAz, nameEn, region, hashOf(secret));
  }

  Facility addByHash(
      FacilityCode code, String nameAz, String nameEn, Region region, String secretHash) {
    requireFree(code);
    var facility = new Facility(code, nameAz, nameEn, region, secretHash);
    entities.persist(facility);
    // Now, because the insert leaves out what begins as null: a change after it is an update.
    entities.flush();
    return facility;
  }

  /**
   * Makes sure that no facility has a code.
   *
   * @throws FacilityAlreadyRegistered if one has
   */
  void requireFree(FacilityCode code) {
    if (byCode(code).isPresent()) {
      throw new FacilityAlreadyRegistered(code);
    }
  }

  FacilityWorker addWorker(Facility facility, String workerId, String name) {
    if (worker(facility, workerId.strip()).isPresent()) {
      throw new WorkerAlreadyRegistered(facility.code(), workerId.strip());
    }
    var worker = new FacilityWorker(facility, workerId, name, clock.instant());
    entities.persist(worker);
    return worker;
  }

  FacilityCertificate addCertificate(
      Facility facility, X509Certificate certificate, String registeredBy) {
    requireNew(certificate);
    var added = new FacilityCertificate(facility, certificate, registeredBy, clock.instant());
    entities.persist(added);
    entities.flush();
    return added;
  }

  /**
   * Makes sure that a certificate was never registered.
   *
   * @throws CertificateRefused if it was
   */
  void requireNew(X509Certificate certificate) {
    if (certificate(certificate).isPresent()) {
      throw new CertificateRefused(CertificateRefused.Reason.ALREADY_REGISTERED);
    }
  }

  Optional<FacilityCertificate> certificate(X509Certificate certificate) {
    return entities
        .createQuery(
            "select c from FacilityCertificate c where c.fingerprint = :fingerprint",
            FacilityCertificate.class)
        .setParameter("fingerprint", Fingerprint.of(certificate).hex())
        .getResultStream()
        .findFirst();
  }

  Optional<FacilityWorker> worker(Facility facility, String workerId) {
    return entities
        .createQuery(
            "select w from FacilityWorker w where w.facility = :facility and w.workerId = :worker",
            FacilityWorker.class)
        .setParameter("facility", facility)
        .setParameter("worker", workerId)
        .getResultStream()
        .findFirst();
  }

  String hashOf(String secret) {
    return hash.generate(secret.toCharArray());
  }

  /** Whether a right secret was compared before. False says nothing of the secret. */
  boolean isProvedBefore(Facility facility, String secret) {
    return proven.has(facility.secretHash(), secret);
  }

  /** Compares a secret, which costs its stretching. */
  boolean isSecretOf(Facility facility, String secret) {
    String stored = facility.secretHash();
    boolean right = hash.verify(secret.toCharArray(), stored);
    if (right) {
      proven.add(stored, secret);
    }
    return right;
  }
}
