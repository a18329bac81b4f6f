package az.pasport.intake;

import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The people whom new records are about, as far as they are known, and held. It grows with what is
 * decided.
 *
 * @param people by each of their identities
 * @param records of these people, as they stand, by the identities of the holders
 */
record KnownPeople(Map<Identity, Person> people, Map<Identity, List<HealthRecord>> records) {
  Optional<Person> find(Identity identity) {
    return Optional.ofNullable(people.get(identity));
  }

  Person findOrAdd(Identity identity, Supplier<Person> added) {
    return people.computeIfAbsent(identity, any -> added.get());
  }

  /** The person's records, to which decisions add theirs. */
  List<HealthRecord> recordsOf(Person person) {
    return records.computeIfAbsent(person.holder().identity(), any -> new ArrayList<>());
  }
}
