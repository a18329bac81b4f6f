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
public record Verdict(
    Outcome outcome, Reason reason, Optional<Attested> attested, Optional<String> fault) {
  public Verdict {
    if (outcome != reason.outcome()) {
      throw new IllegalArgumentException(reason + " is no reason for " + outcome);
    }
    if (outcome == Outcome.VALID && attested.isEmpty()) {
      throw new IllegalArgumentException("Valid, but nothing attested");
    }
  }

  /** A verdict on a text that can be read. */
  public Verdict(Outcome outcome, Reason reason, Optional<Attested> attested) {
    this(outcome, reason, attested, Optional.empty());
  }

  /** A verdict about a text of which nothing can be believed. */
  public static Verdict because(Reason reason) {
    return new Verdict(reason.outcome(), reason, Optional.empty());
  }

  static Verdict because(Reason reason, Attested attested) {
    return new Verdict(reason.outcome(), reason, Optional.of(attested));
  }

  static Verdict because(Reason reason, String fault) {
    return new Verdict(reason.outcome(), reason, Optional.empty(), Optional.of(fault));
  }
}
