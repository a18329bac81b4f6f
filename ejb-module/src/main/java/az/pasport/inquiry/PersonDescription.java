package az.pasport.inquiry;

import az.pasport.person.FormerDetails;
import az.pasport.person.Identity;
import az.pasport.person.IdentityPeriod;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.person.RecordedDeath;
import az.pasport.time.BirthDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who a person is, and was recorded as.
 *
 * @param sex {@code FEMALE} or {@code MALE}, where the population registry gives it
 * @param diedOn in Baku; empty if the person is not on record as dead
 * @param joined other identities that lead to the person, as facilities described them
 * @param former name and birth date before corrections, the oldest first
 * @param periods from when until when identities led to the person that did not from the beginning
 * @param deaths what was recorded of the person's death, also in error
 * @param comparedOn when the population registry last said who this is
 */
public record PersonDescription(
    Identity identity,
    PersonName name,
    BirthDate birthDate,
    Optional<String> sex,
    Optional<LocalDate> diedOn,
    List<JoinedIdentity> joined,
    List<FormerDetails> former,
    List<IdentityPeriod> periods,
    List<RecordedDeath> deaths,
    Optional<LocalDate> comparedOn) {
  public PersonDescription {
    joined = List.copyOf(joined);
    former = List.copyOf(former);
    periods = List.copyOf(periods);
    deaths = List.copyOf(deaths);
  }

  /** Another identity of the person, and how facilities described them under it. */
  public record JoinedIdentity(Identity identity, PersonName name, BirthDate birthDate) {}

  static PersonDescription of(
      Person holder,
      List<FormerDetails> former,
      List<IdentityPeriod> periods,
      List<RecordedDeath> deaths) {
    return new PersonDescription(
        holder.identity(),
        holder.name(),
        holder.birthDate(),
        holder.sex(),
        holder.diedOn(),
        holder.entries().stream()
            .filter(Person::isJoined)
            .map(entry -> new JoinedIdentity(entry.identity(), entry.name(), entry.birthDate()))
            .toList(),
        former,
        periods,
        deaths,
        holder.registryComparedOn());
  }
}
