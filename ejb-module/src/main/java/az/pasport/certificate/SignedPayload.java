package az.pasport.certificate;

import az.pasport.decree.RuleBook;
import az.pasport.hcert.Dcc;
import az.pasport.hcert.Entry;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;

/** Reads a certificate's view from its own signed payload, so that both never differ. */
final class SignedPayload {
  private SignedPayload() {}

  /** For a certificate that has its short code, by the book in which its decree is. */
  static CertificateView view(Certificate certificate, RuleBook book) {
    Dcc.Holder holder;
    Entry entry;
    try {
      Dcc payload = HcertDecoder.decode(certificate.qr()).payload();
      holder = payload.holder();
      entry = payload.entry();
    } catch (HcertException e) {
      throw new IllegalStateException(
          "certificate " + certificate.publicId() + " does not read back", e);
    }
    return new CertificateView(
        certificate.publicId(),
        certificate.kind(),
        holder(certificate, holder),
        entry,
        certificate.validity(),
        book.byId(certificate.decreeId(), certificate.decreeVersion())
            .orElseThrow(
                () -> new IllegalStateException("unknown decree " + certificate.decreeId())),
        certificate.issuedAt(),
        certificate.signatureExpiresAt(),
        certificate.qr(),
        certificate.status(),
        certificate.replaces(),
        certificate.shortCode().orElseThrow());
  }

  private static CertificateView.Holder holder(Certificate certificate, Dcc.Holder signed) {
    return new CertificateView.Holder(
        signed.familyName(),
        signed.givenName(),
        certificate.person().name().patronymic(),
        signed.familyNameTransliterated(),
        signed.givenNameTransliterated(),
        signed.dateOfBirth().orElseThrow());
  }
}
