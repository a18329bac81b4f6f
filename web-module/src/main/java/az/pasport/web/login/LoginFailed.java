package az.pasport.web.login;

/** A login that did not come to its end. The message is for the log and names nobody. */
final class LoginFailed extends Exception {
  private static final long serialVersionUID = 1;

  /** Why, as the person sees it. */
  enum Reason {
    NOT_CONFIGURED(503),
    PROVIDER_UNAVAILABLE(503),
    SYSTEM_UNAVAILABLE(503),
    TARGET_REFUSED(400),
    STATE_UNKNOWN(400),
    CANCELLED(200),
    PROVIDER_REFUSED(502),
    TOKEN_REJECTED(502),
    NO_FIN(403),
    SIGNATURE_REQUIRED(403),
    NOT_STAFF(403),
    NOT_FRESH(403),
    FORBIDDEN(403);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }

    /** Whether somebody was refused: not when they gave up, nor when a system is out of reach. */
    boolean isRefusal() {
      return this != CANCELLED && status != 503;
    }
  }

  private final Reason reason;

  LoginFailed(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  LoginFailed(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
