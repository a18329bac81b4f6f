package az.pasport.web.api.facilities;

import az.pasport.facility.FacilityX509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A certificate of a facility as the API shows it.
 *
 * @param active whether the facility may prove itself by it
 */
public record FacilityCertificateResponse(String fingerprint, Instant expiresAt, boolean active) {
  public record All(List<FacilityCertificateResponse> certificates) {}

  static All all(List<FacilityX509Certificate> certificates, Instant now) {
    return new All(certificates.stream().map(certificate -> of(certificate, now)).toList());
  }

  static FacilityCertificateResponse of(FacilityX509Certificate certificate, Instant now) {
    return new FacilityCertificateResponse(
        certificate.fingerprint().hex(), certificate.expiresAt(), certificate.isInForce(now));
  }
}
