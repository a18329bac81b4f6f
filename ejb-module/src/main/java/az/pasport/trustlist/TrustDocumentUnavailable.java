package az.pasport.trustlist;

/** No trust document can be made for the moment. */
public final class TrustDocumentUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TrustDocumentUnavailable(Throwable cause) {
    super(cause);
  }
}
