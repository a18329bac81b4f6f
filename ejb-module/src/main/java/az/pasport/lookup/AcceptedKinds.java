package az.pasport.lookup;

import az.pasport.decree.CertificateKind;

/** Which certificates let somebody in. The names are part of the API. */
public enum AcceptedKinds {
  /** Any valid certificate. */
  ANY,
  VACCINATION_OR_IMMUNITY;

  /** Whether a certificate of this kind suffices, if it is valid. */
  boolean accepts(CertificateKind kind) {
    return this == ANY || kind == CertificateKind.VACCINATION || kind == CertificateKind.IMMUNITY;
  }
}
