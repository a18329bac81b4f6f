package az.pasport.web.health;

import az.pasport.trust.TrustWatch;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells which imported lists of foreign signers have grown old. Never a reason not to be ready: an
 * old list is better than none, and the next node has the same.
 */
@Readiness
@ApplicationScoped
public class ListsAreFresh implements HealthCheck {
  @Inject TrustWatch watch;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("signer-lists").up();
    try {
      watch.listWarnings().forEach(response::withData);
    } catch (EJBException e) {
      response.withData("lists", "the database does not answer");
    }
    return response.build();
  }
}
