package az.pasport.lookup;

import az.pasport.certificate.Certificates;
import az.pasport.certificate.IssuedCertificate;
import az.pasport.certificate.ShortCode;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.SearchName;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds what a look-up asks about. */
@Stateless
@PermitAll
public class LookupCandidates {
  @Inject People people;
  @Inject Certificates certificates;

  /**
   * What was found.
   *
   * @param person whom it is about, also if nothing may be told of them
   * @param several whether the request fits several people
   * @param certificates that may be told of, if they are valid
   */
  public record Found(
      Optional<Long> person, boolean several, List<IssuedCertificate> certificates) {
    static final Found NOBODY = new Found(Optional.empty(), false, List.of());
    static final Found SEVERAL = new Found(Optional.empty(), true, List.of());

    public Found {
      certificates = List.copyOf(certificates);
    }
  }

  /** Finds a certificate by the code under its QR. */
  public Found byCode(ShortCode code) {
    return certificates
        .byShortCode(code)
        .map(found -> new Found(Optional.of(found.personId()), false, List.of(found)))
        .orElse(Found.NOBODY);
  }

  public Found byName(SearchName name, int birthYear) {
    List<Person> named = people.named(name, birthYear);
    return named.size() > 1
        ? Found.SEVERAL
        : named.stream().findFirst().map(this::standing).orElse(Found.NOBODY);
  }

  /** Finds whom the first known identity names; no certificates if the birth year is another. */
  public Found byIdentity(List<Identity> identities, int birthYear) {
    return identities.stream()
        .flatMap(one -> people.find(one).stream())
        .findFirst()
        .map(
            person ->
                person.birthDate().year() == birthYear
                    ? standing(person)
                    : new Found(Optional.of(person.id()), false, List.of()))
        .orElse(Found.NOBODY);
  }

  private Found standing(Person person) {
    return new Found(Optional.of(person.id()), false, certificates.standing(person));
  }
}
