/**
 * The reasons of a verdict and the outcome that each stands for: those of the server
 * (`az.pasport.verification.Reason`), and those of a checker that may hold old lists or none.
 *
 * @typedef {'VALID' | 'NOT_VALID' | 'CANNOT_TELL' | 'NOT_ADMITTED'} Outcome
 * @typedef {keyof typeof REASONS} Reason
 */
export const REASONS = /** @type {const} */ ({
  OK: 'VALID',
  NOT_A_CERTIFICATE: 'NOT_VALID',
  TOO_LARGE: 'NOT_VALID',
  DAMAGED: 'NOT_VALID',
  /** No list of signers is on this device yet. */
  NO_LISTS: 'CANNOT_TELL',
  /** This device's clock is off, and the answer depends on it. */
  WRONG_CLOCK: 'CANNOT_TELL',
  /** The lists are past their `staleAfter`. */
  LISTS_TOO_OLD: 'CANNOT_TELL',
  /** It may be on the list of revocations, and what says so for certain is not to be had now. */
  REVOCATION_UNCONFIRMED: 'CANNOT_TELL',
  UNKNOWN_ISSUER: 'CANNOT_TELL',
  KEY_WITHDRAWN: 'NOT_VALID',
  BAD_SIGNATURE: 'NOT_VALID',
  MALFORMED_CONTENT: 'NOT_VALID',
  NOT_YET_VALID: 'NOT_VALID',
  EXPIRED: 'NOT_VALID',
  WRONG_KEY_USAGE: 'NOT_VALID',
  DETECTED_TEST: 'NOT_VALID',
  NOT_ISSUED_BY_US: 'NOT_VALID',
  REVOKED: 'NOT_VALID',
  RULE_ENDED: 'NOT_VALID',
  /** Valid, and not of the kinds that are accepted where this device checks. */
  OTHER_KIND: 'NOT_ADMITTED',
});
