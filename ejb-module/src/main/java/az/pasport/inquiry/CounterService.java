package az.pasport.inquiry;

import az.pasport.audit.CurrentOfficial;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuanceService;
import az.pasport.decree.CertificateKind;
import az.pasport.intake.RecordComparison;
import az.pasport.person.Identity;
import az.pasport.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * What the person of an open file has of each kind of certificate, and a print of it at the
 * counter. A certificate that is due is issued for it by the same path as in the person's own
 * cabinet: {@link IssuanceService} signs what committed records give, and nothing else.
 */
@Stateless
@RolesAllowed({"operator", "supervisor"})
// Each step has a transaction of its own: the population registry may be slow.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CounterService {
  @Inject CaseFiles files;
  @Inject RecordComparison comparison;
  @Inject IssuanceService issuance;
  @Inject CounterPrints prints;
  @Inject CurrentOfficial official;

  /**
   * What the person has of each kind, in their order; issues nothing. Empty if the file of the
   * token is not open, or not the caller's.
   */
  public Optional<List<Entitlement>> entitlements(String token) {
    return identity(token).map(issuance::entitlements);
  }

  /**
   * The certificate of a kind that the person has, or is due, to be printed now. The print is
   * written down, with the document that was shown, before this returns.
   *
   * @return empty if there is none, or the file of the token is not open, or not the caller's
   */
  public Optional<CertificateView> print(
      String token, CertificateKind kind, ShownDocument document) {
    return identity(token)
        .map(
            identity ->
                issuance.issueAtCounter(identity, kind, new Caller.Official(official.login())))
        .flatMap(Entitlement::certificateIfIssued)
        .flatMap(certificate -> prints.add(token, certificate, document));
  }

  private Optional<Identity> identity(String token) {
    Optional<Identity> identity = files.identity(token);
    identity.flatMap(Identity::fin).ifPresent(comparison::compare);
    return identity;
  }
}
