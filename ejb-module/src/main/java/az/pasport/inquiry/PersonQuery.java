package az.pasport.inquiry;

import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.person.SearchName;
import java.util.List;

/** Whom an official looks for. */
public sealed interface PersonQuery {
  /**
   * The people who fit, in a transaction of the caller.
   *
   * @param most people at most
   */
  List<Person> find(People people, int most);

  /** By the first known of several ways to write one FIN or document. */
  record ByIdentity(List<Identity> identities) implements PersonQuery {
    public ByIdentity {
      identities = List.copyOf(identities);
    }

    @Override
    public List<Person> find(People people, int most) {
      return identities.stream()
          .flatMap(identity -> people.find(identity).stream())
          .limit(1)
          .toList();
    }
  }

  /** By family and given name, the patronymic where it is known, and the year of birth. */
  record ByName(PersonName name, int birthYear) implements PersonQuery {
    @Override
    public List<Person> find(People people, int most) {
      return people.called(SearchName.of(name), birthYear, most);
    }
  }
}
