package az.pasport.person;

import java.util.Optional;

/** What tells one person from every other: a FIN or a travel document. */
public sealed interface Identity permits Fin, TravelDocument {
  default Optional<Fin> fin() {
    return Optional.empty();
  }

  default Optional<TravelDocument> document() {
    return Optional.empty();
  }
}
