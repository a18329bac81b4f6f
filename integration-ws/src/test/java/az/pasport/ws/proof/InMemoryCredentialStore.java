package az.pasport.ws.proof;

import az.pasport.security.FacilityCode;
import az.pasport.security.ReplayKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A register in memory: two hospitals, and worker 17 of the first. */
final class InMemoryCredentialStore implements CredentialStore {
  static final String SECRET = "s3cret-of-17";

  final Map<X509Certificate, String> facilities = new HashMap<>();
  final Map<String, Instant> replays = new HashMap<>();

  InMemoryCredentialStore() {
    facilities.put(SigningFacility.BAKU.certificate, SigningFacility.BAKU.code);
    facilities.put(SigningFacility.GANJA.certificate, SigningFacility.GANJA.code);
  }

  @Override
  public Optional<FacilityCode> facilityOf(X509Certificate certificate) {
    return Optional.ofNullable(facilities.get(certificate)).map(FacilityCode::new);
  }

  @Override
  public Optional<Secret> secretOf(FacilityCode facility, String worker) {
    return facility.value().equals(SigningFacility.BAKU.code) && worker.equals("17")
        ? Optional.of(new Secret(SECRET))
        : Optional.empty();
  }

  @Override
  public boolean remember(ReplayKey key) {
    return replays.putIfAbsent(key.text(), key.until()) == null;
  }
}
