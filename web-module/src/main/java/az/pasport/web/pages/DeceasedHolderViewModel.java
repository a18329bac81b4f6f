package az.pasport.web.pages;

import az.pasport.certificate.Entitlement.Deceased;
import az.pasport.message.Messages;
import az.pasport.rules.CertificateKind;
import java.util.List;

/** Why nothing is issued in the name of somebody on record as dead, and what to do if they live. */
public record DeceasedHolderViewModel(Deceased deceased, Messages texts) implements Sheet {
  @Override
  public CertificateKind kind() {
    return deceased.kind();
  }

  /** What is on record. */
  public String why() {
    return texts.of("deceased.why", texts.date(deceased.diedOn()));
  }

  /** The steps that help. */
  public List<String> whatToDo() {
    return List.of(texts.of("deceased.do"));
  }
}
