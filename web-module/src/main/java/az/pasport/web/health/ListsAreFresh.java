package az.pasport.web.health;

import az.pasport.trustlist.ImportedSignerLists;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells which imported lists of foreign signers have grown old. Never a reason not to be ready: an
 * old list is better than none, and the next node has the same. Looked up once in 30 seconds at
 * most.
 */
@Readiness
@ApplicationScoped
public class ListsAreFresh extends CachedCheck {
  @Inject ImportedSignerLists lists;

  public ListsAreFresh() {
    super(Duration.ofSeconds(30));
  }

  @Override
  HealthCheckResponse check() {
    var response = HealthCheckResponse.named("signer-lists").up();
    try {
      lists.warnings().forEach(response::withData);
    } catch (EJBException e) {
      response.withData("lists", "the database does not answer");
    }
    return response.build();
  }
}
