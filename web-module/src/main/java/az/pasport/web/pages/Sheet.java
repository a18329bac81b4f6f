package az.pasport.web.pages;

import az.pasport.rules.CertificateKind;

/** What the cabinet shows about one kind of certificate. */
public sealed interface Sheet permits HeldSheet, LackingSheet {
  CertificateKind kind();

  /** Whether there is a certificate. */
  default boolean isHeld() {
    return this instanceof HeldSheet;
  }
}
