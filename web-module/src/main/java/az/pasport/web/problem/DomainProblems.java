package az.pasport.web.problem;

import az.pasport.approval.AlreadyRegistered;
import az.pasport.approval.ApprovalRefused;
import az.pasport.approval.DailyLimitReached;
import az.pasport.approval.SoleAction;
import az.pasport.certificate.RevocationService;
import az.pasport.decree.DraftRefused;
import az.pasport.facility.CertificateRefused;
import az.pasport.facility.SecretOutdated;
import az.pasport.identity.PersonChangeRefused;
import az.pasport.institution.InstitutionBlocked;
import az.pasport.institution.NotARegisteredVerifier;
import az.pasport.intake.RecordRejectedException;
import az.pasport.trustlist.SignerListRefused;
import java.util.List;
import java.util.Optional;

/** What the domain refuses, as problems. */
public final class DomainProblems {
  private DomainProblems() {}

  /** The problem that an exception of the domain means; empty for one that is a failure of ours. */
  public static Optional<Problem> of(Throwable refused) {
    if (refused instanceof AlreadyRegistered registered) {
      return Optional.of(problem(registered.subject()));
    }
    if (refused instanceof InstitutionBlocked) {
      return Optional.of(Problem.of(ProblemType.INSTITUTION_BLOCKED));
    }
    if (refused instanceof NotARegisteredVerifier) {
      return Optional.of(Problem.of(ProblemType.NOT_A_REGISTERED_VERIFIER));
    }
    if (refused instanceof RevocationService.RevokedBefore) {
      return Optional.of(Problem.of(ProblemType.REVOKED_BEFORE));
    }
    if (refused instanceof SecretOutdated) {
      return Optional.of(Problem.of(ProblemType.SECRET_OUTDATED));
    }
    if (refused instanceof SignerListRefused list) {
      return Optional.of(SignerListProblem.of(list));
    }
    if (refused instanceof CertificateRefused certificate) {
      return Optional.of(CertificateProblem.of(certificate));
    }
    if (refused instanceof RecordRejectedException record) {
      return Optional.of(RecordProblem.of(record.answer()));
    }
    if (refused instanceof PersonChangeRefused change) {
      return Optional.of(
          Problem.invalid(
              List.of(
                  new FieldError(
                      change.field(), change.reason().name(), change.az(), change.en()))));
    }
    if (refused instanceof DraftRefused draft) {
      String field = draft.field().isEmpty() ? "draft" : draft.field();
      return Optional.of(
          Problem.invalid(
              List.of(new FieldError(field, draft.reason().name(), draft.az(), draft.en()))));
    }
    if (refused instanceof DailyLimitReached limit) {
      return Optional.of(
          Problem.of(
              limit.action() == SoleAction.EVIDENCE_UPLOAD
                  ? ProblemType.TOO_MANY_FILES
                  : ProblemType.SECOND_OFFICIAL_NEEDED));
    }
    if (refused instanceof ApprovalRefused approval) {
      return Optional.of(problem(approval.reason()));
    }
    return Optional.empty();
  }

  private static Problem problem(AlreadyRegistered.Subject subject) {
    return switch (subject) {
      case FACILITY -> Problem.of(ProblemType.FACILITY_ALREADY_REGISTERED);
      case WORKER ->
          Problem.invalid(
              List.of(
                  new FieldError(
                      "id",
                      "TAKEN",
                      "müəssisənin bu nömrəli işçisi artıq var",
                      "the facility has a worker of this number already")));
      case INSTITUTION -> Problem.of(ProblemType.INSTITUTION_ALREADY_REGISTERED);
      case VERIFIER -> Problem.of(ProblemType.VERIFIER_ALREADY_REGISTERED);
    };
  }

  private static Problem problem(ApprovalRefused.Reason reason) {
    return switch (reason) {
      case OWN_REQUEST -> Problem.of(ProblemType.OWN_REQUEST);
      case OWN_RECORDS -> Problem.of(ProblemType.OWN_RECORDS);
      case DECIDED -> Problem.of(ProblemType.APPROVAL_DECIDED);
      case EXPIRED -> Problem.of(ProblemType.APPROVAL_EXPIRED);
      case NO_SUCH_EVIDENCE ->
          Problem.invalid(
              List.of(
                  new FieldError(
                      "evidenceFiles",
                      "NO_SUCH_FILE",
                      "hər fayl əvvəlcə /api/v1/evidence ünvanına sizin tərəfinizdən yüklənməli və"
                          + " yalnız bir sorğuda göstərilməlidir",
                      "each file must be uploaded to /api/v1/evidence by you before, and named by"
                          + " one request only")));
    };
  }
}
