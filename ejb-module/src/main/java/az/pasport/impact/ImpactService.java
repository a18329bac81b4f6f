package az.pasport.impact;

import az.pasport.decree.DecreeDraft;
import az.pasport.decree.DecreeDrafts;
import az.pasport.decree.Decrees;
import az.pasport.decree.DraftRefused;
import az.pasport.decree.RuleBook;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What drafts would do: starts runs, tells how far they are and what they have found. */
@Stateless
@RolesAllowed({"operator", "supervisor"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImpactService {
  @Resource SessionContext session;
  @Inject ImpactRunRepository runs;
  @Inject ImpactRunner runner;
  @Inject DecreeDrafts drafts;
  @Inject Decrees decrees;

  /**
   * Begins to count what a draft would do; the counting goes on after the answer.
   *
   * @param days how far to look, 1 to {@value ImpactPeriod#MOST_DAYS}
   * @return empty if there is no such draft
   * @throws DraftRefused if the draft is closed, or a run of it is under way
   */
  public Optional<ImpactRun> start(long draftId, int days) {
    Optional<ImpactRun> run = runs.begin(draftId, days, session.getCallerPrincipal().getName());
    run.ifPresent(
        begun -> {
          DecreeDraft draft = drafts.byId(draftId).orElseThrow();
          RuleBook book = decrees.current();
          runner.start(
              begun, new DecreeComparison(book, book.with(draft.decree()), begun.period()));
        });
    return run;
  }

  /** The runs of a draft, the latest first. */
  public List<ImpactRun> of(long draftId) {
    return runs.of(draftId);
  }

  public Optional<ImpactRun> byId(long draftId, long run) {
    return runs.byId(run).filter(found -> found.draftId() == draftId);
  }

  public RunStatus status(ImpactRun run) {
    return runs.status(run);
  }

  /** What a run has found; empty until it has finished. */
  public Optional<Impact> result(ImpactRun run) {
    return run.finishedAt().map(finished -> runs.result(run));
  }
}
