package az.pasport.institution;

import az.pasport.approval.AlreadyRegisteredException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
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
    return query(code).getResultStream().findFirst();
  }

  /**
   * An institution, held until the transaction ends: each look-up changes its row, and a change
   * beside them would fail.
   */
  Optional<Institution> findForUpdate(InstitutionCode code) {
    return query(code).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  private TypedQuery<Institution> query(InstitutionCode code) {
    return entities
        .createQuery("select i from Institution i where i.code = :code", Institution.class)
        .setParameter("code", code.value());
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

  /** Registers an institution, or one that was blocked again. */
  void add(InstitutionCode code, String nameAz, String nameEn, InstitutionKind kind) {
    requireFree(code);
    byCode(code)
        .ifPresentOrElse(
            blocked -> blocked.registerAgain(nameAz, nameEn, kind),
            () -> entities.persist(new Institution(code, nameAz, nameEn, kind, now())));
  }

  /**
   * Throws {@link AlreadyRegisteredException} if an institution that is not blocked has the code.
   */
  void requireFree(InstitutionCode code) {
    if (byCode(code).filter(Institution::isActive).isPresent()) {
      throw new AlreadyRegisteredException(AlreadyRegisteredException.Subject.INSTITUTION);
    }
  }

  /** Registers a verifier, or one who was blocked again. */
  void addVerifier(Institution employer, String login, String name) {
    requireFree(login);
    byLogin(login)
        .ifPresentOrElse(
            blocked -> blocked.registerAgain(employer, name),
            () -> entities.persist(new Verifier(employer, login, name, now())));
  }

  /**
   * Throws {@link AlreadyRegisteredException} if the login is that of a verifier who is not
   * blocked.
   */
  void requireFree(String login) {
    if (byLogin(login).filter(Verifier::isActive).isPresent()) {
      throw new AlreadyRegisteredException(AlreadyRegisteredException.Subject.VERIFIER);
    }
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
