package az.pasport.registry;

import az.pasport.person.PersonName;
import az.pasport.time.BirthDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person as the population registry describes them.
 *
 * @param citizenship as the registry writes it; it is not stored
 * @param sex empty where the registry does not give it
 * @param deathDate empty of the living, and where the registry does not give it
 */
public record RegisteredPerson(
    PersonName name,
    BirthDate birthDate,
    Optional<String> citizenship,
    Optional<Sex> sex,
    Optional<LocalDate> deathDate) {
  public static RegisteredPerson of(PersonName name, BirthDate birthDate) {
    return new RegisteredPerson(
        name, birthDate, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Whether somebody who wrote this name and birth date meant this person: the birth date is the
   * same, and family or given name is, in machine letters.
   */
  public boolean isMeantBy(PersonName written, BirthDate born) {
    return isSamePerson(name, birthDate, written, born);
  }

  /**
   * Whether two descriptions may be of one person. The birth date must agree, because it is not
   * spelled; of the name one part is enough: a family name changes by marriage, and the other part
   * may be spelled in a foreign way.
   *
   * <p>Parts agree if the words of one, in machine letters, are all among those of the other: a
   * second given name, or the patronymic behind the given name, makes nobody another person. Family
   * and given name in each other's place agree if both do.
   */
  public static boolean isSamePerson(
      PersonName known, BirthDate birthDate, PersonName written, BirthDate born) {
    if (!born.states(birthDate)) {
      return false;
    }
    boolean hasLetters =
        !words(known.machineFamilyName()).isEmpty() || !words(known.machineGivenName()).isEmpty();
    if (hasLetters && known.agreesWith(written)) {
      return true;
    }
    boolean inPlace =
        agree(known.machineFamilyName(), written.machineFamilyName())
            || agree(known.machineGivenName(), written.machineGivenName());
    boolean exchanged =
        agree(known.machineFamilyName(), written.machineGivenName())
            && agree(known.machineGivenName(), written.machineFamilyName());
    return inPlace || exchanged;
  }

  private static boolean agree(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    return !words.isEmpty()
        && !others.isEmpty()
        && (words.containsAll(others) || others.containsAll(words));
  }

  private static Set<String> words(String part) {
    List<String> words = List.of(part.split("<", -1));
    return Set.copyOf(words.stream().filter(word -> !word.isEmpty()).distinct().toList());
  }

  /** Hides the person: it must not be readable in a log. */
  @Override
  public String toString() {
    return "RegisteredPerson[hidden]";
  }
}
