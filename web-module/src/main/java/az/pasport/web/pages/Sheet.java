package az.pasport.web.pages;

import az.pasport.rules.CertificateKind;

/** What the cabinet shows about one kind of certificate. */
public sealed interface Sheet
    permits HeldSheet,
        IneligibilityViewModel,
        WithheldCertificateViewModel,
        DeceasedHolderViewModel {
  CertificateKind kind();

  /** Whether there is a certificate. */
  default boolean isHeld() {
    return this instanceof HeldSheet;
  }

  /**
   * Whether there is none whatever the records say: the last was revoked, or the holder is dead.
   */
  default boolean isWithheld() {
    return this instanceof WithheldCertificateViewModel || this instanceof DeceasedHolderViewModel;
  }
}
