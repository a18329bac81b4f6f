package az.pasport.tool;

import az.pasport.hcert.Entry;
import az.pasport.hcert.Hcert;

/**
 * Which certificates of a country are withdrawn, in one of the forms in which that is published.
 */
interface RevocationCheck {
  /** The filter names the certificate, and is all that there is. */
  final class RevocationUnconfirmed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RevocationUnconfirmed() {
      super(
          "The certificate may have been revoked. The filter in this file cannot tell for certain:"
              + " check again with /trust/bundle, which has every hash.");
    }
  }

  /**
   * @param hcert signed by a signer of this country
   * @throws RevocationUnconfirmed when it may be withdrawn, and nobody can tell here
   */
  boolean revoke(Hcert hcert, Entry entry);
}
