package az.pasport.decree;

import az.pasport.approval.ApprovalRefused;
import az.pasport.approval.Approvals;
import az.pasport.approval.Proposal;
import az.pasport.audit.CurrentOfficial;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The decrees that are not signed yet. */
@Stateless
@RolesAllowed({"operator", "supervisor"})
public class DecreeDrafts {
  @PersistenceContext EntityManager entities;
  @Inject Decrees decrees;
  @Inject Approvals approvals;
  @Inject CurrentOfficial official;
  @Inject Clock clock;

  /**
   * Loads a draft, and asks for it to be published.
   *
   * @param content its file, as those that come with the software
   * @throws DraftRefused naming the field that is wrong, or that does not go into the book
   */
  public DecreeDraft load(String content) {
    Decree decree;
    try {
      decree = DecreeParser.read(content);
    } catch (DecreeRefused e) {
      throw new DraftRefused(e);
    }
    bookWith(decree);
    var draft = new DecreeDraft(decree, content, official.login(), now());
    entities.persist(draft);
    entities.flush();
    write("DECREE_DRAFT_LOADED", draft);
    approvals.ask(
        Proposal.of(
            DecreePublication.KIND,
            DecreePublication.subject(draft.id()),
            new DecreePublication.Wanted(draft.id())));
    return draft;
  }

  /** Throws {@link DraftRefused} if the book as it is now does not take it, or not any more. */
  public RuleBook bookWith(Decree decree) {
    try {
      return extended(decrees.current(), decree);
    } catch (DecreeRefused e) {
      throw new DraftRefused(e);
    }
  }

  /** A book with a draft: under the next number of its id, on a day of its own. */
  static RuleBook extended(RuleBook book, Decree decree) {
    int next = book.byId(decree.id()).map(latest -> latest.version() + 1).orElse(1);
    if (decree.version() != next) {
      throw new DecreeRefused("version", DecreeRefused.Reason.NEXT_VERSION, next);
    }
    return book.with(decree);
  }

  /** The latest first. */
  public List<DecreeDraft> all() {
    return entities
        .createQuery("select d from DecreeDraft d order by d.id desc", DecreeDraft.class)
        .getResultList();
  }

  public Optional<DecreeDraft> byId(long id) {
    return Optional.ofNullable(entities.find(DecreeDraft.class, id));
  }

  /** A draft, held until the end of the caller's transaction. */
  public Optional<DecreeDraft> held(long id) {
    return Optional.ofNullable(
        entities.find(DecreeDraft.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Puts a draft away; empty if there is none. Throws {@link DraftRefused} if it is closed. */
  public Optional<DecreeDraft> discard(long id) {
    // First, as a decision holds the request before the draft.
    approvals.withdraw(DecreePublication.KIND, DecreePublication.subject(id));
    Optional<DecreeDraft> draft = held(id);
    draft.ifPresent(
        found -> {
          found.discard(official.login(), now());
          write("DECREE_DRAFT_DISCARDED", found);
        });
    return draft;
  }

  /**
   * Approves the request that came with a draft, and so puts it into the book; empty if there is
   * none.
   *
   * @throws DraftRefused if it is closed, if the caller loaded it, if nobody has counted what it
   *     would do to the book as it is now, or if the book does not take it any more
   * @throws ApprovalRefused if the request was refused or has expired
   */
  @RolesAllowed("supervisor")
  public Optional<DecreeDraft> publish(long id) {
    Optional<DecreeDraft> draft = byId(id);
    draft.ifPresent(
        found -> {
          found.requireOthers(official.login());
          found.requireOpen();
          boolean approved =
              approvals
                  .latest(DecreePublication.KIND, DecreePublication.subject(id))
                  .flatMap(request -> approvals.approve(request.id(), Optional.empty()))
                  .isPresent();
          if (!approved) {
            throw new DraftRefused(DraftRefused.Reason.CLOSED);
          }
        });
    return draft;
  }

  private void write(String deed, DecreeDraft draft) {
    official.audit(deed, draft.subject());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
