package az.pasport.web.pages;

import az.pasport.decree.CertificateKind;
import az.pasport.message.Messages;

/** What the cabinet shows about one kind of certificate. */
public sealed interface EntitlementViewModel
    permits CertificateViewModel,
        DueCertificateViewModel,
        IneligibilityViewModel,
        WithheldCertificateViewModel {
  CertificateKind kind();

  Messages texts();

  default String title() {
    return texts().of(kind());
  }

  default String path() {
    return CertificatesPage.path(kind());
  }

  /** Why there is no certificate; empty where there is one. */
  default String why() {
    return "";
  }

  /** For the front page: until when it is valid, that it is due, or why there is none. */
  default String summary() {
    return why();
  }

  default boolean isHeld() {
    return false;
  }

  /** Whether a certificate is due that was not issued yet. */
  default boolean isDue() {
    return false;
  }

  /** Whether there is none whatever the records say: it was revoked, or the holder is dead. */
  default boolean isWithheld() {
    return false;
  }
}
