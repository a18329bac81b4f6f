package az.pasport.web.api.approvals;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovalStatus;
import az.pasport.approval.Approvals;
import az.pasport.approval.ApprovedAction;
import az.pasport.facility.RequestedSecret;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for a second official as the API shows it.
 *
 * @param secret in the answer to the request for it alone; it opens nothing yet
 * @param details in the answer about this request alone, like the files that bear it out
 */
public record ApprovalResponse(
    long id,
    String kind,
    String subject,
    ApprovalStatus status,
    String requestedBy,
    Instant requestedAt,
    Instant expiresAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> reason,
    Optional<String> outcome,
    Optional<String> secret,
    @Nullable List<ApprovedAction.Detail> details,
    @Nullable List<EvidenceResponse> evidence) {
  /** What waits for others, and what the caller asked for. */
  public record Lists(List<ApprovalResponse> waiting, List<ApprovalResponse> asked) {}

  /** Hides the secret from logs. */
  @Override
  public String toString() {
    return "ApprovalResponse[" + id + "]";
  }

  /** 202: nothing is done yet, and where to see whether it is. */
  public static Response accepted(ApprovalRequest request) {
    return accepted(of(request));
  }

  /** 202 with a secret, which this answer alone shows. */
  public static Response accepted(RequestedSecret asked) {
    return accepted(of(asked.request(), Optional.of(asked.secret()), null, null));
  }

  private static Response accepted(ApprovalResponse answer) {
    return Response.accepted(answer).location(URI.create("approvals/" + answer.id())).build();
  }

  static List<ApprovalResponse> all(List<ApprovalRequest> requests) {
    return requests.stream().map(ApprovalResponse::of).toList();
  }

  static ApprovalResponse of(ApprovalRequest request) {
    return of(request, Optional.empty(), null, null);
  }

  static ApprovalResponse of(Approvals.View view) {
    return of(
        view.request(),
        Optional.empty(),
        view.details(),
        view.evidence().stream().map(EvidenceResponse::of).toList());
  }

  private static ApprovalResponse of(
      ApprovalRequest request,
      Optional<String> secret,
      @Nullable List<ApprovedAction.Detail> details,
      @Nullable List<EvidenceResponse> evidence) {
    return new ApprovalResponse(
        request.id(),
        request.kind(),
        request.subject(),
        request.status(),
        request.requestedBy(),
        request.requestedAt(),
        request.expiresAt(),
        request.decidedBy(),
        request.decidedAt(),
        request.reason(),
        request.outcome(),
        secret,
        details,
        evidence);
  }
}
