package az.pasport.trust;

import java.util.List;

/** Where the document signers' private keys are kept: a file now, a hardware token later. */
interface SigningKeyStore {
  /**
   * The key that signs now: the newest of those whose certificate is in force.
   *
   * @throws SigningKeyUnavailable when there is none
   */
  SigningKey current();

  /**
   * All our document signers, the older ones too.
   *
   * @throws SigningKeyUnavailable when the store cannot be opened
   */
  List<TrustedSigner> signers();
}
