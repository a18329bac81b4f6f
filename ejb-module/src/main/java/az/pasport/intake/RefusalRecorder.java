package az.pasport.intake;

import az.pasport.audit.AuditLog;
import az.pasport.facility.Facilities;
import az.pasport.facility.Facility;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.security.CallerAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Writes down what was refused, in the transaction of the message or, where the message has none,
 * in one of its own. It names facility, worker, code and address, no FIN and no name.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class RefusalRecorder {
  private static final Logger LOG = System.getLogger(RefusalRecorder.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject Facilities facilities;
  @Inject PersonMismatchLimit limits;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** Writes down the refused submissions of one message. */
  public void write(Authority sender, List<Refusal> refusals, Instant now) {
    if (refusals.isEmpty()) {
      return;
    }
    Facility facility =
        facilities
            .byCode(sender.sender())
            .orElseThrow(() -> new IllegalArgumentException("no facility " + sender.sender()));
    var counts = new LinkedHashMap<RefusedSubmission.Cause, Integer>();
    var deeds = new LinkedHashMap<String, Integer>();
    for (Refusal refusal : refusals) {
      // In what staff send, the worker is the official, and the number a FIN.
      Optional<String> worker = sender.isStaff() ? Optional.empty() : refusal.workerId();
      for (ProblemCode code : refusal.problems().stream().map(Problem::code).distinct().toList()) {
        counts.merge(new RefusedSubmission.Cause(worker, code, refusal.person()), 1, Integer::sum);
        deeds.merge(code + worker.map(id -> " worker:" + id).orElse(""), 1, Integer::sum);
      }
    }
    String address = CallerAddress.current();
    counts.forEach(
        (cause, submissions) ->
            entities.persist(new RefusedSubmission(facility, cause, address, submissions, now)));
    audit.append(
        sender.caller(),
        "SUBMISSION_REFUSED",
        deeds.entrySet().stream().map(deed -> deed.getValue() + " " + deed.getKey()).toList());
  }

  /** Writes down what the messages of one transaction were refused, and what that tells. */
  public void write(IntakeContext context, IntakeOutcome outcome) {
    limits.remember(context.facility(), outcome.strangers(), context.now());
    write(context.authority(), outcome.refusals(), context.now());
    write(context.authority(), context.watch(), context.facility());
  }

  /** Writes down what the watch has counted, and raises the alert at the limit. */
  private void write(Authority sender, PersonMismatchCounter watch, Facility facility) {
    if (watch.toldNow() == 0 || sender.isStaff()) {
      return;
    }
    limits.counter(facility).add(watch.toldNow());
    for (String worker : watch.exhausted()) {
      audit.append(sender.caller(), ProblemCode.TOO_MANY_MISMATCHES.name(), "worker:" + worker);
      LOG.log(
          Level.WARNING,
          "{0}, worker {1}: too many mismatches within an hour, submissions are refused",
          facility.code(),
          worker);
    }
  }

  /** How many workers are refused now because they were told too many mismatches. */
  @PermitAll
  public int workersOverLimit() {
    return limits.workersOverLimit(clock.instant());
  }
}
