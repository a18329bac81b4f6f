package az.pasport.decree;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.audit.AuditLog;
import az.pasport.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts a draft into the book, once a supervisor agrees who did not load it. */
@ApplicationScoped
class DecreePublication implements ApprovedAction {
  static final String KIND = "DECREE";

  @PersistenceContext EntityManager entities;
  @Inject DecreeDrafts drafts;
  @Inject ImpactCheck impact;
  @Inject AuditLog audit;
  @Inject Clock clock;

  record Wanted(long draft) {}

  static String subject(long draft) {
    return "draft:" + draft;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    DecreeDraft draft = entities.find(DecreeDraft.class, request.payload(Wanted.class).draft());
    Decree decree = draft.decree();
    return List.of(
        Detail.of("decree.name", decree.id() + " · " + decree.version()),
        Detail.of("decree.from", decree.inForceFrom().toString()),
        Detail.of("decree.text", draft.content()));
  }

  /** Throws {@link DraftRefused} as {@link DecreeDrafts#publish} does. */
  @Override
  public String execute(ApprovalRequest request) {
    String official = request.decidedBy().orElseThrow();
    RuleBookEdition book =
        entities.find(RuleBookEdition.class, RuleBookEdition.ONLY, LockModeType.PESSIMISTIC_WRITE);
    DecreeDraft draft =
        drafts
            .held(request.payload(Wanted.class).draft())
            .orElseThrow(() -> new DraftRefused(DraftRefused.Reason.CLOSED));
    PublishedDecree published =
        draft.publish(official, clock.instant().truncatedTo(ChronoUnit.MICROS));
    drafts.bookWith(draft.decree());
    if (!impact.of(draft.id(), book.edition())) {
      throw new DraftRefused(DraftRefused.Reason.IMPACT_UNKNOWN);
    }
    entities.persist(published);
    book.grow();
    audit.append(new Caller.Official(official), "DECREE_PUBLISHED", draft.subject());
    return draft.subject();
  }
}
