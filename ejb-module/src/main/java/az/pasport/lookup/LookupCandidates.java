package az.pasport.lookup;

import az.pasport.certificate.Certificates;
import az.pasport.certificate.IssuedCertificate;
import az.pasport.lookup.LookupRequest.ByCode;
import az.pasport.lookup.LookupRequest.ByIdentity;
import az.pasport.lookup.LookupRequest.ByName;
import az.pasport.person.People;
import az.pasport.person.Person;
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

  /** Finds it; tells nothing of people whose birth year is another. */
  public Found find(LookupRequest request) {
    if (request instanceof ByCode code) {
      return certificates
          .byShortCode(code.code())
          .map(found -> new Found(Optional.of(found.personId()), false, List.of(found)))
          .orElse(Found.NOBODY);
    }
    if (request instanceof ByName name) {
      List<Person> named = people.named(name.name(), name.birthYear());
      return named.size() > 1
          ? Found.SEVERAL
          : named.stream().findFirst().map(this::standing).orElse(Found.NOBODY);
    }
    var identity = (ByIdentity) request;
    return identity.identities().stream()
        .flatMap(one -> people.find(one).stream())
        .findFirst()
        .map(
            person ->
                person.birthDate().year() == identity.birthYear()
                    ? standing(person)
                    : new Found(Optional.of(person.id()), false, List.of()))
        .orElse(Found.NOBODY);
  }

  private Found standing(Person person) {
    return new Found(Optional.of(person.id()), false, certificates.standing(person));
  }
}
