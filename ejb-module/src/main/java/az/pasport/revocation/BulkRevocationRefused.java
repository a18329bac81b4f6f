package az.pasport.revocation;

import az.pasport.message.Messages;
import jakarta.ejb.ApplicationException;
import java.util.List;

/** A bulk revocation cannot be previewed, done or undone as asked; nothing has changed. */
@ApplicationException(rollback = true)
public final class BulkRevocationRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. The names are part of the API. */
  public enum Reason {
    /** Records are chosen by a facility or a lot, at least. */
    CHOICE_TOO_WIDE,
    WORKER_WITHOUT_FACILITY,
    UNKNOWN_FACILITY,
    BAD_ORDER,
    /** A line of the list is no identifier. */
    BAD_IDENTIFIER,
    EMPTY_LIST,
    TOO_MANY_IDENTIFIERS,
    /** It is not previewed yet, or was done before. */
    NOT_PREVIEWED,
    /** Its set of records is stored no longer. */
    PREVIEW_OUTDATED,
    NOTHING_CHOSEN,
    /** It is not done, or was undone before. */
    NOT_DONE,
    /** It was done more than a day ago. */
    TOO_LATE
  }

  private final Reason reason;
  private final String field;
  private final List<String> values;

  /** A refusal that names the field of the request that is to be mended, e.g. {@code facility}. */
  BulkRevocationRefused(Reason reason, String field, String... values) {
    super(reason.name());
    this.reason = reason;
    this.field = field;
    this.values = List.of(values);
  }

  public Reason reason() {
    return reason;
  }

  public String field() {
    return field;
  }

  /** What is wrong and how to mend it, in a language. */
  public String in(Messages language) {
    return language.of(reason, values.toArray());
  }
}
