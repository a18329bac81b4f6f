package az.pasport.identity;

import az.pasport.intake.Submission;
import az.pasport.person.Identity;
import java.util.Optional;

/** A change of who a person is, as an official writes it. */
public sealed interface PersonChange {
  /** One of the identities of the person. */
  Identity person();

  <T> T accept(Visitor<T> visitor);

  interface Visitor<T> {
    T join(Join change);

    T part(Part change);

    T correct(Correct change);

    T recordDeath(RecordDeath change);

    T undoDeath(UndoDeath change);
  }

  /** Two identities are one person's. If one of them is a FIN, that one becomes the holder's. */
  record Join(Identity person, Identity other) implements PersonChange {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.join(this);
    }
  }

  /** An identity that is joined to a person is another person's after all. */
  record Part(Identity person) implements PersonChange {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.part(this);
    }
  }

  /**
   * What is on record of a person is wrong. What is empty stays as it is.
   *
   * @param identity in place of a mistyped one
   * @param patronymic a blank one: the person has none
   * @param birthDate {@code YYYY-MM-DD}, or as much of it as the person's document states
   * @param latinName as in the passport's machine-readable zone
   */
  record Correct(
      Identity person,
      Optional<Identity> identity,
      Optional<String> familyName,
      Optional<String> givenName,
      Optional<String> patronymic,
      Optional<String> birthDate,
      Optional<Submission.LatinName> latinName)
      implements PersonChange {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.correct(this);
    }
  }

  /** A person has died on a day in Baku, {@code YYYY-MM-DD}. */
  record RecordDeath(Identity person, String diedOn) implements PersonChange {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.recordDeath(this);
    }
  }

  /** A person who is on record as dead is alive. */
  record UndoDeath(Identity person) implements PersonChange {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.undoDeath(this);
    }
  }
}
