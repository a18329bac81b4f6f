package az.pasport.verification;

import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.Entry;
import az.pasport.hcert.Hcert;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.TestEntry;
import az.pasport.time.Interval;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Checks certificates, from the text of the QR code to the verdict. */
public final class Verifier {
  /** An issuer's clock may run a little ahead of ours. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

  private static final Logger LOGGER = System.getLogger("az.pasport.verification");

  private final SignerLookup signers;
  private final CertificateRegister register;

  /** A verifier that asks the register about certificates that one of our own keys signed. */
  public Verifier(SignerLookup signers, CertificateRegister register) {
    this.signers = signers;
    this.register = register;
  }

  /**
   * Checks the text of a QR code.
   *
   * @param qrText any text; white space around it does not matter
   * @param at the instant for which the verdict holds
   * @throws RuntimeException as the list of signers throws it when it cannot be asked
   */
  public Verdict verify(String qrText, Instant at) {
    CoseSign1 envelope;
    try {
      envelope = HcertDecoder.unwrap(qrText);
    } catch (HcertException e) {
      return Verdict.because(reasonOf(e), String.valueOf(e.getMessage()));
    }
    List<? extends Signer> candidates = signers.candidates(envelope.keyId());
    if (candidates.isEmpty()) {
      return Verdict.because(
          signers.isWithdrawn(envelope.keyId()) ? Reason.KEY_WITHDRAWN : Reason.UNKNOWN_ISSUER);
    }
    for (Signer signer : candidates) {
      if (signer.signed(envelope)) {
        return verdictOn(envelope, signer, at);
      }
    }
    return Verdict.because(Reason.BAD_SIGNATURE);
  }

  private static Reason reasonOf(HcertException e) {
    return switch (e.reason()) {
      case NOT_HCERT -> Reason.NOT_A_CERTIFICATE;
      case TOO_LARGE -> Reason.TOO_LARGE;
      case BASE45, COMPRESSION, CBOR, COSE -> Reason.DAMAGED;
      case CWT, SCHEMA -> Reason.MALFORMED_CONTENT;
    };
  }

  /** Checks the content, once the signature is known to be the signer's. */
  private Verdict verdictOn(CoseSign1 envelope, Signer signer, Instant at) {
    Hcert hcert;
    CertificateFacts attested;
    try {
      hcert = Hcert.open(envelope);
      Entry entry = hcert.payload().entry();
      attested =
          new CertificateFacts(
              hcert.payload().holder(), entry, hcert.issuingCountry(), entry.period());
    } catch (HcertException e) {
      return Verdict.because(Reason.MALFORMED_CONTENT, String.valueOf(e.getMessage()));
    }
    Optional<String> fault = OurCountry.faultOf(hcert);
    if (fault.isPresent()) {
      return Verdict.because(Reason.MALFORMED_CONTENT, fault.get());
    }
    Optional<Reason> refusal = refusal(hcert, attested.entry(), signer, at);
    if (refusal.isPresent()) {
      return Verdict.because(refusal.get(), attested);
    }
    return signer.isOwn()
        ? registered(hcert, attested, at)
        : Verdict.because(within(attested.entry().period(), at, Reason.EXPIRED), attested);
  }

  /** Why a certificate with this content and signer is not valid, whatever the register says. */
  private static Optional<Reason> refusal(Hcert hcert, Entry entry, Signer signer, Instant at) {
    if (hcert.issuedAt().filter(at.plus(CLOCK_TOLERANCE)::isBefore).isPresent()) {
      return Optional.of(Reason.NOT_YET_VALID);
    }
    if (hcert.expiresAt().filter(end -> !at.isBefore(end)).isPresent()) {
      return Optional.of(Reason.EXPIRED);
    }
    if (!signer.maySign(entry)) {
      return Optional.of(Reason.WRONG_KEY_USAGE);
    }
    switch (entry.testResult().orElse(TestEntry.NOT_DETECTED)) {
      case TestEntry.NOT_DETECTED:
        break;
      case TestEntry.DETECTED:
        return Optional.of(Reason.DETECTED_TEST);
      default:
        return Optional.of(Reason.MALFORMED_CONTENT);
    }
    // Another country's key in other hands must not make certificates of ours.
    return !signer.isOwn() && OurCountry.isClaimed(hcert, entry, signer.country())
        ? Optional.of(Reason.NOT_ISSUED_BY_US)
        : Optional.empty();
  }

  private Verdict registered(Hcert hcert, CertificateFacts attested, Instant at) {
    Optional<RegisteredCertificate> found;
    try {
      found = register.find(hcert, attested.entry());
    } catch (RegisterUnavailable e) {
      LOGGER.log(Level.WARNING, "The register does not answer: {0}", String.valueOf(e.getCause()));
      return Verdict.because(Reason.UNAVAILABLE, attested);
    }
    if (found.isEmpty() || !found.get().issued().hasSameContentAs(hcert.envelope())) {
      LOGGER.log(
          Level.ERROR,
          "ALARM: a certificate bears the signature of our key {0} and was not issued by us:"
              + " is the key in other hands?",
          HexFormat.of().formatHex(hcert.envelope().keyId()));
      return Verdict.because(Reason.NOT_ISSUED_BY_US, attested);
    }
    Optional<? extends Interval> validity = found.get().validity();
    CertificateFacts known = attested.validIn(validity);
    return Verdict.because(
        found.get().revoked() ? Reason.REVOKED : within(validity, at, Reason.RULE_ENDED), known);
  }

  private static Reason within(Optional<? extends Interval> validity, Instant at, Reason ended) {
    if (validity.filter(known -> at.isBefore(known.begin())).isPresent()) {
      return Reason.NOT_YET_VALID;
    }
    return validity.filter(known -> known.hasEndedBy(at)).isPresent() ? ended : Reason.OK;
  }
}
