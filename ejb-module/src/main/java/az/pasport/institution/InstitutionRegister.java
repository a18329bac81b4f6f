package az.pasport.institution;

import az.pasport.approval.AlreadyRegistered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The rows behind {@link Institutions}, without its guards. */
@ApplicationScoped
class InstitutionRegister {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  Optional<Institution> byCode(InstitutionCode code) {
    return entities
        .createQuery("select i from Institution i where i.code = :code", Institution.class)
        .setParameter("code", code.value())
        .getResultStream()
        .findFirst();
  }

  /**
   * An institution, held until the transaction ends: each look-up changes its row, and a change
   * beside them would fail.
   */
  Optional<Institution> findForUpdate(InstitutionCode code) {
    return entities
        .createQuery("select i from Institution i where i.code = :code", Institution.class)
        .setParameter("code", code.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** The verifier of a number, held as the institution is, which the caller holds already. */
  Optional<Verifier> findForUpdate(Institution held, long number) {
    return entities
        .createQuery(
            "select v from Verifier v where v.institution = :institution and v.id = :id",
            Verifier.class)
        .setParameter("institution", held)
        .setParameter("id", number)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  List<Institution> all() {
    return entities
        .createQuery("select i from Institution i order by i.code", Institution.class)
        .getResultList();
  }

  List<Verifier> verifiers(Institution institution) {
    return entities
        .createQuery(
            "select v from Verifier v where v.institution = :institution order by v.id",
            Verifier.class)
        .setParameter("institution", institution)
        .getResultList();
  }

  Optional<Verifier> byLogin(String login) {
    return entities
        .createQuery("select v from Verifier v where v.login = :login", Verifier.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst();
  }

  /**
   * The verifier of a login, held with the institution until the transaction ends. All callers hold
   * the institution first.
   */
  Optional<Verifier> findForUpdate(String login) {
    return entities
        .createQuery(
            "select i.id from Verifier v join v.institution i where v.login = :login", Long.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst()
        .flatMap(
            institution -> {
              entities.find(Institution.class, institution, LockModeType.PESSIMISTIC_WRITE);
              return entities
                  .createQuery(
                      "select v from Verifier v where v.login = :login and v.institution.id = :id",
                      Verifier.class)
                  .setParameter("login", login)
                  .setParameter("id", institution)
                  .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                  .getResultStream()
                  .findFirst();
            });
  }

  /**
   * Registers an institution, or one that was blocked again.
   *
   * @throws AlreadyRegistered if one that is not blocked has the code
   */
  Institution add(InstitutionCode code, String nameAz, String nameEn, InstitutionKind kind) {
    requireFree(code);
    Optional<Institution> blocked = byCode(code);
    blocked.ifPresent(known -> known.registerAgain(nameAz, nameEn, kind));
    return blocked.orElseGet(
        () -> {
          var institution = new Institution(code, nameAz, nameEn, kind, now());
          entities.persist(institution);
          return institution;
        });
  }

  /**
   * Makes sure that a code is free, or that of a blocked institution.
   *
   * @throws AlreadyRegistered if it is not
   */
  void requireFree(InstitutionCode code) {
    if (byCode(code).filter(Institution::isActive).isPresent()) {
      throw new AlreadyRegistered(AlreadyRegistered.Subject.INSTITUTION);
    }
  }

  /**
   * Registers a verifier, or one who was blocked again.
   *
   * @throws AlreadyRegistered if the login is that of one who is not blocked
   */
  Verifier addVerifier(Institution employer, String login, String name) {
    requireFree(login);
    Optional<Verifier> blocked = byLogin(login);
    blocked.ifPresent(known -> known.registerAgain(employer, name));
    return blocked.orElseGet(
        () -> {
          var verifier = new Verifier(employer, login, name, now());
          entities.persist(verifier);
          return verifier;
        });
  }

  /**
   * Makes sure that a login is no verifier's, or a blocked one's.
   *
   * @throws AlreadyRegistered if it is not
   */
  void requireFree(String login) {
    if (byLogin(login).filter(Verifier::isActive).isPresent()) {
      throw new AlreadyRegistered(AlreadyRegistered.Subject.VERIFIER);
    }
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
