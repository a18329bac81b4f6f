package az.pasport.web.pages;

import az.pasport.certificate.Entitlement.Due;
import az.pasport.decree.CertificateKind;
import az.pasport.message.Messages;

/** A certificate that is due; the page of its kind issues it. */
public record DueCertificateViewModel(Due due, Messages texts) implements EntitlementViewModel {
  @Override
  public CertificateKind kind() {
    return due.kind();
  }

  @Override
  public boolean isDue() {
    return true;
  }

  @Override
  public String summary() {
    return texts.of("cabinet.due");
  }
}
