package az.pasport.web.problem;

import static java.util.Map.entry;

import az.pasport.approval.AlreadyRegisteredException;
import az.pasport.approval.ApprovalRefused;
import az.pasport.approval.DailyLimitReached;
import az.pasport.approval.UnapprovedActionKind;
import az.pasport.certificate.RevocationService;
import az.pasport.decree.DecreeFieldError;
import az.pasport.decree.DraftRefused;
import az.pasport.facility.CertificateRefused;
import az.pasport.facility.SecretOutdated;
import az.pasport.fraud.AlertRefused;
import az.pasport.identity.PersonChangeRefused;
import az.pasport.institution.InstitutionBlocked;
import az.pasport.institution.NotARegisteredVerifier;
import az.pasport.intake.RecordRejectedException;
import az.pasport.message.Messages;
import az.pasport.revocation.BulkRevocationRefused;
import az.pasport.trustlist.SignerListRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The problems that the exceptions of the domain mean. */
public final class DomainProblems {
  private static final Map<Class<?>, Function<Throwable, Problem>> BY_EXCEPTION =
      Map.ofEntries(
          by(AlreadyRegisteredException.class, refused -> alreadyRegistered(refused.subject())),
          always(InstitutionBlocked.class, ProblemType.INSTITUTION_BLOCKED),
          always(NotARegisteredVerifier.class, ProblemType.NOT_A_REGISTERED_VERIFIER),
          always(RevocationService.RevokedBefore.class, ProblemType.REVOKED_BEFORE),
          always(SecretOutdated.class, ProblemType.SECRET_OUTDATED),
          by(SignerListRefused.class, DomainProblems::signerList),
          by(CertificateRefused.class, refused -> certificate(refused.reason())),
          by(RecordRejectedException.class, refused -> RecordProblem.of(refused.answer())),
          by(PersonChangeRefused.class, DomainProblems::personChange),
          by(BulkRevocationRefused.class, DomainProblems::bulkRevocation),
          by(DraftRefused.class, DomainProblems::draft),
          by(DailyLimitReached.class, DomainProblems::dailyLimit),
          by(ApprovalRefused.class, refused -> approval(refused.reason())),
          by(AlertRefused.class, refused -> alert(refused.reason())));

  private DomainProblems() {}

  /** The problem that an exception of the domain means; empty for one that is a failure of ours. */
  public static Optional<Problem> of(Throwable refused) {
    return Optional.ofNullable(BY_EXCEPTION.get(refused.getClass()))
        .map(problem -> problem.apply(refused));
  }

  private static Map.Entry<Class<?>, Function<Throwable, Problem>> always(
      Class<? extends Throwable> exception, ProblemType type) {
    return entry(exception, refused -> Problem.of(type));
  }

  private static <T extends Throwable> Map.Entry<Class<?>, Function<Throwable, Problem>> by(
      Class<T> exception, Function<T, Problem> problem) {
    return entry(exception, refused -> problem.apply(exception.cast(refused)));
  }

  private static Problem signerList(SignerListRefused refused) {
    SignerListRefused.Why why = refused.why();
    String detail = String.valueOf(refused.getMessage());
    return why == SignerListRefused.Why.OLDER_THAN_OURS
        ? Problem.of(ProblemType.SIGNER_LIST_OLDER)
        : invalid(FieldError.worded("list", why.name(), Messages.key(why), detail));
  }

  private static Problem certificate(CertificateRefused.Reason reason) {
    boolean known = reason == CertificateRefused.Reason.ALREADY_REGISTERED;
    return invalid(
        FieldError.worded("certificate", known ? "TAKEN" : reason.name(), Messages.key(reason)));
  }

  private static Problem personChange(PersonChangeRefused change) {
    return invalid(
        new FieldError(change.field(), change.reason().name(), change.az(), change.en()));
  }

  private static Problem bulkRevocation(BulkRevocationRefused refused) {
    return invalid(
        new FieldError(
            refused.field(),
            refused.reason().name(),
            refused.in(Messages.AZ),
            refused.in(Messages.EN)));
  }

  private static Problem draft(DraftRefused draft) {
    DecreeFieldError fault = draft.fault();
    String field = fault.field().isEmpty() ? "draft" : fault.field();
    return invalid(new FieldError(field, draft.reason().name(), fault.az(), fault.en()));
  }

  private static Problem dailyLimit(DailyLimitReached limit) {
    return Problem.of(
        limit.action() == UnapprovedActionKind.EVIDENCE_UPLOAD
            ? ProblemType.TOO_MANY_FILES
            : ProblemType.SECOND_OFFICIAL_NEEDED);
  }

  private static Problem alreadyRegistered(AlreadyRegisteredException.Subject subject) {
    return switch (subject) {
      case FACILITY -> Problem.of(ProblemType.FACILITY_ALREADY_REGISTERED);
      case WORKER -> invalid(FieldError.of("id", "TAKEN"));
      case WORKER_LOGIN -> invalid(FieldError.worded("fin", "TAKEN", "fieldError.LOGIN_TAKEN"));
      case INSTITUTION -> Problem.of(ProblemType.INSTITUTION_ALREADY_REGISTERED);
      case VERIFIER -> Problem.of(ProblemType.VERIFIER_ALREADY_REGISTERED);
    };
  }

  private static Problem approval(ApprovalRefused.Reason reason) {
    return switch (reason) {
      case OWN_REQUEST -> Problem.of(ProblemType.OWN_REQUEST);
      case OWN_RECORDS -> Problem.of(ProblemType.OWN_RECORDS);
      case DECIDED -> Problem.of(ProblemType.APPROVAL_DECIDED);
      case EXPIRED -> Problem.of(ProblemType.APPROVAL_EXPIRED);
      case NO_SUCH_EVIDENCE -> invalid(FieldError.of("evidenceFiles", "NO_SUCH_FILE"));
    };
  }

  private static Problem alert(AlertRefused.Reason reason) {
    return switch (reason) {
      case DECIDED -> Problem.of(ProblemType.ALERT_DECIDED);
      case CHANGED -> Problem.of(ProblemType.ALERT_CHANGED);
      case OWN_RECORDS -> Problem.of(ProblemType.OWN_RECORDS);
    };
  }

  private static Problem invalid(FieldError error) {
    return Problem.invalid(List.of(error));
  }
}
