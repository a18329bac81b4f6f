package az.pasport.web.health;

import az.pasport.keys.DocumentSigner;
import az.pasport.keys.KeyExpiryMonitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the document signers' keys sign; tells which of them are about to end. Signs once in
 * 30 seconds at most.
 */
@Readiness
@ApplicationScoped
public class SigningKeyWorks implements HealthCheck {
  private static final Duration LIFE = Duration.ofSeconds(30);

  @Inject DocumentSigner signer;
  @Inject KeyExpiryMonitor watch;
  @Inject Clock clock;

  @SuppressWarnings("NullAway.Init")
  private CachedAnswer<HealthCheckResponse> answer;

  @PostConstruct
  void prepare() {
    answer = new CachedAnswer<>(this::sign, LIFE, clock);
  }

  @Override
  public HealthCheckResponse call() {
    return answer.get();
  }

  private HealthCheckResponse sign() {
    var response = HealthCheckResponse.named("signing-key").status(signer.ready());
    watch.warnings().forEach(response::withData);
    return response.build();
  }
}
