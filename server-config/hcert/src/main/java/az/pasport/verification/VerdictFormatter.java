package az.pasport.verification;

import az.pasport.message.Messages;
import java.util.Optional;

/** Words a verdict for the person who checks a certificate. */
public record VerdictFormatter(Messages messages) {
  /** The reason; and what a valid certificate means, where its kind is easily mistaken. */
  public String format(Verdict verdict) {
    String reason = messages.of(verdict.reason());
    return meaning(verdict).map(meaning -> reason + " " + meaning).orElse(reason);
  }

  /** What the certificate means: present where it is valid and its kind easily mistaken. */
  public Optional<String> meaning(Verdict verdict) {
    return verdict.outcome() == Outcome.VALID
        ? verdict.attested().flatMap(attested -> meaning(attested.kind()))
        : Optional.empty();
  }

  /** What a valid certificate of a kind means: present where the kind is easily mistaken. */
  public Optional<String> meaning(CertificateFacts.Kind kind) {
    return kind == CertificateFacts.Kind.CONTRAINDICATION
        ? Optional.of(messages.of("certificateKind.CONTRAINDICATION.meaning"))
        : Optional.empty();
  }
}
