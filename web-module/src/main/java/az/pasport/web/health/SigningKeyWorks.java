package az.pasport.web.health;

import az.pasport.trust.DocumentSigner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the document signer's key signs. */
@Readiness
@ApplicationScoped
public class SigningKeyWorks implements HealthCheck {
  @Inject DocumentSigner signer;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("signing-key").status(signer.ready()).build();
  }
}
