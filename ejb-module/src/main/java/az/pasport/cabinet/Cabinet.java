package az.pasport.cabinet;

import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Certificates;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuanceService;
import az.pasport.certificate.LoggedCertificate;
import az.pasport.decree.CertificateKind;
import az.pasport.intake.RecordComparison;
import az.pasport.record.HealthRecord;
import az.pasport.record.Records;
import az.pasport.record.StoredVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The Personal Cabinet (Şəxsi Kabinet) of the caller. */
@Stateless
@RolesAllowed("citizen")
public class Cabinet {
  /** How the login names a person's principal: {@code fin:} and the FIN. */
  public static final String PRINCIPAL_PREFIX = "fin:";

  @Inject CurrentCitizen citizen;
  @Inject IssuanceService issuance;
  @Inject Certificates certificates;
  @Inject Records records;
  @Inject RecordComparison comparison;

  /**
   * What the caller has of each kind, or is due, or why there is none, in one read; issues nothing.
   */
  public List<Entitlement> entitlements() {
    comparison.compare(citizen.fin());
    return issuance.entitlements(citizen.fin());
  }

  /**
   * Opens the caller's certificate of a kind: it is issued now if it is due and was not issued
   * before. To open it again gives the same certificate.
   */
  public Entitlement openCertificate(CertificateKind kind) {
    comparison.compare(citizen.fin());
    return issuance.issueIfDue(citizen.fin(), kind);
  }

  /** One of the caller's own certificates, whatever has become of it. */
  public Optional<CertificateView> certificate(UUID id) {
    return certificates.ofHolder(citizen.fin(), id);
  }

  /**
   * How to find one of the caller's own certificates in the transparency log; empty while it is not
   * entered.
   */
  public Optional<LoggedCertificate> logged(UUID id) {
    return certificates.logged(citizen.fin(), id);
  }

  /** The caller's records that are frozen: the population registry knows another person. */
  public List<StoredVersion> frozenRecords() {
    return citizen.person().stream()
        .flatMap(person -> records.all(person).stream())
        .filter(HealthRecord::isFrozen)
        .map(StoredVersion::of)
        .toList();
  }
}
