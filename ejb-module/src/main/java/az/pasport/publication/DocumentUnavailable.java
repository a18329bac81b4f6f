package az.pasport.publication;

/** No trust document can be made for the moment. */
public final class DocumentUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DocumentUnavailable(Throwable cause) {
    super(cause);
  }
}
