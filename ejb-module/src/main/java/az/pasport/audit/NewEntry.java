package az.pasport.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry before it is stored: what is sealed, apart from what can be erased.
 *
 * @param personal empty where the entry names nobody
 */
record NewEntry(EntryContent content, Optional<PersonalParts> personal) {
  /**
   * An entry of the current format.
   *
   * @param salt as in {@link PersonalParts}
   */
  static NewEntry of(
      Instant doneAt,
      String actor,
      String deed,
      String subject,
      String address,
      int times,
      String salt) {
    String actorKind = PersonalParts.kindOf(actor);
    String subjectKind = PersonalParts.kindOf(subject);
    String addressKind = PersonalParts.kindOfAddress(address);
    Optional<PersonalParts> personal =
        Optional.of(
                new PersonalParts(
                    salt,
                    actor.equals(actorKind) ? "" : actor,
                    subject.equals(subjectKind) ? "" : subject,
                    address.equals(addressKind) ? "" : address))
            .filter(parts -> !parts.isEmpty());
    return new NewEntry(
        new EntryContent(
            EntryContent.CURRENT_FORMAT,
            doneAt,
            actorKind,
            deed,
            subjectKind,
            addressKind,
            times,
            personal.map(PersonalParts::digest).orElse("")),
        personal);
  }
}
