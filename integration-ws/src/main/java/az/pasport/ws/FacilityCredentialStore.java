package az.pasport.ws;

import az.pasport.facility.FacilityX509Certificates;
import az.pasport.facility.Workers;
import az.pasport.security.FacilityCode;
import az.pasport.security.ReplayCache;
import az.pasport.security.ReplayKey;
import az.pasport.ws.proof.CredentialStore;
import az.pasport.ws.proof.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Finds the credentials of senders in the register of facilities. */
@ApplicationScoped
class FacilityCredentialStore implements CredentialStore {
  @Inject FacilityX509Certificates certificates;
  @Inject Workers workers;
  @Inject ReplayCache replays;

  @Override
  public Optional<FacilityCode> facilityOf(X509Certificate certificate) {
    return certificates.holder(certificate);
  }

  @Override
  public Optional<Secret> secretOf(FacilityCode facility, String worker) {
    return workers.secretOf(facility, worker).map(Secret::new);
  }

  @Override
  public boolean remember(ReplayKey key) {
    return replays.remember(key);
  }
}
