package az.pasport.web.pages;

import az.pasport.certificate.Entitlement.Deceased;
import az.pasport.certificate.Entitlement.Withheld;
import az.pasport.decree.CertificateKind;
import az.pasport.message.Messages;
import az.pasport.time.Baku;
import java.util.List;

/**
 * Why no certificate is issued whatever the records say, and what the reader can do about it.
 *
 * @param whatToDo the steps that help
 */
public record WithheldCertificateViewModel(
    CertificateKind kind, String why, List<String> whatToDo, Messages texts)
    implements EntitlementViewModel {
  /** The last certificate was revoked, and no other is issued. */
  static WithheldCertificateViewModel of(Withheld withheld, Messages texts) {
    return new WithheldCertificateViewModel(
        withheld.kind(),
        texts.of(
            "withheld." + withheld.revocation().reason(),
            texts.date(Baku.dateOf(withheld.revocation().revokedAt()))),
        List.of(texts.of("withheld.do.1"), texts.of("withheld.do.2")),
        texts);
  }

  /** The holder is on record as dead; what to do is for a reader who lives. */
  static WithheldCertificateViewModel of(Deceased deceased, Messages texts) {
    return new WithheldCertificateViewModel(
        deceased.kind(),
        texts.of("deceased.why", texts.date(deceased.diedOn())),
        List.of(texts.of("deceased.do")),
        texts);
  }

  @Override
  public boolean isWithheld() {
    return true;
  }
}
