package az.pasport.keys;

/** Where the private keys are kept: a PKCS#12 file, or a token behind PKCS#11. */
interface SigningKeyStore {
  /**
   * Tells one state of the store from another, cheaply: while it equals what it was, reading again
   * would bring nothing new.
   *
   * @throws SigningKeyUnavailable when the store is not there
   */
  Object edition();

  /**
   * @throws SigningKeyUnavailable when it cannot be read, the password is not its password, or a
   *     key in it is not fit for what its certificate says; the message tells the operator what to
   *     do
   */
  KeyRing read();
}
