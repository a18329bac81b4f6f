package az.pasport.trustlist;

/** The documents that readers keep. */
public enum TrustDocumentKind {
  /** Whose signatures are believed. */
  SIGNERS("pasport-signers"),
  /** Which certificates of ours are withdrawn. */
  REVOCATIONS("pasport-revocations"),
  /** The same in its compressed form: which files have it. The edition is that of REVOCATIONS. */
  REVOCATION_INDEX("pasport-revocation-index");

  private final String type;

  TrustDocumentKind(String type) {
    this.type = type;
  }

  /** The header {@code typ} of the JWS. */
  public String type() {
    return type;
  }
}
