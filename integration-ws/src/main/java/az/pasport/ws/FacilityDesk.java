package az.pasport.ws;

import az.pasport.facility.FacilityCertificates;
import az.pasport.facility.SeenMarks;
import az.pasport.facility.Workers;
import az.pasport.security.FacilityCode;
import az.pasport.ws.proof.Register;
import az.pasport.ws.proof.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** Answers the proof's questions from the facilities' register. */
@ApplicationScoped
class FacilityDesk implements Register {
  @Inject FacilityCertificates certificates;
  @Inject Workers workers;
  @Inject SeenMarks marks;

  @Override
  public Optional<FacilityCode> facilityOf(X509Certificate certificate) {
    return certificates.holder(certificate);
  }

  @Override
  public Optional<Secret> secretOf(FacilityCode facility, String worker) {
    return workers.secretOf(facility, worker).map(Secret::new);
  }

  @Override
  public boolean remember(String mark, Instant until) {
    return marks.remember(mark, until);
  }
}
