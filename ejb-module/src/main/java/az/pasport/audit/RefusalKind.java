package az.pasport.audit;

/** What is refused, and audited under this name. */
public enum RefusalKind {
  /** A facility's secret, or its code, was wrong. */
  WRONG_FACILITY_SECRET,
  /** After too many wrong ones from the same address, a facility's secret was not compared. */
  TOO_MANY_WRONG_SECRETS,
  /** A message's token or signature did not prove its sender. */
  MESSAGE_NOT_PROVED,
  /** A login did not come to its end, for a reason other than an outage. */
  LOGIN_REFUSED,
  TOKEN_REFUSED,
  /** An official wanted to do more of something within a day than one may do alone. */
  DAILY_LIMIT_REACHED,
  /** A known or unknown caller asked for what they may not have (403). */
  ACCESS_DENIED,
  /** A known or unknown caller asked more often than they may (429). */
  RATE_LIMITED
}
