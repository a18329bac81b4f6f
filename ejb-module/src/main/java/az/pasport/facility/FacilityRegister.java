package az.pasport.facility;

import az.pasport.approval.AlreadyRegisteredException;
import az.pasport.person.Fin;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facilities with their workers and certificates, without the guards of {@link Facilities}. */
@ApplicationScoped
class FacilityRegister {
  @PersistenceContext EntityManager entities;
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

  void add(FacilityCode code, String nameAz, String nameEn, Region region, String secretHash) {
    requireFree(code);
    entities.persist(new Facility(code, nameAz, nameEn, region, secretHash));
    // Now, because the insert leaves out what begins as null: a change after it is an update.
    entities.flush();
  }

  /** Throws {@link AlreadyRegisteredException} if a facility has the code. */
  void requireFree(FacilityCode code) {
    if (byCode(code).isPresent()) {
      throw new AlreadyRegisteredException(AlreadyRegisteredException.Subject.FACILITY);
    }
  }

  FacilityWorker addWorker(Facility facility, String workerId, String name) {
    if (worker(facility.code(), workerId.strip()).isPresent()) {
      throw new AlreadyRegisteredException(AlreadyRegisteredException.Subject.WORKER);
    }
    var worker = new FacilityWorker(facility, workerId, name, now());
    entities.persist(worker);
    return worker;
  }

  FacilityX509Certificate addCertificate(
      Facility facility, X509Certificate certificate, String registeredBy) {
    var added = new FacilityX509Certificate(facility, certificate, registeredBy, now());
    requireNew(certificate);
    entities.persist(added);
    entities.flush();
    return added;
  }

  /** Throws {@link CertificateRefused} if the certificate was ever registered. */
  void requireNew(X509Certificate certificate) {
    if (entities
        .createQuery(
            "select c from FacilityX509Certificate c where c.fingerprint = :fingerprint",
            FacilityX509Certificate.class)
        .setParameter("fingerprint", Fingerprint.of(certificate).hex())
        .getResultStream()
        .findFirst()
        .isPresent()) {
      throw new CertificateRefused(CertificateRefused.Reason.ALREADY_REGISTERED);
    }
  }

  Optional<FacilityWorker> worker(FacilityCode facility, String workerId) {
    return entities
        .createQuery(
            "select w from FacilityWorker w"
                + " where w.facility.code = :facility and w.workerId = :worker",
            FacilityWorker.class)
        .setParameter("facility", facility.value())
        .setParameter("worker", workerId)
        .getResultStream()
        .findFirst();
  }

  /** Which of these numbers are those of the facility's workers, dismissed or not. */
  Set<String> workerNumbers(FacilityCode facility, Collection<String> numbers) {
    return numbers.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .createQuery(
                    "select w.workerId from FacilityWorker w"
                        + " where w.facility.code = :facility and w.workerId in :numbers",
                    String.class)
                .setParameter("facility", facility.value())
                .setParameter("numbers", numbers)
                .getResultList());
  }

  List<FacilityWorker> workers(FacilityCode facility) {
    return entities
        .createQuery(
            "select w from FacilityWorker w where w.facility.code = :facility order by w.workerId",
            FacilityWorker.class)
        .setParameter("facility", facility.value())
        .getResultList();
  }

  /** The workers, at whichever facilities, as whom the person of a FIN may log in. */
  List<FacilityWorker> workers(Fin person) {
    return entities
        .createQuery(
            "select w from FacilityWorker w where w.fin = :fin and w.dismissedAt is null"
                + " order by w.facility.code, w.id",
            FacilityWorker.class)
        .setParameter("fin", person.value())
        .getResultList();
  }

  /**
   * Throws {@link AlreadyRegisteredException} if the worker has a login, or the person logs in at
   * the facility already.
   */
  void requireNoLogin(FacilityWorker worker, Fin person) {
    FacilityCode facility = worker.facility().code();
    if (worker.fin().isPresent()
        || workers(person).stream().anyMatch(other -> other.facility().code().equals(facility))) {
      throw new AlreadyRegisteredException(AlreadyRegisteredException.Subject.WORKER_LOGIN);
    }
  }

  /** Locks workers' rows until the transaction ends, in one order. */
  void lockWorkers(Facility facility, Collection<String> workerIds) {
    entities
        .createQuery(
            "select w from FacilityWorker w where w.facility = :facility"
                + " and w.workerId in :workers order by w.id",
            FacilityWorker.class)
        .setParameter("facility", facility)
        .setParameter("workers", workerIds)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  Instant now() {
    return clock.instant();
  }
}
