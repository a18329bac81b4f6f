package az.pasport.approval;

/** The life of a request. */
public enum ApprovalStatus {
  PENDING,
  /** What was asked for is done. */
  APPROVED,
  REFUSED,
  /** What was asked for is moot, and not to be decided any more. */
  WITHDRAWN,
  /** Nobody decided in time. */
  EXPIRED
}
