package az.pasport.intake;

import az.pasport.message.Messages;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import java.util.List;
import java.util.Optional;

/**
 * What a correction does to its person's name and birth date.
 *
 * @param taken the name that is registered from now on, with the birth date of the correction;
 *     empty where the details stay as they are
 * @param warnings why a spelling was not taken
 */
record DetailsChange(Optional<PersonName> taken, List<Warning> warnings) {
  private static final DetailsChange NONE = new DetailsChange(Optional.empty(), List.of());

  DetailsChange {
    warnings = List.copyOf(warnings);
  }

  /**
   * Decides it. A facility's spelling is taken while nobody else has records of the person.
   * "ALIYEVA" must not take the dots from "Əliyeva" where the correction is about something else;
   * where it changes nothing but the spelling, the spelling is meant.
   *
   * @param subject who has passed {@link PersonComparison#ofCorrection}
   * @param isAlone whether all of the person's records are the sender's own
   * @param isSpellingOnly whether the record itself stays as it is
   */
  static DetailsChange of(
      Authority sender,
      Person person,
      PersonDetails subject,
      boolean isAlone,
      boolean isSpellingOnly) {
    PersonName registered = person.name();
    PersonName named = subject.name().inPlaceOf(registered);
    if (sender.isStaff()) {
      return person.entries().stream().anyMatch(entry -> isDescribed(entry, subject))
          ? NONE
          : taking(named);
    }
    if (!subject.describes(person)) {
      return taking(named);
    }
    if (!subject.describesEntry(person)) {
      // They are those of another identity of the person.
      return NONE;
    }
    PersonName spelled = withPatronymicOf(registered, named);
    boolean completesBirthDate = subject.statesOtherBirthDate(person);
    if (spelled.equals(registered)) {
      return completesBirthDate ? taking(registered) : NONE;
    }
    if (!isAlone) {
      return leaving(NameReason.RECORDS_ELSEWHERE);
    }
    if (isSpellingOnly || !hasFewerLetters(spelled, registered)) {
      return taking(spelled);
    }
    PersonName kept =
        spelled.bringsLatinNameTo(registered)
            ? registered.withLatin(spelled.latin().orElseThrow())
            : registered;
    DetailsChange left = leaving(NameReason.BARE_LETTERS);
    return completesBirthDate || !kept.equals(registered)
        ? new DetailsChange(Optional.of(kept), left.warnings())
        : left;
  }

  /** None counts beside the population registry's. */
  static DetailsChange besideRegistry(Person person, PersonDetails subject) {
    return person.entries().stream().anyMatch(entry -> isDescribed(entry, subject))
        ? NONE
        : leaving(NameReason.REGISTRY);
  }

  private static boolean isDescribed(Person entry, PersonDetails subject) {
    return entry.isDescribedAs(subject.name().inPlaceOf(entry.name()), subject.birthDate());
  }

  private static DetailsChange taking(PersonName name) {
    return new DetailsChange(Optional.of(name), List.of());
  }

  private static DetailsChange leaving(NameReason reason) {
    return new DetailsChange(
        Optional.empty(),
        List.of(
            WarningCode.NAME_NOT_TAKEN.at(
                "person", Messages.AZ.of(reason), Messages.EN.of(reason))));
  }

  /** Hospitals leave the patronymic out: that is no correction of it. */
  private static PersonName withPatronymicOf(PersonName registered, PersonName name) {
    return new PersonName(
        name.familyName(),
        name.givenName(),
        name.patronymic().or(registered::patronymic),
        name.latin());
  }

  private static boolean hasFewerLetters(PersonName spelled, PersonName registered) {
    return isBare(spelled.familyName()) && !isBare(registered.familyName())
        || isBare(spelled.givenName()) && !isBare(registered.givenName());
  }

  private static boolean isBare(String part) {
    return part.chars().allMatch(letter -> letter < 0x80);
  }

  /** Why a facility's spelling is not taken. */
  private enum NameReason {
    REGISTRY,
    RECORDS_ELSEWHERE,
    BARE_LETTERS
  }
}
