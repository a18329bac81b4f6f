package az.pasport.verification;

import java.util.Optional;

/**
 * The answer about a certificate.
 *
 * @param attested what the certificate says, present whenever its signature is genuine and its
 *     content readable; show name and birth date large, to be compared with an identity document
 * @param fault what exactly is wrong with a text that cannot be read, for the issuer's engineers:
 *     in English, with names of fields, as {@code r: not a list of one}, and never their values
 */
public record Verdict(Reason reason, Optional<CertificateFacts> attested, Optional<String> fault) {
  public Verdict {
    if (reason.outcome() == Outcome.VALID && attested.isEmpty()) {
      throw new IllegalArgumentException("Valid, but nothing attested");
    }
  }

  public Outcome outcome() {
    return reason.outcome();
  }

  /** A verdict about a text of which nothing can be believed. */
  public static Verdict because(Reason reason) {
    return new Verdict(reason, Optional.empty(), Optional.empty());
  }

  public static Verdict because(Reason reason, CertificateFacts attested) {
    return new Verdict(reason, Optional.of(attested), Optional.empty());
  }

  static Verdict because(Reason reason, String fault) {
    return new Verdict(reason, Optional.empty(), Optional.of(fault));
  }
}
