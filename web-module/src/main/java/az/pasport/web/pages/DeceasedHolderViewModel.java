package az.pasport.web.pages;

import az.pasport.certificate.Entitlement.Deceased;
import az.pasport.decree.CertificateKind;
import az.pasport.message.Messages;
import java.util.List;

/** Why nothing is issued in the name of somebody on record as dead, and what to do if they live. */
public record DeceasedHolderViewModel(Deceased deceased, Messages texts)
    implements EntitlementViewModel {
  @Override
  public CertificateKind kind() {
    return deceased.kind();
  }

  @Override
  public boolean isWithheld() {
    return true;
  }

  /** What is on record. */
  @Override
  public String why() {
    return texts.of("deceased.why", texts.date(deceased.diedOn()));
  }

  /** The steps that help. */
  public List<String> whatToDo() {
    return List.of(texts.of("deceased.do"));
  }
}
