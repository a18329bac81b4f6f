package az.pasport.facility;

import az.pasport.approval.AlreadyRegistered;
import az.pasport.security.FacilityCode;
import az.pasport.security.SecretVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The rows behind {@link Facilities}, without its guards. */
@ApplicationScoped
class FacilityRegister {
  @PersistenceContext EntityManager entities;
  @Inject SecretVerifier secrets;
  @Inject Clock clock;

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
    return addByHash(code, nameAz, nameEn, region, secrets.hashOf(secret));
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
   * @throws AlreadyRegistered if one has
   */
  void requireFree(FacilityCode code) {
    if (byCode(code).isPresent()) {
      throw new AlreadyRegistered(AlreadyRegistered.Subject.FACILITY);
    }
  }

  FacilityWorker addWorker(Facility facility, String workerId, String name) {
    if (worker(facility, workerId.strip()).isPresent()) {
      throw new AlreadyRegistered(AlreadyRegistered.Subject.WORKER);
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
}
