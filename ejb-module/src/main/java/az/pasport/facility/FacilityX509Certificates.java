package az.pasport.facility;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.approval.DailyLimitReached;
import az.pasport.approval.Proposal;
import az.pasport.approval.UnapprovedActionKind;
import az.pasport.approval.UnapprovedActionLimit;
import az.pasport.audit.CurrentOfficial;
import az.pasport.security.FacilityCode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * The certificates by which facilities prove themselves. Registered is this very certificate:
 * neither its issuer nor its name says whose it is. Changes are in the audit log.
 */
@Stateless
public class FacilityX509Certificates {
  @PersistenceContext EntityManager entities;
  @Inject FacilityRegister register;
  @Inject Approvals approvals;
  @Inject UnapprovedActionLimit unapprovedActions;
  @Inject CurrentOfficial official;

  /**
   * The facility that registered this certificate; empty if none has, or it is withdrawn. Whether
   * the certificate has begun and not ended is for the caller to look at.
   */
  @PermitAll
  public Optional<FacilityCode> holder(X509Certificate certificate) {
    return entities
        .createQuery(
            "select c.facility from FacilityX509Certificate c"
                + " where c.fingerprint = :fingerprint and c.withdrawnAt is null",
            Facility.class)
        .setParameter("fingerprint", Fingerprint.of(certificate).hex())
        .getResultStream()
        .findFirst()
        .map(Facility::code);
  }

  /** A facility's certificates in the order of their registration, withdrawn ones included. */
  @RolesAllowed({"operator", "supervisor"})
  public List<FacilityX509Certificate> of(FacilityCode facility) {
    return entities
        .createQuery(
            "select c from FacilityX509Certificate c where c.facility.code = :facility"
                + " order by c.registeredAt, c.id",
            FacilityX509Certificate.class)
        .setParameter("facility", facility.value())
        .getResultList();
  }

  /**
   * Asks for a certificate to be registered; nobody proves themselves by it until a second official
   * agrees.
   *
   * @return empty if no facility has the code
   * @throws CertificateRefused if nobody could prove themselves by it, or it is registered
   */
  @RolesAllowed({"operator", "supervisor"})
  public Optional<ApprovalRequest> register(FacilityCode code, X509Certificate certificate) {
    FacilityX509Certificate.requireUsable(certificate, register.now());
    register.requireNew(certificate);
    return register
        .byCode(code)
        .filter(facility -> !facility.code().equals(FacilityCode.AGENCY))
        .map(
            facility ->
                approvals.ask(
                    Proposal.of(
                        CertificateRegistration.KIND,
                        "facility:" + code,
                        new CertificateRegistration.Wanted(
                            code.value(), FacilityX509Certificate.base64(certificate)))));
  }

  /**
   * Withdraws a certificate: nobody proves themselves by it from then on, and it cannot be
   * registered again.
   *
   * @return empty if the facility has no such certificate
   * @throws DailyLimitReached if the caller has withdrawn too many within 24 hours
   */
  @RolesAllowed({"operator", "supervisor"})
  public Optional<FacilityX509Certificate> withdraw(FacilityCode code, Fingerprint fingerprint) {
    Optional<FacilityX509Certificate> found =
        of(code).stream()
            .filter(certificate -> certificate.fingerprint().equals(fingerprint))
            .findFirst();
    found
        .filter(certificate -> certificate.withdrawnAt().isEmpty())
        .ifPresent(
            certificate -> {
              unapprovedActions.count(
                  UnapprovedActionKind.FACILITY_CERTIFICATE_WITHDRAWAL, official.login());
              certificate.withdraw(register.now());
              official.audit("CERTIFICATE_WITHDRAWN", certificate.subject());
            });
    return found;
  }
}
