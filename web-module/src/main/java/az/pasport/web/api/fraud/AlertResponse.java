package az.pasport.web.api.fraud;

import az.pasport.fraud.AlertSubject;
import az.pasport.fraud.FraudAlert;
import az.pasport.fraud.RuleCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An alert as the API shows it.
 *
 * @param version to be named in a decision
 * @param workers whom it names, as {@code CODE/number}
 * @param parameters the version of the parameters by which it was raised
 */
public record AlertResponse(
    String id,
    long version,
    RuleCode rule,
    AlertSubject.Kind subjectKind,
    String facility,
    String subject,
    List<String> workers,
    String parameters,
    FraudAlert.State state,
    int records,
    Instant raisedAt,
    Instant lastSeenAt,
    Optional<String> lookedAtBy,
    Optional<Instant> lookedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> reason) {
  /** One page of a list. */
  public record Page(List<AlertResponse> alerts, int page, long pages, long total) {}

  static AlertResponse of(FraudAlert alert) {
    return new AlertResponse(
        alert.id(),
        alert.version(),
        alert.rule(),
        alert.subject().kind(),
        alert.subject().facility(),
        alert.subject().name(),
        alert.subject().workers(),
        alert.parametersVersion(),
        alert.state(),
        alert.signals(),
        alert.raisedAt(),
        alert.lastSignalAt(),
        alert.lookedAtBy(),
        alert.lookedAt(),
        alert.decidedBy(),
        alert.decidedAt(),
        alert.reason());
  }
}
