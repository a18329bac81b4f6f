package az.pasport.web.login;

import java.util.Arrays;
import java.util.Optional;

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

  /** The means of this name; empty if there is none. */
  static Optional<LoginMeans> parse(String name) {
    return Arrays.stream(values()).filter(means -> means.name().equals(name)).findFirst();
  }

  /** Whether it is a qualified signature, which staff must use. */
  public boolean isSignature() {
    return signature;
  }
}
