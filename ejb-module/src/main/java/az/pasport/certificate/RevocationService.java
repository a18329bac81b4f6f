package az.pasport.certificate;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.approval.DailyLimitReached;
import az.pasport.approval.Proposal;
import az.pasport.approval.UnapprovedActionKind;
import az.pasport.approval.UnapprovedActionLimit;
import az.pasport.security.Caller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Revokes certificates. A check that asks us says so at once; readers without a network hear of it
 * with the next revocation document.
 */
@Stateless
public class RevocationService {
  /** Certificates that are revoked together; more do not go into a request's body. */
  public static final int MOST_TOGETHER = 300;

  @PersistenceContext EntityManager entities;
  @Resource SessionContext session;
  @Inject CertificateRevoker revoker;
  @Inject Approvals approvals;
  @Inject UnapprovedActionLimit unapprovedActions;

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
   * changes nothing and gives the same answer. One that a bulk revocation has revoked is revoked by
   * this decision from now on, and stays so when that is undone.
   *
   * @return empty when we have issued none with this identifier
   * @throws RevokedBefore when it is revoked for another reason, and not by a bulk revocation
   * @throws DailyLimitReached if the caller has revoked too many alone within 24 hours; several, or
   *     this one, may be revoked by {@link #revokeAll}
   */
  @RolesAllowed("supervisor")
  public Optional<Revocation> revoke(String identifier, RevocationReason reason) {
    String official = session.getCallerPrincipal().getName();
    return revoker
        .findForUpdate(identifier)
        .map(
            certificate -> {
              if (!certificate.isRevokedSeparately()) {
                unapprovedActions.count(UnapprovedActionKind.CERTIFICATE_REVOCATION, official);
              }
              return revoker.revoke(certificate, reason, new Caller.Official(official));
            });
  }

  /**
   * Asks for many certificates to be revoked together; a second official has to agree.
   *
   * @param identifiers 1 to {@link #MOST_TOGETHER}
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
                ListedRevocation.KIND,
                "certificates:" + identifiers.size(),
                new ListedRevocation.Wanted(identifiers.stream().sorted().toList(), reason))));
  }
}
