package az.pasport.web.login;

/** How a person proved who they are at the login portal. */
public enum LoginMeans {
  /** FIN and password, which others may learn. */
  FIN(false),
  /** Asan İmza: the signature on the SIM of the phone. */
  ASAN_IMZA(true),
  ESIGNATURE(true),
  /** The signature of the bank certification services centre. */
  BSXM(true),
  /** The portal said something that the configuration does not name. */
  UNKNOWN(false);

  private final boolean signature;

  LoginMeans(boolean signature) {
    this.signature = signature;
  }

  /** Whether it is a qualified signature, which staff must use. */
  public boolean isSignature() {
    return signature;
  }
}
