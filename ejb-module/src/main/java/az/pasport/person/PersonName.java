package az.pasport.person;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name as the person writes it, in the form of {@link NameText}. People of one name have an empty
 * family or given name, never both.
 *
 * @param familyName soyad
 * @param givenName ad
 * @param patronymic ata adı with oğlu or qızı, where there is one
 * @param latin as in the passport's machine-readable zone, where it is known
 */
public record PersonName(
    String familyName, String givenName, Optional<String> patronymic, Optional<LatinName> latin) {
  public PersonName {
    familyName = part(familyName);
    givenName = part(givenName);
    patronymic = patronymic.map(PersonName::part).filter(text -> !text.isEmpty());
    if (familyName.isEmpty() && givenName.isEmpty()) {
      throw new IllegalArgumentException("a name has a family name or a given name");
    }
  }

  /** A name of which the spelling in the passport is not known. */
  public PersonName(String familyName, String givenName, Optional<String> patronymic) {
    this(familyName, givenName, patronymic, Optional.empty());
  }

  /** A name of its parts; a blank or missing patronymic is none. */
  public static PersonName of(String familyName, String givenName, @Nullable String patronymic) {
    return new PersonName(familyName, givenName, Optional.ofNullable(patronymic));
  }

  public PersonName withLatin(LatinName inPassport) {
    return new PersonName(familyName, givenName, patronymic, Optional.of(inPassport));
  }

  /**
   * This name in place of another, where a message may leave the spelling in the passport out: then
   * that of the other name stays, if family and given name are the same in machine letters.
   */
  public PersonName inPlaceOf(PersonName before) {
    boolean isKept = latin.isEmpty() && asWritten().agreesWith(before.asWritten());
    return isKept ? new PersonName(familyName, givenName, patronymic, before.latin) : this;
  }

  /** Whether this name gives a spelling in the passport that is not the other's. */
  public boolean bringsLatinNameTo(PersonName other) {
    return latin.isPresent() && !latin.equals(other.latin);
  }

  /** Family name, given name, patronymic: the order of Azerbaijani documents. */
  public String inFull() {
    return joined(familyName, givenName, patronymic.orElse(""));
  }

  /** Given name and family name, as one is called. */
  public String shortly() {
    return joined(givenName, familyName);
  }

  /** The family name in machine letters: the passport's, else transliterated; may be empty. */
  public String machineFamilyName() {
    return latin
        .map(LatinName::familyName)
        .orElseGet(() -> Transliteration.standard().toMachineLetters(familyName));
  }

  /** The given name likewise. */
  public String machineGivenName() {
    return latin
        .map(LatinName::givenName)
        .orElseGet(() -> Transliteration.standard().toMachineLetters(givenName));
  }

  /**
   * Whether both can be the name of one person: family and given name alike in the letters of
   * passports, in one of the spellings that passports bear. Where both give the spelling in the
   * passport, it decides. The patronymic does not count: hospitals leave it out or write it in many
   * ways. Of people of one name it does not matter in which part it stands.
   */
  public boolean agreesWith(PersonName other) {
    if (latin.isPresent() && other.latin.isPresent()) {
      return NameLetters.of(latin.get()).agreeWith(NameLetters.of(other.latin.get()));
    }
    return letters().anyMatch(mine -> other.letters().anyMatch(mine::agreeWith));
  }

  private Stream<NameLetters> letters() {
    return Stream.concat(
        latin.map(NameLetters::of).stream(), Stream.of(new NameLetters(familyName, givenName)));
  }

  /** The name as certificates state it: their form has no patronymic. */
  public PersonName withoutPatronymic() {
    return new PersonName(familyName, givenName, Optional.empty(), latin);
  }

  private PersonName asWritten() {
    return new PersonName(familyName, givenName, patronymic);
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String part(String text) {
    String clean = NameText.normalized(text);
    if (clean.length() > NameText.LONGEST) {
      throw new IllegalArgumentException("a part of a name has at most 80 characters");
    }
    return clean;
  }

  /** Hides the name: it must not be readable in a log. */
  @Override
  public String toString() {
    return "PersonName[hidden]";
  }
}
