package az.pasport.identity;

import az.pasport.approval.ApprovedAction.Detail;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.time.BirthDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who somebody is, line by line, for the official who decides. */
final class PersonDetailLines {
  private PersonDetailLines() {}

  /** An entry as it stands, under {@code person.}, or {@code other.} for the second of two. */
  static List<Detail> of(String prefix, Person entry) {
    return List.of(
        Detail.of(prefix + field(entry.identity()), text(entry.identity())),
        Detail.of(prefix + "name", entry.name().inFull()),
        Detail.of(prefix + "birthDate", entry.birthDate().toString()));
  }

  /** A person as they stand, and as they would be. */
  static List<Detail> corrected(
      Person entry, Identity identity, PersonName name, BirthDate birthDate) {
    Person holder = entry.holder();
    var lines = new ArrayList<Detail>();
    lines.add(line(field(identity), text(entry.identity()), text(identity)));
    lines.add(line("name", holder.name().inFull(), name.inFull()));
    lines.add(line("latinName", latin(holder.name()), latin(name)));
    lines.add(line("birthDate", holder.birthDate().toString(), birthDate.toString()));
    return lines;
  }

  private static String latin(PersonName name) {
    return (name.machineFamilyName() + " " + name.machineGivenName()).strip();
  }

  private static Detail line(String field, String before, String value) {
    return new Detail(
        "person." + field, value, Optional.of(before).filter(was -> !was.equals(value)));
  }

  /** The field of a request that states an identity. */
  static String field(Identity identity) {
    return identity.fin().isPresent() ? "fin" : "documentNumber";
  }

  private static String text(Identity identity) {
    return identity
        .document()
        .map(document -> document.type() + " " + document.country() + " " + document.number())
        .or(() -> identity.fin().map(Fin::value))
        .orElseThrow();
  }
}
