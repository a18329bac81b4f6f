package az.pasport.certificate;

import az.pasport.keys.OwnSigners;
import az.pasport.person.Fin;
import az.pasport.person.People;
import az.pasport.person.Person;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Finds certificates whose signature ends soon or whose signer was withdrawn. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RenewalCandidates {
  @Inject CertificateRepository certificates;
  @Inject OwnSigners signers;
  @Inject People people;
  @Inject Clock clock;

  /**
   * The internal numbers of certificates that stand and in whose place no other was issued, if
   * their signature ends within the time in which one is renewed, or if a signer signed them that
   * was withdrawn since, or if their signer is not stored yet.
   *
   * @param behind the number after which to begin
   * @throws az.pasport.keys.SigningKeyUnavailable when our keys cannot be read
   */
  public List<Long> next(long behind, int most) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return certificates.ending(
        now, now.plus(Certificate.RENEWED_BEFORE), signers.withdrawn(), behind, most);
  }

  /** The FIN of a certificate's holder; empty of people without one. */
  public Optional<Fin> fin(long certificateId) {
    return people
        .byNumber(certificates.personId(certificateId))
        .map(Person::holder)
        .map(Person::identity)
        .filter(Fin.class::isInstance)
        .map(Fin.class::cast);
  }
}
