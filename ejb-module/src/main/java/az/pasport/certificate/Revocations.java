package az.pasport.certificate;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.approval.Proposal;
import az.pasport.audit.AuditLog;
import az.pasport.person.People;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Revokes certificates. A check that asks us says so at once; readers without a network hear of it
 * with the next revocation document.
 */
@Stateless
public class Revocations {
  /** Certificates that are revoked together; more do not go into a request's body. */
  public static final int MOST_TOGETHER = 300;

  @PersistenceContext EntityManager entities;
  @Resource SessionContext session;
  @Inject People people;
  @Inject Approvals approvals;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * A revoked certificate.
   *
   * @param identifier {@code URN:UVCI:01:AZ:…}
   */
  public record Revoked(String identifier, RevocationReason reason, Instant revokedAt) {}

  /** It is revoked already, for another reason than the one given now. */
  @ApplicationException(rollback = true)
  public static final class RevokedBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RevokedBefore(RevocationReason reason) {
      super("revoked before, for " + reason);
    }
  }

  /**
   * Revokes the certificate with an identifier; where the reason puts its records in doubt, also
   * every other of its holder's that rests on one of them. To revoke it again for the same reason
   * changes nothing and gives the same answer.
   *
   * @return empty when we have issued none with this identifier
   * @throws RevokedBefore when it is revoked for another reason
   */
  @RolesAllowed("supervisor")
  public Optional<Revoked> revoke(String identifier, RevocationReason reason) {
    // Whoever issues, renews or corrects holds the person: what they are about to store must be
    // seen.
    entities
        .createQuery("select c.person.id from Certificate c where c.identifier = :it", Long.class)
        .setParameter("it", identifier)
        .getResultStream()
        .forEach(people::hold);
    return entities
        .createQuery("select c from Certificate c where c.identifier = :it", Certificate.class)
        .setParameter("it", identifier)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .map(certificate -> revoke(certificate, reason));
  }

  /**
   * Asks for many certificates to be revoked together; a second official has to agree.
   *
   * @param identifiers 2 to {@link #MOST_TOGETHER}
   * @return empty when we have issued none with one of them
   */
  @RolesAllowed("supervisor")
  public Optional<ApprovalRequest> revokeAll(Set<String> identifiers, RevocationReason reason) {
    List<String> known =
        entities
            .createQuery(
                "select c.identifier from Certificate c where c.identifier in :them", String.class)
            .setParameter("them", identifiers)
            .getResultList();
    if (!Set.copyOf(known).equals(identifiers)) {
      return Optional.empty();
    }
    return Optional.of(
        approvals.ask(
            Proposal.of(
                BulkRevocation.KIND,
                "certificates:" + identifiers.size(),
                new BulkRevocation.Wanted(identifiers.stream().sorted().toList(), reason))));
  }

  private Revoked revoke(Certificate certificate, RevocationReason reason) {
    Optional<Revoked> before = certificate.revocation();
    if (before.isPresent()) {
      if (before.get().reason() != reason) {
        throw new RevokedBefore(before.get().reason());
      }
      return before.get();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (reason.isBarring()) {
      othersOnTheSameRecords(certificate).forEach(other -> revoke(other, reason, now));
    }
    return revoke(certificate, reason, now);
  }

  private Revoked revoke(Certificate certificate, RevocationReason reason, Instant now) {
    certificate.revoke(reason, now);
    audit.append(
        "staff:" + session.getCallerPrincipal().getName(),
        "CERTIFICATE_REVOKED_" + reason,
        "certificate:" + certificate.publicId());
    return certificate.revocation().orElseThrow();
  }

  private List<Certificate> othersOnTheSameRecords(Certificate certificate) {
    return entities
        .createQuery(
            "select c from Certificate c where c.person = :person and c <> :this",
            Certificate.class)
        .setParameter("person", certificate.person())
        .setParameter("this", certificate)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(other -> other.sharesRecordsWith(certificate))
        .toList();
  }

  /**
   * The identifiers of all revoked certificates whose signature still lives, in order. Others are
   * refused as expired by every reader.
   */
  @PermitAll
  public List<String> identifiersInForce(Instant now) {
    return entities
        .createQuery(
            "select c.identifier from Certificate c where c.status = :revoked"
                + " and c.signatureExpiresAt > :now order by c.identifier",
            String.class)
        .setParameter("revoked", CertificateStatus.REVOKED)
        .setParameter("now", now)
        .getResultList();
  }
}
