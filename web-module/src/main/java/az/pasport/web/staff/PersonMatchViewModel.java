package az.pasport.web.staff;

import az.pasport.inquiry.PersonMatch;
import az.pasport.message.Messages;

/** One of several people who fit, as the page shows them. */
public record PersonMatchViewModel(PersonMatch match, Messages texts) {
  public int place() {
    return match.place();
  }

  public String name() {
    return match.name().inFull();
  }

  public String birthDate() {
    return texts.birthDate(match.birthDate());
  }

  /** The kind of identity and its last characters. */
  public String identity() {
    return texts.of(
        "find.identity", new IdentityText(texts).kind(match.identity()), match.lastCharacters());
  }
}
