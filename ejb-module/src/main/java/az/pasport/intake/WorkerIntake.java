package az.pasport.intake;

import az.pasport.facility.Facilities;
import az.pasport.person.Fin;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes what a facility's worker enters who logged in by a signature, as {@link RecordIntake} takes
 * what a facility's system sends, and refuses what is about the worker's own person. The caller has
 * made sure who the worker is; nobody else calls it. It runs outside any transaction for the same
 * reason as {@link RecordIntake}.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkerIntake {
  @Inject IntakePipeline intake;
  @Inject OwnRecordCheck ownRecords;
  @Inject FraudChecks fraudChecks;
  @Inject Facilities facilities;
  @Inject Clock clock;

  /**
   * Takes one message.
   *
   * @param sender with the worker, whom the message must name
   * @param own the worker's FIN
   * @throws EJBException if the record could not be committed; nothing was written
   */
  public Answer take(Caller.Facility sender, Fin own, IntakeMessage message) {
    return take(sender, own, List.of(message)).get(0);
  }

  /**
   * Takes several messages, one after the other: the good ones are committed, whatever becomes of
   * the others.
   *
   * @return an answer for each, in order
   * @throws EJBException if some could not be committed; of the others, some may be. Taken again,
   *     they are duplicates
   */
  public List<Answer> take(
      Caller.Facility sender, Fin own, List<? extends IntakeMessage> messages) {
    Authority authority = Authority.of(sender);
    Instant now = clock.instant();
    List<Optional<Answer>> refused =
        messages.stream().map(message -> ownRecords.refuse(authority, own, message, now)).toList();
    var others = new ArrayList<IntakeMessage>();
    for (int place = 0; place < messages.size(); place++) {
      if (refused.get(place).isEmpty()) {
        others.add(messages.get(place));
      }
    }
    var given = intake.take(authority, others).iterator();
    return refused.stream().map(answer -> answer.orElseGet(given::next)).toList();
  }

  /**
   * How many records the worker may enter now, within the limit of an hour; {@link
   * Integer#MAX_VALUE} while the facility loads its history.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public int entriesLeft(Caller.Facility sender) {
    return facilities
        .byCode(sender.code())
        .map(
            facility ->
                fraudChecks.entriesLeft(
                    Authority.of(sender), facility, sender.worker().orElseThrow(), clock.instant()))
        .orElse(0);
  }
}
