package az.pasport.revocationlist;

/** Bytes that are no filter, no partition or no delta of a revocation list. */
public final class MalformedRevocationList extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedRevocationList(String message) {
    super(message);
  }
}
