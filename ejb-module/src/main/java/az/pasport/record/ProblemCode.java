package az.pasport.record;

import az.pasport.message.Messages;

/** What can be wrong with a field of a submission. The names are part of the contract. */
public enum ProblemCode {
  REQUIRED,
  TOO_LONG,
  INVISIBLE_CHARACTER,
  NAME_PART_MISSING,
  NAME_WITHOUT_LETTER,
  LATIN_NAME_NEEDED,
  BAD_LATIN_NAME,
  UNPRINTABLE_CHARACTER,
  BAD_MESSAGE_ID,
  MESSAGE_ID_TAKEN,
  ONE_RECORD,
  BAD_FIN,
  ONE_IDENTITY,
  BAD_DOCUMENT_TYPE,
  BAD_COUNTRY,
  BAD_DOCUMENT_NUMBER,
  BAD_DATE,
  BAD_TIME,
  NO_SUCH_DATE,
  IN_FUTURE,
  TOO_EARLY,
  TOO_LATE,
  BEFORE_BIRTH,
  BAD_ORDER,
  UNKNOWN_PRODUCT,
  BAD_LOT,
  BAD_DOSE_NUMBER,
  BAD_SERIES_SIZE,
  NO_ONE_DOSE_SERIES,
  DOSE_OUT_OF_ORDER,
  GIVEN_HERE,
  BAD_TEST_TYPE,
  BAD_RESULT,
  PERSON_DIFFERS,
  REGISTRY_DIFFERS,
  DOSE_ALREADY_RECORDED,
  DOSE_ON_SAME_DAY,
  ALREADY_RECORDED,
  CONTRADICTS_RECORD_ELSEWHERE,
  BAD_RECORD_ID,
  BAD_VERSION,
  BAD_WITHDRAWAL_REASON,
  NO_SUCH_RECORD,
  RECORD_WITHDRAWN,
  OTHER_KIND,
  OTHER_PERSON,
  RECORD_IN_DOUBT,
  UNKNOWN_WORKER,
  WORKER_IS_NOT_SENDER,
  TOO_MANY_BY_WORKER,
  TOO_MANY_MISMATCHES,
  LOT_NOT_DELIVERED,
  LOT_USED_UP,
  OWN_RECORD,
  NOT_HELD,
  SAME_WORKER,
  WORKER_NOT_PROVED,
  ENTRY_NOT_PROVED,
  NEEDS_CONFIRMATION,
  CHANGED_MEANWHILE;

  /** Stands in a general text where a problem's own text has a value. */
  private static final String SOME_VALUE = "…";

  /** Nothing says who it is about: {@link #REQUIRED}, in words that name both ways. */
  public static Problem noIdentity() {
    return REQUIRED.worded("problemCode.REQUIRED.identity", "person.fin");
  }

  /**
   * A time lies ahead of the server's clock: {@link #IN_FUTURE}, in words that tell what time it is
   * there.
   *
   * @param now by the server's clock, with its zone
   */
  public static Problem inFuture(String field, String now) {
    return IN_FUTURE.worded("problemCode.IN_FUTURE.now", field, now);
  }

  private Problem worded(String key, String field, Object... values) {
    return new Problem(field, this, Messages.AZ.of(key, values), Messages.EN.of(key, values));
  }

  /** A problem of this kind at a field; the values fill the text's places. */
  public Problem at(String field, Object... values) {
    return new Problem(field, this, Messages.AZ.of(this, values), Messages.EN.of(this, values));
  }

  /** What is wrong and how to mend it, in Azerbaijani, with … in place of each value. */
  public String az() {
    return Messages.AZ.of(this, SOME_VALUE, SOME_VALUE, SOME_VALUE);
  }

  /** The same in English. */
  public String en() {
    return Messages.EN.of(this, SOME_VALUE, SOME_VALUE, SOME_VALUE);
  }
}
