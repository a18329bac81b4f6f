package az.pasport.impact;

import az.pasport.decree.KnownImpact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells those who publish whether a run of the draft has finished. */
@ApplicationScoped
class FinishedRuns implements KnownImpact {
  @Inject ImpactLedger ledger;

  @Override
  public boolean of(long draftId, long edition) {
    return ledger.of(draftId).stream()
        .anyMatch(run -> run.finishedAt().isPresent() && run.edition() == edition);
  }
}
