package az.pasport.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Wakes the job as soon as there is work for it; else it looks once a minute. */
@ApplicationScoped
class BulkRevocationStarter {
  @Inject BulkRevocationJob job;

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkWaits work) {
    job.start();
  }
}
