package az.pasport.trust;

import java.util.List;

/** The signers of other countries, as they were imported. */
interface ForeignSigners {
  /** Equal as long as no list was imported since. */
  Object editions();

  /** All of them. */
  List<TrustedSigner> all();
}
