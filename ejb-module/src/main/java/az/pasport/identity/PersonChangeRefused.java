package az.pasport.identity;

import az.pasport.message.Messages;
import jakarta.ejb.ApplicationException;

/** A change of who a person is cannot be done; nothing has changed. */
@ApplicationException(rollback = true)
public final class PersonChangeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. The names are part of the API. */
  public enum Reason {
    NO_SUCH_PERSON,
    ONE_PERSON_ALREADY,
    OTHERS_ARE_JOINED,
    NOT_JOINED,
    RECORD_IN_DOUBT,
    IDENTITY_TAKEN,
    NOTHING_TO_CORRECT,
    CHANGED_MEANWHILE,
    BAD_DATE_OF_DEATH,
    DEATH_ON_RECORD,
    NOT_DEAD
  }

  private final Reason reason;
  private final String field;

  PersonChangeRefused(Reason reason, String field) {
    super(reason.name());
    this.reason = reason;
    this.field = field;
  }

  public Reason reason() {
    return reason;
  }

  /** The field of the request that is to be mended, e.g. {@code other}. */
  public String field() {
    return field;
  }

  /** What is wrong and how to mend it, in Azerbaijani. */
  public String az() {
    return Messages.AZ.of(reason);
  }

  /** The same in English. */
  public String en() {
    return Messages.EN.of(reason);
  }
}
