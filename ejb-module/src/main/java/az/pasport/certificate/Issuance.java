package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decrees;
import az.pasport.decree.RuleBook;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.record.Records;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.Rules;
import az.pasport.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Gives people the certificates that they are due. */
@Stateless
@RolesAllowed("citizen")
public class Issuance {
  @Inject People people;
  @Inject Records records;
  @Inject Decrees decrees;
  @Inject Issuer issuer;
  @Inject Clock clock;

  /**
   * The certificate of a kind that a person has now: the one issued before if it still says what
   * the rules say and its signature lives on, else a new one. Committed when this returns.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Entitlement entitlement(Identity identity, CertificateKind kind) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    RuleBook book = decrees.current();
    Optional<Person> person = people.findForUpdate(identity);
    Optional<LocalDate> death = person.flatMap(Person::diedOn);
    if (death.isPresent()) {
      return new Entitlement.Deceased(kind, death.get());
    }
    MedicalHistory history =
        person.map(known -> MedicalHistory.of(records.of(known))).orElse(MedicalHistory.empty());
    return new Rules(book)
        .decide(kind, history, now)
        .fold(
            eligible -> held(person.orElseThrow(), eligible, now, book),
            why -> new Entitlement.Lacking(why, history));
  }

  private Entitlement held(Person person, Eligible eligible, Instant now, RuleBook book) {
    List<Certificate> issued = issuer.issuedTo(person);
    Optional<Certificate> bar =
        issued.stream().filter(certificate -> certificate.bars(eligible)).findFirst();
    if (bar.isPresent()) {
      return new Entitlement.Withheld(eligible.kind(), bar.get().revocation().orElseThrow());
    }
    Certificate certificate =
        issued.stream()
            .filter(known -> known.stillStates(eligible))
            .filter(known -> !known.needsRenewal(now))
            .filter(issuer::isBelieved)
            .findFirst()
            .orElseGet(
                () ->
                    issuer.issue(
                        person,
                        eligible,
                        now,
                        Issuer.predecessor(issued, eligible.kind()),
                        Caller.Citizen.of(person.id())));
    return new Entitlement.Held(
        SignedPayload.view(issuer.withShortCode(certificate), book), eligible.explanation());
  }
}
