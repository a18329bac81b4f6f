package az.pasport.trustlist;

/** The documents that readers keep. */
public enum TrustDocumentKind {
  /** Whose signatures are believed. */
  SIGNERS("pasport-signers"),
  /** Which certificates of ours are withdrawn. */
  REVOCATIONS("pasport-revocations");

  private final String type;

  TrustDocumentKind(String type) {
    this.type = type;
  }

  /** The header {@code typ} of the JWS. */
  public String type() {
    return type;
  }
}
