package az.pasport.decree;

import az.pasport.message.Messages;
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
  private final String field;
  private final String az;
  private final String en;

  /** For a reason that concerns no single field. */
  public DraftRefused(Reason reason) {
    this(reason, "", Messages.AZ.of(reason), Messages.EN.of(reason));
  }

  DraftRefused(DecreeRefused why) {
    this(Reason.TEXT, why.field(), why.az(), why.en());
  }

  private DraftRefused(Reason reason, String field, String az, String en) {
    super(reason + " " + field + ": " + en);
    this.reason = reason;
    this.field = field;
    this.az = az;
    this.en = en;
  }

  public Reason reason() {
    return reason;
  }

  /** Path of the field of the text; empty where no single one is meant. */
  public String field() {
    return field;
  }

  public String az() {
    return az;
  }

  public String en() {
    return en;
  }
}
