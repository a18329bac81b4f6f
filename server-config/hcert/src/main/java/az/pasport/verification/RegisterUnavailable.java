package az.pasport.verification;

/** The register does not answer now. */
public final class RegisterUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RegisterUnavailable(Throwable cause) {
    super(cause);
  }
}
