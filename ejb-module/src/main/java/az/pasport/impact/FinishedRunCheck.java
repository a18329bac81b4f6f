package az.pasport.impact;

import az.pasport.decree.ImpactCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether a run of the draft has finished. */
@ApplicationScoped
class FinishedRunCheck implements ImpactCheck {
  @Inject ImpactRunRepository runs;

  @Override
  public boolean of(long draftId, long edition) {
    return runs.of(draftId).stream()
        .anyMatch(run -> run.finishedAt().isPresent() && run.edition() == edition);
  }
}
