package az.pasport.trustlist;

import jakarta.ejb.ApplicationException;

/** A list of foreign signers was not imported; nothing has changed. */
@ApplicationException(rollback = true)
public final class SignerListRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. The names are part of the API. */
  public enum Why {
    /** {@code pasport.trust.anchors} names no certificate in force that could sign a list. */
    NO_ANCHOR,
    /** No JWS in compact form, with an algorithm that we take. */
    NO_SIGNED_DOCUMENT,
    /** None of the anchors signed it. */
    BAD_SIGNATURE,
    /** Another anchor makes the list of this source. */
    OTHER_MAKER,
    /** Signed, but not a list: a field is missing or not what it should be. */
    MALFORMED,
    FROM_THE_FUTURE,
    /** We hold a higher version of it, or another list of the same version. */
    OLDER_THAN_OURS
  }

  private final Why why;

  SignerListRefused(Why why, String message) {
    super(message);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
