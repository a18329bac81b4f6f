package az.pasport.web.pages;

import az.pasport.rules.CertificateKind;

/** What the cabinet shows about one kind of certificate. */
public sealed interface Sheet permits HeldSheet, LackingSheet, WithheldSheet {
  CertificateKind kind();

  /** Whether there is a certificate. */
  default boolean isHeld() {
    return this instanceof HeldSheet;
  }

  /** Whether there is none because the last was revoked. */
  default boolean isWithheld() {
    return this instanceof WithheldSheet;
  }
}
