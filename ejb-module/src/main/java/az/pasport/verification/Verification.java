package az.pasport.verification;

import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.Dcc;
import az.pasport.hcert.Entry;
import az.pasport.hcert.Hcert;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.keys.SignerCertificate;
import az.pasport.keys.SigningKeyUnavailable;
import az.pasport.rules.Validity;
import az.pasport.time.Baku;
import az.pasport.trustlist.TrustList;
import az.pasport.verification.Register.RegisterUnavailable;
import az.pasport.verification.Register.Registered;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Checks certificates: see this package's rules. */
@Stateless
@PermitAll
// A register that fails must not take the answer with it: its transaction is its own.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Verification {
  /** An issuer's clock may run a little ahead of ours. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

  private static final Logger LOGGER = System.getLogger("az.pasport.verification");

  @Inject TrustList trust;
  @Inject Register register;
  @Inject Clock clock;

  /** For the container. */
  public Verification() {}

  Verification(TrustList trust, Register register, Clock clock) {
    this.trust = trust;
    this.register = register;
    this.clock = clock;
  }

  /**
   * Checks the text of a QR code.
   *
   * @param qrText any text; white space around it does not matter
   */
  public Verdict verify(String qrText) {
    CoseSign1 envelope;
    try {
      envelope = HcertDecoder.unwrap(qrText);
    } catch (HcertException e) {
      return Verdict.because(reasonOf(e), faultIn(e));
    }
    List<SignerCertificate> candidates;
    try {
      candidates = trust.candidates(envelope.keyId());
      if (candidates.isEmpty()) {
        return Verdict.because(
            trust.isWithdrawn(envelope.keyId()) ? Reason.KEY_WITHDRAWN : Reason.UNKNOWN_ISSUER);
      }
    } catch (SigningKeyUnavailable e) {
      LOGGER.log(Level.WARNING, "Certificates cannot be checked: {0}", e.getMessage());
      return Verdict.because(Reason.UNAVAILABLE);
    }
    return candidates.stream()
        .filter(signer -> signer.signed(envelope))
        .findFirst()
        .map(signer -> signed(envelope, signer))
        .orElseGet(() -> Verdict.because(Reason.BAD_SIGNATURE));
  }

  private static Reason reasonOf(HcertException e) {
    return switch (e.reason()) {
      case NOT_HCERT -> Reason.NOT_A_CERTIFICATE;
      case TOO_LARGE -> Reason.TOO_LARGE;
      case BASE45, COMPRESSION, CBOR, COSE -> Reason.DAMAGED;
      case CWT, SCHEMA -> Reason.MALFORMED_CONTENT;
    };
  }

  private static String faultIn(HcertException e) {
    return String.valueOf(e.getMessage());
  }

  private Verdict signed(CoseSign1 envelope, SignerCertificate signer) {
    Hcert hcert;
    Attested attested;
    try {
      hcert = Hcert.open(envelope);
      attested = attested(hcert);
    } catch (HcertException e) {
      return Verdict.because(Reason.MALFORMED_CONTENT, faultIn(e));
    }
    Optional<String> fault = OurCountry.faultOf(hcert);
    if (fault.isPresent()) {
      return Verdict.because(Reason.MALFORMED_CONTENT, fault.get());
    }
    Instant now = clock.instant();
    if (hcert.issuedAt().filter(now.plus(CLOCK_TOLERANCE)::isBefore).isPresent()) {
      return Verdict.because(Reason.NOT_YET_VALID, attested);
    }
    if (hcert.expiresAt().filter(end -> !now.isBefore(end)).isPresent()) {
      return Verdict.because(Reason.EXPIRED, attested);
    }
    if (!signer.maySign(attested.entry())) {
      return Verdict.because(Reason.WRONG_KEY_USAGE, attested);
    }
    if (attested.entry() instanceof TestEntry test) {
      if (test.result().equals(TestEntry.DETECTED)) {
        return Verdict.because(Reason.DETECTED_TEST, attested);
      }
      if (!test.result().equals(TestEntry.NOT_DETECTED)) {
        return Verdict.because(Reason.MALFORMED_CONTENT, attested);
      }
    }
    if (!signer.isOwn() && OurCountry.isClaimed(hcert, attested.entry(), signer.country())) {
      // Another country's key in other hands must not make certificates of ours.
      return Verdict.because(Reason.NOT_ISSUED_BY_US, attested);
    }
    LocalDate today = Baku.dateOf(now);
    return signer.isOwn() ? ours(signer, envelope, attested, now) : foreign(attested, today);
  }

  private Verdict ours(
      SignerCertificate signer, CoseSign1 envelope, Attested attested, Instant now) {
    Optional<Registered> found;
    try {
      found = register.find(attested.identifier());
    } catch (RegisterUnavailable e) {
      LOGGER.log(Level.WARNING, "The register does not answer: {0}", String.valueOf(e.getCause()));
      return Verdict.because(Reason.UNAVAILABLE, attested);
    }
    if (found.isEmpty() || !found.get().isContentOf(envelope)) {
      LOGGER.log(
          Level.ERROR,
          "ALARM: a certificate bears the signature of our key {0} and was not issued by us:"
              + " is the key in other hands?",
          HexFormat.of().formatHex(signer.keyId()));
      return Verdict.because(Reason.NOT_ISSUED_BY_US, attested);
    }
    Validity validity = found.get().validity();
    Attested known = attested.validIn(Optional.of(validity.firstDay()), validity.lastDay());
    if (found.get().revoked()) {
      return Verdict.because(Reason.REVOKED, known);
    }
    if (now.isBefore(validity.begin())) {
      return Verdict.because(Reason.NOT_YET_VALID, known);
    }
    return Verdict.because(validity.hasEndedBy(now) ? Reason.RULE_ENDED : Reason.OK, known);
  }

  private static Verdict foreign(Attested attested, LocalDate today) {
    if (attested.validFrom().filter(today::isBefore).isPresent()) {
      return Verdict.because(Reason.NOT_YET_VALID, attested);
    }
    if (attested.validUntil().filter(today::isAfter).isPresent()) {
      return Verdict.because(Reason.EXPIRED, attested);
    }
    return Verdict.because(Reason.OK, attested);
  }

  private static Attested attested(Hcert hcert) throws HcertException {
    Dcc.Holder holder = hcert.payload().holder();
    Entry entry = hcert.payload().entry();
    Attested attested =
        new Attested(
            Attested.Kind.of(entry),
            holder.familyName(),
            holder.givenName(),
            holder.familyNameTransliterated(),
            holder.givenNameTransliterated(),
            holder.dateOfBirth(),
            entry.identifier(),
            entry.issuer(),
            hcert.issuingCountry(),
            Optional.empty(),
            Optional.empty(),
            entry);
    if (entry instanceof ContraindicationEntry contraindication) {
      return attested.validIn(
          Optional.of(contraindication.validFrom()), Optional.of(contraindication.validUntil()));
    }
    return entry instanceof RecoveryEntry recovery
        ? attested.validIn(Optional.of(recovery.validFrom()), Optional.of(recovery.validUntil()))
        : attested;
  }
}
