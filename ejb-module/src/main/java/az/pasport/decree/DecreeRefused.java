package az.pasport.decree;

import az.pasport.record.Problem;

/** A decree is not as it must be: nothing was loaded. */
public final class DecreeRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What a field must be, or why it cannot be taken. */
  public enum Reason {
    ID,
    FROM_ONE,
    BETWEEN,
    LENGTH,
    LENGTH_OR_ABSENT,
    BEFORE_END,
    DATE,
    NOT_JSON,
    NOT_OBJECT,
    UNREADABLE,
    UNKNOWN_FIELD,
    BAD_VALUE,
    NO_SUCH_FIELD,
    NOT_THE_CHOSEN,
    NO_ALTERNATIVE,
    BAD_ALTERNATIVE,
    NO_KIND,
    VERSION_TAKEN,
    DAY_TAKEN,
    NEXT_VERSION
  }

  private final DecreeFieldError fault;

  /**
   * Names what is wrong.
   *
   * @param field path of the field, e.g. {@code immunity.months}
   * @param values that fill the places of the reason's text
   */
  public DecreeRefused(String field, Reason reason, Object... values) {
    this(DecreeFieldError.of(field, reason, values));
  }

  /** For a problem that submissions have, too. */
  public DecreeRefused(Problem problem) {
    this(new DecreeFieldError(problem.field(), problem.az(), problem.en()));
  }

  private DecreeRefused(DecreeFieldError fault) {
    super(fault.toString());
    this.fault = fault;
  }

  public DecreeFieldError fault() {
    return fault;
  }
}
