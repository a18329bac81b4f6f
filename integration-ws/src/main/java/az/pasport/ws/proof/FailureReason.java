package az.pasport.ws.proof;

/** Why it is not proved who sent a message. The names are stored in the audit. */
public enum FailureReason {
  /** Not XML as it is taken here, or beyond a limit of it. */
  NOT_XML,
  /** No SOAP envelope of at most one Header and one Body, in this order. */
  NOT_SOAP,
  /** No Security header. */
  NO_SECURITY,
  /** More than one Security header. */
  TWO_SECURITIES,
  /** The Security header is addressed to another actor or role. */
  OTHER_ACTOR,
  /** A header that must be understood, and is not. */
  NOT_UNDERSTOOD,
  /** The Security header holds what neither profile has, or something twice, or too much of it. */
  UNKNOWN_TOKEN,
  /** A worker's token came without a client certificate of the connection. */
  NO_CERTIFICATE,
  /** The certificate is registered to no facility. */
  UNKNOWN_CERTIFICATE,
  /** The certificate is registered, and is not yet or no longer valid. */
  CERTIFICATE_NOT_IN_FORCE,
  /** The password is no digest with nonce and creation time. */
  NO_DIGEST,
  /** The facility has no such worker. */
  UNKNOWN_WORKER,
  /** The digest is of another secret. */
  WRONG_DIGEST,
  /** Created too long ago or in the future, expired, or meant to live too long. */
  NOT_FRESH,
  /** An algorithm or a key that is not on the list. */
  ALGORITHM,
  /** A reference of the signature is to no Id of the message, or there are too many of them. */
  REFERENCE,
  /** Two elements have the same Id. */
  SAME_ID,
  /** The signature, or a digest in it, is wrong. */
  WRONG_SIGNATURE,
  /** What is signed stands in another place than the one it would be read from. */
  WRAPPED,
  /** The Body, the Timestamp, {@code wsa:To} or {@code wsa:MessageID} is missing or not signed. */
  NOT_SIGNED,
  /** {@code wsa:To} is not an address of this application. */
  OTHER_ADDRESS,
  /** The nonce or the message was seen before. */
  SEEN_BEFORE;

  void throwIf(boolean failed) throws AuthenticationFailure {
    if (failed) {
      throw new AuthenticationFailure(this);
    }
  }

  /**
   * The reason that the sender is told. An attacker who guesses must not learn which workers exist;
   * the log contains the true reason.
   */
  public FailureReason disclosed() {
    return this == UNKNOWN_WORKER ? WRONG_DIGEST : this;
  }
}
