package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells people what they are due, and issues a certificate to whoever asks for it. */
@Stateless
@RolesAllowed("citizen")
public class IssuanceService {
  @Inject People people;
  @Inject EntitlementReader checks;
  @Inject CertificateRepository certificates;
  @Inject CertificateIssuer issuer;

  /**
   * What a person has of each kind now, in one read: nothing is issued, and the person is not
   * locked. A certificate that waits for the renewal of its signature is still one that they have.
   *
   * @return one answer for each kind, in their order
   */
  @RolesAllowed({"citizen", "operator", "supervisor"})
  public List<Entitlement> entitlements(Identity identity) {
    Optional<Person> person = people.find(identity);
    EntitlementCheck check = checks.of(person);
    return Stream.of(CertificateKind.values())
        .map(kind -> entitlement(person, check, kind, check::believed))
        .toList();
  }

  /**
   * The certificate of a kind that a person has now: the one issued before if it still says what
   * the rules say and its signature lives on, else a new one. The person's row is locked meanwhile,
   * so that two calls at once issue one certificate. Committed when this returns.
   *
   * @return never {@link Entitlement.Due}
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Entitlement issueIfDue(Identity identity, CertificateKind kind) {
    return issueIfDue(identity, kind, person -> Caller.Citizen.of(person.id()));
  }

  /**
   * The same for whoever stands at a counter of the Agency, in the official's name.
   *
   * @return never {@link Entitlement.Due}
   */
  @RolesAllowed({"operator", "supervisor"})
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Entitlement issueAtCounter(
      Identity identity, CertificateKind kind, Caller.Official official) {
    return issueIfDue(identity, kind, person -> official);
  }

  private Entitlement issueIfDue(
      Identity identity, CertificateKind kind, Function<Person, Caller> actor) {
    Optional<Person> person = people.findForUpdate(identity);
    EntitlementCheck check = checks.of(person);
    return entitlement(person, check, kind, check::lasting)
        .ifDue(
            due -> {
              Person holder = person.orElseThrow();
              return issue(holder, check, due.eligible(), actor.apply(holder));
            });
  }

  /** What a person has of a kind; {@code standing} are those that need not be issued anew. */
  private Entitlement entitlement(
      Optional<Person> person,
      EntitlementCheck check,
      CertificateKind kind,
      Function<Eligible, Stream<Certificate>> standing) {
    Optional<LocalDate> death = person.flatMap(Person::diedOn);
    if (death.isPresent()) {
      return new Entitlement.Deceased(kind, death.get());
    }
    return check
        .eligibility(kind)
        .fold(
            eligible -> entitlement(check, eligible, standing.apply(eligible)),
            why -> new Entitlement.NotDue(why, check.history()));
  }

  private Entitlement entitlement(
      EntitlementCheck check, Eligible eligible, Stream<Certificate> standing) {
    Optional<Revocation> bar = check.bar(eligible);
    if (bar.isPresent()) {
      return new Entitlement.Withheld(eligible.kind(), bar.get());
    }
    return standing
        .filter(issuer::isBelieved)
        .findFirst()
        .<Entitlement>map(certificate -> issued(certificate, check))
        .orElseGet(() -> new Entitlement.Due(eligible));
  }

  private Entitlement issue(
      Person person, EntitlementCheck check, Eligible eligible, Caller actor) {
    Certificate certificate =
        issuer.issue(person, eligible, check.now(), check.predecessor(eligible.kind()), actor);
    return issued(certificate, check);
  }

  private Entitlement.Issued issued(Certificate certificate, EntitlementCheck check) {
    return new Entitlement.Issued(
        SignedPayload.view(certificates.completed(certificate), check.book()));
  }
}
