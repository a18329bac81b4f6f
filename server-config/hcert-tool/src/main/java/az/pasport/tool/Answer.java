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
import az.pasport.message.Messages;
import az.pasport.time.Baku;
import az.pasport.tool.TrustedKeys.Signer;
import az.pasport.verification.Attested.Kind;
import az.pasport.verification.OurCountry;
import az.pasport.verification.Outcome;
import az.pasport.verification.Reason;
import az.pasport.verification.VerdictFormatter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a certificate is valid, told without asking the register: the checks and their order are
 * those of {@code az.pasport.verification}, but a certificate of our own country is judged by its
 * signature, its dates and the revocation list.
 *
 * @param word the reason as a word of the API; {@value #STALE} where the lists are too old
 * @param text the reason for people
 * @param certificate present whenever the signature is genuine and the content readable
 * @param fault what exactly is wrong with a text that cannot be read; names of fields, no values
 */
record Answer(
    Outcome outcome,
    String word,
    String text,
    Optional<Attested> certificate,
    Optional<String> fault) {

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
      return unreadable(
          switch (e.reason()) {
            case NOT_HCERT -> Reason.NOT_A_CERTIFICATE;
            case TOO_LARGE -> Reason.TOO_LARGE;
            default -> Reason.DAMAGED;
          },
          String.valueOf(e.getMessage()));
    }
    if (trusted.staleAfter().filter(at::isAfter).isPresent()) {
      return new Answer(
          Outcome.CANNOT_TELL,
          STALE,
          "The lists of signers and revocations ended at "
              + trusted.staleAfter().orElseThrow()
              + ": fetch newer ones.",
          Optional.empty(),
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
      Optional<String> fault = OurCountry.faultOf(hcert);
      if (fault.isPresent()) {
        return unreadable(Reason.MALFORMED_CONTENT, fault.get());
      }
      return because(
          reason(hcert, entry, signer, trusted, at),
          Optional.of(new Attested(Kind.of(entry), hcert.payload().holder())));
    } catch (HcertException e) {
      return unreadable(Reason.MALFORMED_CONTENT, String.valueOf(e.getMessage()));
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
    if (signer.isForeign() && OurCountry.isClaimed(hcert, entry, signer.country())) {
      return Reason.NOT_ISSUED_BY_US;
    }
    if (!signer.isForeign()
        && trusted.revocations().filter(list -> list.revoke(hcert, entry)).isPresent()) {
      return Reason.REVOKED;
    }
    LocalDate day = Baku.dateOf(at);
    Reason ended = signer.isForeign() ? Reason.EXPIRED : Reason.RULE_ENDED;
    if (entry instanceof RecoveryEntry recovery) {
      return within(recovery.validFrom(), recovery.validUntil(), day, ended);
    }
    return entry instanceof ContraindicationEntry contraindication
        ? within(contraindication.validFrom(), contraindication.validUntil(), day, ended)
        : Reason.OK;
  }

  private static Reason within(LocalDate first, LocalDate last, LocalDate day, Reason ended) {
    if (day.isBefore(first)) {
      return Reason.NOT_YET_VALID;
    }
    return day.isAfter(last) ? ended : Reason.OK;
  }

  private static Answer because(Reason reason, Optional<Attested> certificate) {
    String meaning =
        certificate
            .filter(attested -> reason == Reason.OK)
            .flatMap(attested -> new VerdictFormatter(Messages.EN).meaning(attested.kind()))
            .map(words -> " " + words)
            .orElse("");
    return new Answer(
        reason.outcome(),
        reason.name(),
        Messages.EN.of(reason) + meaning,
        certificate,
        Optional.empty());
  }

  private static Answer unreadable(Reason reason, String fault) {
    return new Answer(
        reason.outcome(),
        reason.name(),
        Messages.EN.of(reason),
        Optional.empty(),
        Optional.of(fault));
  }
}
