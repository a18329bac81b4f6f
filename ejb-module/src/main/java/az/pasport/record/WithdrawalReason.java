package az.pasport.record;

/** Why a record was taken back. The names are part of the contract. */
public enum WithdrawalReason {
  /** The event was another person's. */
  WRONG_PERSON,
  /** The event never took place. */
  DID_NOT_HAPPEN,
  /** The event is recorded elsewhere already. */
  RECORDED_TWICE
}
