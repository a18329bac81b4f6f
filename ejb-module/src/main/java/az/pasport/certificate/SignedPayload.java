package az.pasport.certificate;

import az.pasport.decree.RuleBook;
import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.Dcc;
import az.pasport.hcert.Entry;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.record.DosePosition;
import az.pasport.record.VaccineProducts;
import java.util.Optional;

/** Reads a certificate's view from its own signed payload, so that both never differ. */
final class SignedPayload {
  private SignedPayload() {}

  /**
   * The view of a certificate that has its short code.
   *
   * @param book in which its decree is
   */
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
        certificate.identifier(),
        holder(certificate, holder),
        facts(entry),
        certificate.validity(),
        book.byId(certificate.decreeId(), certificate.decreeVersion())
            .orElseThrow(
                () -> new IllegalStateException("unknown decree " + certificate.decreeId())),
        entry.issuer(),
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

  private static CertificateView.Facts facts(Entry entry) {
    if (entry instanceof VaccinationEntry dose) {
      return new CertificateView.Facts.Vaccinated(
          VaccineProducts.known().byCode(dose.product()).orElseThrow(),
          new DosePosition(dose.dose(), dose.series()),
          dose.date(),
          dose.country());
    }
    if (entry instanceof TestEntry test) {
      return new CertificateView.Facts.Tested(
          test.sampleTaken(),
          Optional.of(test.testName()).filter(name -> !name.isEmpty()),
          test.testCentre(),
          test.country());
    }
    if (entry instanceof ContraindicationEntry contraindication) {
      return new CertificateView.Facts.Contraindicated(
          contraindication.conclusion(), contraindication.country());
    }
    if (entry instanceof RecoveryEntry recovery) {
      return new CertificateView.Facts.Recovered(recovery.firstPositive(), recovery.country());
    }
    throw new IllegalStateException("not issued here: " + entry.getClass().getSimpleName());
  }
}
