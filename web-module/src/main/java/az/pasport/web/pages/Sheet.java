package az.pasport.web.pages;

import az.pasport.decree.CertificateKind;

/** What the cabinet shows about one kind of certificate. */
public sealed interface Sheet
    permits CertificateViewModel, LackingSheet, WithheldSheet, DeceasedSheet {
  CertificateKind kind();

  /** Whether there is a certificate. */
  default boolean isHeld() {
    return false;
  }

  /**
   * Whether there is none whatever the records say: the last was revoked, or the holder is dead.
   */
  default boolean isWithheld() {
    return false;
  }
}
