package az.pasport.web.pages;

import az.pasport.decree.CertificateKind;
import az.pasport.message.Messages;

/** A certificate that is due; the page of its kind issues it. */
public record DueCertificateViewModel(CertificateKind kind, Messages texts)
    implements EntitlementViewModel {
  @Override
  public boolean isDue() {
    return true;
  }

  @Override
  public String summary() {
    return texts.of("cabinet.due");
  }
}
