package az.pasport.decree;

import jakarta.ejb.ApplicationException;

/** A draft is not loaded, not run or not published: nothing has changed. */
@ApplicationException(rollback = true)
public final class DraftRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public enum Reason {
    /** A field of the text, or the book does not take it: see the field. */
    TEXT,
    /** Whoever loads a draft does not publish it. */
    OWN_DRAFT,
    /** Nobody has seen what it would do to the book as it is now. */
    IMPACT_UNKNOWN,
    /** It is published or discarded already. */
    CLOSED,
    /** What it would do is being counted already. */
    RUNNING
  }

  private final Reason reason;
  private final DecreeFieldError fault;

  /** For a reason that concerns no single field. */
  public DraftRefused(Reason reason) {
    this(reason, DecreeFieldError.of("", reason));
  }

  DraftRefused(DecreeRefused why) {
    this(Reason.TEXT, why.fault());
  }

  private DraftRefused(Reason reason, DecreeFieldError fault) {
    super(reason + " " + fault);
    this.reason = reason;
    this.fault = fault;
  }

  public Reason reason() {
    return reason;
  }

  public DecreeFieldError fault() {
    return fault;
  }
}
