package az.pasport.fraud.evaluation;

/** The kinds of fraud that are planted. */
public enum Scheme {
  /**
   * August 2021: a nurse and a registrar of one hospital and an employee of another polyclinic sell
   * 40 entries in three weeks, beside their honest work. In every month with fraud.
   */
  GANG,
  /** One worker enters long lists of buyers, an entry a minute. */
  LISTS,
  /** One worker sells entries when nobody else is there. */
  LONE_NIGHTS,
  /** Doses of a lot are entered before it was delivered. */
  LOT_IN_ADVANCE,
  /** A returned lot goes on being entered. */
  RETURNED_LOT,
  /** A worker's name and secret are lent to another facility far away. */
  LENT_NAME,
  /** Two workers confirm each other's back-dated entries. */
  TWO_WHO_CONFIRM,
  /** Buyers come to one worker from far regions. */
  FAR_BUYERS,
  /** A whole facility lives from buyers of far regions. */
  FAR_FACILITY,
  /** Entries are dated some days back just before a decree comes into force. */
  BEFORE_DEADLINE,
  /** Doses are entered for people who were dead by then. */
  DEAD_SOULS,
  /** A run of passports is entered by one worker. */
  PASSPORT_RUN,
  /** A worker enters whole series of people whom nobody else has ever seen. */
  UNSEEN_PEOPLE
}
