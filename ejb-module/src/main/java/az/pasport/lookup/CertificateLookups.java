package az.pasport.lookup;

import az.pasport.certificate.IssuedCertificate;
import az.pasport.certificate.VerificationService;
import az.pasport.institution.LookupLimitReached;
import az.pasport.institution.NotARegisteredVerifier;
import az.pasport.institution.VerifierAccess;
import az.pasport.lookup.LookupAnswer.Shown;
import az.pasport.lookup.LookupCandidates.Found;
import az.pasport.verification.Outcome;
import az.pasport.verification.Verdict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks certificates up for verifiers. */
@Stateless
@RolesAllowed("verifier")
// Each step has a transaction of its own: no connection is held while signatures are checked.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateLookups {
  @Inject VerifierAccess access;
  @Inject LookupCandidates candidates;
  @Inject VerificationService verification;
  @Inject LookupAudit lookupAudit;
  @Inject MinimumAnswerTime time;

  /**
   * Looks a certificate up.
   *
   * @param rule which kinds let somebody in
   * @throws NotARegisteredVerifier if the caller may not look anything up
   * @throws LookupLimitReached if the caller or their institution has looked up enough
   */
  public LookupAnswer lookUp(LookupRequest request, AcceptedKinds rule) {
    Instant end = time.end();
    VerifierAccess.CountedLookup counted = count();
    Found found = request.find(candidates);
    boolean byCode = request.method() == LookupMethod.CODE;
    LookupAnswer answer = byCode ? ofCode(found, rule) : ofPerson(found, rule);
    lookupAudit.write(counted, request.method(), answer.outcome(), found.person());
    if (!byCode) {
      time.await(end);
    }
    return answer;
  }

  private VerifierAccess.CountedLookup count() {
    try {
      return access.count();
    } catch (LookupLimitReached e) {
      lookupAudit.writeRefusal(e);
      throw e;
    }
  }

  private LookupAnswer ofCode(Found found, AcceptedKinds rule) {
    return found.certificates().stream()
        .findFirst()
        .map(
            certificate -> {
              Verdict verdict = verification.verify(certificate.qr());
              return new LookupAnswer(
                  outcome(verdict, certificate, rule),
                  Optional.of(verdict),
                  shown(verdict, certificate));
            })
        .orElseGet(() -> LookupAnswer.of(CertificateLookupOutcome.NONE_FOUND));
  }

  private static CertificateLookupOutcome outcome(
      Verdict verdict, IssuedCertificate certificate, AcceptedKinds rule) {
    return switch (verdict.outcome()) {
      case VALID ->
          rule.accepts(certificate.kind())
              ? CertificateLookupOutcome.VALID
              : CertificateLookupOutcome.NOT_ACCEPTED;
      case NOT_VALID -> CertificateLookupOutcome.NOT_VALID;
      case CANNOT_TELL -> CertificateLookupOutcome.CANNOT_TELL;
    };
  }

  private LookupAnswer ofPerson(Found found, AcceptedKinds rule) {
    if (found.several()) {
      return LookupAnswer.of(CertificateLookupOutcome.SEVERAL_PEOPLE);
    }
    List<IssuedCertificate> accepted =
        found.certificates().stream()
            .filter(certificate -> rule.accepts(certificate.kind()))
            .sorted(Comparator.comparing(IssuedCertificate::kind))
            .toList();
    Optional<LookupAnswer> uncertain = Optional.empty();
    for (IssuedCertificate certificate : accepted) {
      Verdict verdict = verification.verify(certificate.qr());
      if (verdict.outcome() == Outcome.VALID) {
        return new LookupAnswer(
            CertificateLookupOutcome.VALID,
            Optional.of(verdict),
            shown(verdict, certificate).map(Shown::withYearAlone));
      }
      if (verdict.outcome() == Outcome.CANNOT_TELL) {
        uncertain =
            Optional.of(
                new LookupAnswer(
                    CertificateLookupOutcome.CANNOT_TELL, Optional.of(verdict), Optional.empty()));
      }
    }
    return uncertain.orElseGet(() -> LookupAnswer.of(CertificateLookupOutcome.NONE_FOUND));
  }

  private static Optional<Shown> shown(Verdict verdict, IssuedCertificate certificate) {
    return verdict
        .attested()
        .map(attested -> Shown.inFull(certificate.kind(), attested, certificate.validity()));
  }
}
