package az.pasport.wording;

import az.pasport.decree.CertificateKind;
import az.pasport.message.Messages;
import az.pasport.rules.Shortfall;
import az.pasport.verification.Reason;

/** Words why a person has no certificate of a kind: the same on pages, in the API, in answers. */
public record ShortfallFormatter(Messages messages) {
  /** A sentence without values. */
  public String format(Shortfall shortfall, CertificateKind kind) {
    return shortfall == Shortfall.TOO_EARLY ? tooEarly(kind) : messages.of(shortfall);
  }

  private String tooEarly(CertificateKind kind) {
    return switch (kind) {
      case IMMUNITY -> messages.of("shortfall.TOO_EARLY.IMMUNITY");
      case CONTRAINDICATION -> messages.of("shortfall.TOO_EARLY.CONTRAINDICATION");
      case VACCINATION, TEST -> messages.of(Reason.NOT_YET_VALID);
    };
  }
}
