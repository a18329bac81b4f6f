package az.pasport.fraud;

/** The rules of the watch. The names are part of the API and of stored alerts. */
public enum RuleCode {
  NIGHT_ENTRIES,
  WORKER_RATE,
  LOT_BEFORE_DELIVERY,
  LOT_BEYOND_DELIVERY,
  TWO_PLACES,
  CONFIRMING_PAIR,
  SERIES_AT_ONCE,
  SHARED_PEOPLE,
  FAR_FACILITY,
  FAR_WORKER,
  BACK_DATED,
  DEAD_PERSON,
  DOCUMENT_RUN,
  NO_OTHER_TRACE
}
