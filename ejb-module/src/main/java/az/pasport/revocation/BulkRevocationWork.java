package az.pasport.revocation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;

/** What bulk revocations have to do next, a page of people at a time. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkRevocationWork {
  private static final int PAGE = 10;

  /** Another transaction may hold the person, or have changed a row since it was read. */
  private static final int ATTEMPTS = 3;

  private static final Logger LOGGER = System.getLogger("az.pasport.revocation");

  @Inject RevocationSteps steps;
  @Inject RevocationPreview preview;
  @Inject PersonRevocation person;

  /**
   * People of a page.
   *
   * @param failed of whom nothing was changed
   */
  public record Done(int people, int failed) {}

  public List<Long> open() {
    return steps.open();
  }

  /** Does the next page of a bulk revocation, or ends what it is at. */
  public Done next(long id) {
    return switch (steps.status(id)) {
      case PREVIEWING -> new Done(preview.next(id), 0);
      case RUNNING ->
          page(id, RevocationProgress.State.COUNTED, number -> person.suspend(id, number));
      case UNDOING -> page(id, RevocationProgress.State.DONE, number -> person.restore(id, number));
      case PREVIEWED, DONE, UNDONE -> new Done(0, 0);
    };
  }

  private Done page(long id, RevocationProgress.State waiting, LongConsumer deed) {
    List<Long> page = steps.next(id, waiting, PAGE);
    if (page.isEmpty()) {
      steps.finish(id);
    }
    int failed = 0;
    for (long number : page) {
      if (!isDone(number, deed)) {
        failed++;
        person.fail(id, number);
      }
    }
    return new Done(page.size(), failed);
  }

  private static boolean isDone(long number, LongConsumer deed) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        deed.accept(number);
        return true;
      } catch (EJBException e) {
        // Without the message: a driver's may quote a row.
        LOGGER.log(
            attempt == ATTEMPTS ? Level.ERROR : Level.WARNING,
            "A bulk revocation could not change person {0}: {1}",
            Long.toString(number),
            e.getClass().getName());
      }
    }
    return false;
  }

  /** Forgets who was touched by bulk revocations that ended before a moment, or were not done. */
  public void forget(Instant before) {
    steps.forget(before);
  }
}
