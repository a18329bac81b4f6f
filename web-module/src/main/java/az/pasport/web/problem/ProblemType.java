package az.pasport.web.problem;

import az.pasport.message.Messages;
import java.util.Locale;

/** The kinds of problem, each with its HTTP status and its words. */
public enum ProblemType {
  MALFORMED_REQUEST(400),
  INVALID_FIELDS(400),
  UNAUTHENTICATED(401),
  INVALID_TOKEN(401),
  FORBIDDEN(403),
  CROSS_SITE(403),
  FRESH_LOGIN_REQUIRED(403),
  OWN_REQUEST(403),
  OWN_RECORDS(403),
  NOT_A_REGISTERED_VERIFIER(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  TOO_SLOW(408),
  FACILITY_ALREADY_REGISTERED(409),
  INSTITUTION_ALREADY_REGISTERED(409),
  INSTITUTION_BLOCKED(409),
  VERIFIER_ALREADY_REGISTERED(409),
  REVOKED_BEFORE(409),
  SIGNER_LIST_OLDER(409),
  RECORD_CHANGED(409),
  MESSAGE_ID_TAKEN(409),
  APPROVAL_DECIDED(409),
  APPROVAL_EXPIRED(409),
  ALERT_DECIDED(409),
  ALERT_CHANGED(409),
  SECRET_OUTDATED(409),
  SECOND_OFFICIAL_NEEDED(409),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  RATE_LIMITED(429),
  LOOKUP_LIMIT_REACHED(429),
  TOO_MANY_FILES(429),
  INTERNAL(500),
  UNAVAILABLE(503);

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  /** The problem that the platform means by a status. */
  public static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 408 -> TOO_SLOW;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> RATE_LIMITED;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? MALFORMED_REQUEST : INTERNAL;
    };
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Title and detail in Azerbaijani, for a page. */
  public String az() {
    return title(Messages.AZ) + ". " + detail(Messages.AZ);
  }

  /** Title and detail in English, for a page. */
  public String en() {
    return title(Messages.EN) + ". " + detail(Messages.EN);
  }

  /** What programs compare: {@code urn:pasport:problem:not-found}. */
  public String urn() {
    return "urn:pasport:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title(Messages language) {
    return language.of(Messages.key(this) + ".title");
  }

  String detail(Messages language) {
    return language.of(Messages.key(this) + ".detail");
  }
}
