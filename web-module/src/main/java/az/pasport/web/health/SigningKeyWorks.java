package az.pasport.web.health;

import az.pasport.keys.DocumentSigner;
import az.pasport.keys.KeyExpiryMonitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the document signers' keys sign; tells which of them are about to end. Signs once in
 * 30 seconds at most.
 */
@Readiness
@ApplicationScoped
public class SigningKeyWorks extends CachedCheck {
  @Inject DocumentSigner signer;
  @Inject KeyExpiryMonitor watch;

  public SigningKeyWorks() {
    super(Duration.ofSeconds(30));
  }

  @Override
  HealthCheckResponse check() {
    var response = HealthCheckResponse.named("signing-key").status(signer.ready());
    watch.warnings().forEach(response::withData);
    return response.build();
  }
}
