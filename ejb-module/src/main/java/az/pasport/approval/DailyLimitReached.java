package az.pasport.approval;

import jakarta.ejb.ApplicationException;

/**
 * An official has done as many actions of a kind within 24 hours as one may do alone; nothing has
 * changed. Another official may do it, or two may agree to it.
 */
@ApplicationException(rollback = true)
public final class DailyLimitReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final UnapprovedActionKind action;

  DailyLimitReached(UnapprovedActionKind action) {
    super(action.name());
    this.action = action;
  }

  public UnapprovedActionKind action() {
    return action;
  }
}
