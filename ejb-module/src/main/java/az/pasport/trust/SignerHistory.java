package az.pasport.trust;

import java.util.Set;

/** Our own document signers of all times. */
interface SignerHistory {
  /** The signers that were ever on our list, those of today among them. */
  Set<KeyId> published();
}
