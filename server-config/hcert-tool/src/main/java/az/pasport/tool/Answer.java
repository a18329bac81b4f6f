package az.pasport.tool;

import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.Dcc;
import az.pasport.hcert.Entry;
import az.pasport.hcert.Hcert;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.time.Baku;
import az.pasport.tool.TrustedKeys.Signer;
import az.pasport.verification.Attested.Kind;
import az.pasport.verification.Outcome;
import az.pasport.verification.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a certificate is valid, told without asking the register: the checks and their order are
 * those of {@code az.pasport.verification}, but a certificate of our own country is judged like a
 * foreign one, by its signature, its dates and the revocation list.
 *
 * @param word the reason as a word of the API; {@value #STALE} where the lists are too old
 * @param text the reason for people
 * @param certificate present whenever the signature is genuine and the content readable
 */
record Answer(Outcome outcome, String word, String text, Optional<Attested> certificate) {

  /** Of what kind the certificate is, and about whom. */
  record Attested(Kind kind, Dcc.Holder holder) {}

  /** The lists are too old to conclude anything from them. */
  static final String STALE = "STALE_LISTS";

  /** An issuer's clock may run a little ahead of ours. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

  /**
   * Judges a text.
   *
   * @param at the instant for which the answer holds
   */
  static Answer about(String qrText, TrustedKeys trusted, Instant at) {
    CoseSign1 envelope;
    try {
      envelope = HcertDecoder.unwrap(qrText);
    } catch (HcertException e) {
      return because(
          switch (e.reason()) {
            case NOT_HCERT -> Reason.NOT_A_CERTIFICATE;
            case TOO_LARGE -> Reason.TOO_LARGE;
            default -> Reason.DAMAGED;
          },
          Optional.empty());
    }
    if (trusted.staleAfter().filter(at::isAfter).isPresent()) {
      return new Answer(
          Outcome.CANNOT_TELL,
          STALE,
          "The lists of signers and revocations ended at "
              + trusted.staleAfter().orElseThrow()
              + ": fetch newer ones.",
          Optional.empty());
    }
    List<Signer> named = trusted.named(envelope.keyId());
    if (named.isEmpty()) {
      return because(
          trusted.hasWithdrawn(envelope.keyId()) ? Reason.KEY_WITHDRAWN : Reason.UNKNOWN_ISSUER,
          Optional.empty());
    }
    return named.stream()
        .filter(signer -> signer.signed(envelope))
        .findFirst()
        .map(signer -> signed(envelope, signer, trusted, at))
        .orElseGet(() -> because(Reason.BAD_SIGNATURE, Optional.empty()));
  }

  private static Answer signed(CoseSign1 envelope, Signer signer, TrustedKeys trusted, Instant at) {
    try {
      Hcert hcert = Hcert.open(envelope);
      Entry entry = hcert.payload().entry();
      return because(
          reason(hcert, entry, signer, trusted, at),
          Optional.of(new Attested(Kind.of(entry), hcert.payload().holder())));
    } catch (HcertException e) {
      return because(Reason.MALFORMED_CONTENT, Optional.empty());
    }
  }

  private static Reason reason(
      Hcert hcert, Entry entry, Signer signer, TrustedKeys trusted, Instant at) {
    if (hcert.issuedAt().filter(at.plus(CLOCK_TOLERANCE)::isBefore).isPresent()) {
      return Reason.NOT_YET_VALID;
    }
    if (hcert.expiresAt().filter(end -> !at.isBefore(end)).isPresent()) {
      return Reason.EXPIRED;
    }
    if (!signer.maySign(entry)) {
      return Reason.WRONG_KEY_USAGE;
    }
    if (entry instanceof TestEntry test && !test.result().equals(TestEntry.NOT_DETECTED)) {
      return test.result().equals(TestEntry.DETECTED)
          ? Reason.DETECTED_TEST
          : Reason.MALFORMED_CONTENT;
    }
    if (signer.isForeign() && hcert.issuingCountry().equals(TrustedKeys.OUR_COUNTRY)) {
      return Reason.NOT_ISSUED_BY_US;
    }
    if (trusted.revocations().filter(list -> list.revoke(hcert, entry.identifier())).isPresent()) {
      return Reason.REVOKED;
    }
    LocalDate day = Baku.dateOf(at);
    if (entry instanceof RecoveryEntry recovery) {
      return within(recovery.validFrom(), recovery.validUntil(), day);
    }
    return entry instanceof ContraindicationEntry contraindication
        ? within(contraindication.validFrom(), contraindication.validUntil(), day)
        : Reason.OK;
  }

  private static Reason within(LocalDate first, LocalDate last, LocalDate day) {
    if (day.isBefore(first)) {
      return Reason.NOT_YET_VALID;
    }
    return day.isAfter(last) ? Reason.EXPIRED : Reason.OK;
  }

  private static Answer because(Reason reason, Optional<Attested> certificate) {
    String meaning =
        certificate
            .filter(attested -> reason == Reason.OK)
            .flatMap(attested -> attested.kind().meaning(Locale.ENGLISH))
            .map(words -> " " + words)
            .orElse("");
    return new Answer(
        reason.outcome(), reason.name(), reason.text(Locale.ENGLISH) + meaning, certificate);
  }
}
