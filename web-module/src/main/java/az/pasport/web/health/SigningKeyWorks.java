package az.pasport.web.health;

import az.pasport.trust.DocumentSigner;
import az.pasport.trust.TrustWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the document signers' keys sign; tells which of them are about to end. */
@Readiness
@ApplicationScoped
public class SigningKeyWorks implements HealthCheck {
  @Inject DocumentSigner signer;
  @Inject TrustWatch watch;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("signing-key").status(signer.ready());
    watch.warnings().forEach(response::withData);
    return response.build();
  }
}
