package az.pasport.intake;

import az.pasport.person.Person;
import az.pasport.record.ErasedDoses;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordSuspensions;
import az.pasport.record.Records;
import az.pasport.record.VaccinationDose;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Erases records whose time is over. Numbers for the national figures stay, and that messages were
 * taken, so that a message which comes again does not create its record anew.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RecordErasure {
  @PersistenceContext EntityManager entities;
  @Inject Records records;
  @Inject RecordSuspensions suspensions;

  /** When a record of the person's last came, was confirmed or was replaced; empty without any. */
  public Optional<Instant> lastChange(Person person) {
    return records.everyVersion(person).stream()
        .flatMap(RecordErasure::times)
        .max(Instant::compareTo);
  }

  /** Erases all records of a person, and says how many versions they had. */
  public int erase(Person person) {
    List<HealthRecord> versions = records.everyVersion(person);
    for (HealthRecord version : versions) {
      version.dose().filter(RecordErasure::isCounted).ifPresent(this::count);
      forgetContent(version);
      entities.remove(version);
    }
    suspensions.erase(versions);
    entities
        .createQuery("delete from RefusedSubmission r where r.personId in :people")
        .setParameter("people", person.entries().stream().map(Person::id).toList())
        .executeUpdate();
    return versions.size();
  }

  /**
   * Erases refused submissions, the oldest first.
   *
   * @param before refused at this moment or earlier
   * @return how many; fewer than {@code most} when none is left
   */
  public int eraseRefusals(Instant before, int most) {
    return eraseAll(
        "RefusedSubmission",
        entities
            .createQuery(
                "select r.id from RefusedSubmission r where r.refusedAt <= :before"
                    + " order by r.refusedAt",
                Long.class)
            .setParameter("before", before)
            .setMaxResults(most)
            .getResultList());
  }

  /**
   * Erases acknowledgements of records that were erased, the oldest first.
   *
   * @param before given at this moment or earlier
   * @return how many; fewer than {@code most} when none is left
   */
  public int eraseAcknowledgements(Instant before, int most) {
    return eraseAll(
        "Acknowledgement",
        entities
            .createQuery(
                "select a.id from Acknowledgement a where a.acknowledgedAt <= :before"
                    + " and a.payloadHash = :erased order by a.acknowledgedAt",
                Long.class)
            .setParameter("before", before)
            .setParameter("erased", Acknowledgement.ERASED)
            .setMaxResults(most)
            .getResultList());
  }

  private int eraseAll(String entity, List<Long> ids) {
    return ids.isEmpty()
        ? 0
        : entities
            .createQuery("delete from " + entity + " e where e.id in :ids")
            .setParameter("ids", ids)
            .executeUpdate();
  }

  /** Whether the national figures count it. */
  private static boolean isCounted(VaccinationDose dose) {
    return dose.replacedAt().isEmpty() && dose.counts() && dose.country().equals("AZ");
  }

  private void count(VaccinationDose dose) {
    int known =
        entities
            .createQuery(
                "update ErasedDoses d set d.doses = d.doses + 1 where d.givenOn = :day"
                    + " and d.facility = :facility and d.product = :product"
                    + " and d.doseNumber = :number")
            .setParameter("day", dose.givenOn())
            .setParameter("facility", dose.facility())
            .setParameter("product", dose.productCode())
            .setParameter("number", dose.position().number())
            .executeUpdate();
    if (known == 0) {
      entities.persist(new ErasedDoses(dose));
      // The next dose of this kind must find it.
      entities.flush();
    }
  }

  /** Its acknowledgements bear its times: by them they are found. */
  private void forgetContent(HealthRecord version) {
    entities
        .createQuery(
            "update Acknowledgement a set a.payloadHash = :erased, a.warnings = :none"
                + " where a.acknowledgedAt in :times and a.recordId = :record")
        .setParameter("erased", Acknowledgement.ERASED)
        .setParameter("none", StoredWarnings.NONE)
        .setParameter("times", times(version).toList())
        .setParameter("record", version.recordId())
        .executeUpdate();
  }

  private static Stream<Instant> times(HealthRecord version) {
    return Stream.of(Optional.of(version.receivedAt()), version.confirmedAt(), version.replacedAt())
        .flatMap(Optional::stream);
  }
}
