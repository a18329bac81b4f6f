package az.pasport.publication;

/** The documents that readers keep. */
public enum DocumentKind {
  /** Whose signatures are believed. */
  SIGNERS("pasport-signers"),
  /** Which certificates of ours are withdrawn. */
  REVOCATIONS("pasport-revocations");

  private final String type;

  DocumentKind(String type) {
    this.type = type;
  }

  /** The header {@code typ} of the JWS. */
  public String type() {
    return type;
  }
}
