package az.pasport.ws.proof;

import az.pasport.security.FacilityCode;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A register in memory: two hospitals, and worker 17 of the first. */
final class Desk implements Register {
  static final String SECRET = "s3cret-of-17";

  final Map<X509Certificate, String> facilities = new HashMap<>();
  final Map<String, Instant> marks = new HashMap<>();

  Desk() {
    facilities.put(Hospital.BAKU.certificate, Hospital.BAKU.code);
    facilities.put(Hospital.GANJA.certificate, Hospital.GANJA.code);
  }

  @Override
  public Optional<FacilityCode> facilityOf(X509Certificate certificate) {
    return Optional.ofNullable(facilities.get(certificate)).map(FacilityCode::new);
  }

  @Override
  public Optional<Secret> secretOf(FacilityCode facility, String worker) {
    return facility.value().equals(Hospital.BAKU.code) && worker.equals("17")
        ? Optional.of(new Secret(SECRET))
        : Optional.empty();
  }

  @Override
  public boolean remember(String mark, Instant until) {
    return marks.putIfAbsent(mark, until) == null;
  }
}
