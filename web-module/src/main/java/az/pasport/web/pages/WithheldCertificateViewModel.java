package az.pasport.web.pages;

import az.pasport.certificate.Entitlement.Withheld;
import az.pasport.decree.CertificateKind;
import az.pasport.message.Messages;
import az.pasport.time.Baku;
import java.util.List;

/** Why somebody's certificate was revoked and no other is issued, and what they can do about it. */
public record WithheldCertificateViewModel(Withheld withheld, Messages texts)
    implements EntitlementViewModel {
  @Override
  public CertificateKind kind() {
    return withheld.kind();
  }

  @Override
  public boolean isWithheld() {
    return true;
  }

  /** What happened, and when. */
  @Override
  public String why() {
    return texts.of(
        "withheld." + withheld.revocation().reason(),
        texts.date(Baku.dateOf(withheld.revocation().revokedAt())));
  }

  /** The steps that help. */
  public List<String> whatToDo() {
    return List.of(texts.of("withheld.do.1"), texts.of("withheld.do.2"));
  }
}
