package az.pasport.certificate;

import az.pasport.audit.AuditLog;
import az.pasport.hcert.Uvci;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.record.Records;
import az.pasport.rules.CertificateKind;
import az.pasport.rules.Eligibility;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.RuleBook;
import az.pasport.rules.Rules;
import az.pasport.time.Baku;
import az.pasport.trust.DocumentSigner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives people the certificates that they are due.
 *
 * <p>Danger: this is the only road to a signature. It starts from a person's committed records and
 * from nothing else; no parameter of it reaches the payload. Signing systems elsewhere were made to
 * sign certificates of invented people through a preview or a signing API: there is neither here.
 */
@Stateless
@RolesAllowed("citizen")
public class Issuance {
  /** How long a signature lives at most: endless certificates are renewed within it. */
  private static final Duration SIGNATURE_LIFE = Duration.ofDays(365);

  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject People people;
  @Inject Records records;
  @PersistenceContext EntityManager entities;
  @Inject DocumentSigner signer;
  @Inject AuditLog audit;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(
      name = "pasport.issuer",
      defaultValue = "Ministry of Health of the Republic of Azerbaijan")
  String issuer;

  private final Rules rules = new Rules(RuleBook.national());

  /**
   * The certificate of a kind that a person has today: the one issued before if it still says what
   * the rules say, else a new one. Committed when this returns.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Entitlement entitlement(Identity identity, CertificateKind kind) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    LocalDate today = Baku.dateOf(now);
    Optional<Person> person = people.findAndHold(identity);
    MedicalHistory history =
        person.map(known -> MedicalHistory.of(records.of(known))).orElse(MedicalHistory.empty());
    Eligibility eligibility = rules.decide(kind, history, today);
    if (eligibility instanceof Eligibility.Eligible eligible) {
      return held(person.orElseThrow(), history, eligible, now);
    }
    return new Entitlement.Lacking(
        (Eligibility.NotEligible) eligibility, history, RuleBook.national().inForceOn(today));
  }

  private Entitlement held(
      Person person, MedicalHistory history, Eligibility.Eligible eligible, Instant now) {
    List<Certificate> issued = issuedTo(person);
    Optional<Certificate> bar =
        issued.stream()
            .filter(certificate -> certificate.bars(eligible, Certificate.current(history)))
            .findFirst();
    if (bar.isPresent()) {
      return new Entitlement.Withheld(eligible.kind(), bar.get().revocation().orElseThrow());
    }
    return new Entitlement.Held(
        SignedPayload.view(
            issued.stream()
                .filter(certificate -> certificate.stillStates(eligible, now))
                .filter(certificate -> signer.isListed(certificate.qr()))
                .findFirst()
                .orElseGet(() -> issue(person, eligible, now))));
  }

  /** All that a person was ever issued, the latest first. */
  private List<Certificate> issuedTo(Person person) {
    return entities
        .createQuery(
            "select c from Certificate c where c.person = :person order by c.id desc",
            Certificate.class)
        .setParameter("person", person)
        .getResultList();
  }

  private Certificate issue(Person person, Eligibility.Eligible eligible, Instant now) {
    var statement = new Statement(person, eligible, Uvci.random(RANDOM), issuer);
    DocumentSigner.Signed signed =
        signer.sign(statement.payload(), now, signatureEnd(eligible, now));
    var certificate = new Certificate(statement, signed.qr(), now, signed.expiresAt());
    entities.persist(certificate);
    audit.append(
        "person:" + person.id(), "CERTIFICATE_ISSUED", "certificate:" + certificate.publicId());
    return certificate;
  }

  private Instant signatureEnd(Eligibility.Eligible eligible, Instant now) {
    Instant longest = now.plus(SIGNATURE_LIFE);
    return eligible
        .validity()
        .until()
        .map(Baku::endOf)
        .filter(validityEnd -> validityEnd.isBefore(longest))
        .orElse(longest);
  }
}
