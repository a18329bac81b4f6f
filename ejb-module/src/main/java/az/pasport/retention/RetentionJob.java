package az.pasport.retention;

import az.pasport.job.JobRunRepository;
import az.pasport.retention.ErasedCounts.Batch;
import az.pasport.retention.RetentionSettings.Data;
import az.pasport.time.Baku;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Erases every night what is due. One node at a time; a run that was broken off is made up for by
 * the next one. A person who cannot be erased is left for the next night, and stops nobody else's
 * erasure.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionJob {
  /** What the audit calls it. */
  static final String DEED = "DATA_ERASED";

  private static final int HOUR = 2;
  private static final int MINUTE = 20;
  private static final int PEOPLE_READ = 2000;
  private static final int PEOPLE_ERASED = 50;
  private static final Logger LOGGER = System.getLogger("az.pasport.retention");

  @Inject RetentionSettings settings;
  @Inject JobRunRepository runs;
  @Inject PersonErasure people;
  @Inject BatchErasure batches;
  @Inject Clock clock;

  /** Runs every night at 02:20 in Baku. */
  @Schedule(hour = "" + HOUR, minute = "" + MINUTE, timezone = "Asia/Baku", persistent = false)
  public void everyNight() {
    runs.begin(RetentionRun.JOB, new RetentionRun()).ifPresent(this::run);
  }

  /** When the next run begins. */
  public Instant nextRun() {
    ZonedDateTime now = clock.instant().atZone(Baku.ZONE);
    ZonedDateTime today = now.toLocalDate().atTime(HOUR, MINUTE).atZone(Baku.ZONE);
    return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
  }

  private void run(RetentionRun run) {
    var progress = new Progress(run);
    try {
      for (Batch batch : Batch.values()) {
        settings.before(batch.data()).ifPresent(before -> erase(batch, before, progress));
      }
      settings.period(Data.RECORDS).ifPresent(period -> erasePeople(period, progress));
      runs.finish(run);
      LOGGER.log(
          progress.failed == 0 ? Level.INFO : Level.ERROR,
          "Erasure of personal data: {0}; people who could not be erased: {1}",
          progress.erased.isNothing() ? "nothing was due" : progress.erased,
          progress.failed);
    } catch (RuntimeException e) {
      // Nobody waits for the outcome: the run stays unfinished, and the next one does the rest.
      LOGGER.log(Level.ERROR, "The erasure of personal data was broken off", e);
    }
  }

  private void erase(Batch batch, Instant before, Progress progress) {
    for (int count = batches.erase(batch, before);
        count > 0;
        count = batches.erase(batch, before)) {
      progress.add(ErasedCounts.of(batch, count));
    }
  }

  private void erasePeople(RetentionPeriod period, Progress progress) {
    long behind = 0;
    for (List<Long> page = people.next(behind, PEOPLE_READ);
        !page.isEmpty();
        page = people.next(behind, PEOPLE_READ)) {
      behind = page.get(page.size() - 1);
      List<Long> due = people.candidates(page, period, clock.instant());
      for (int from = 0; from < due.size(); from += PEOPLE_ERASED) {
        erase(due.subList(from, Math.min(from + PEOPLE_ERASED, due.size())), period, progress);
      }
      progress.store();
    }
  }

  private void erase(List<Long> due, RetentionPeriod period, Progress progress) {
    try {
      progress.add(people.erase(due, period, clock.instant()));
    } catch (EJBException e) {
      if (due.size() == 1) {
        progress.failed++;
      } else {
        due.forEach(one -> erase(List.of(one), period, progress));
      }
    }
  }

  private final class Progress {
    private final RetentionRun run;
    private ErasedCounts erased = new ErasedCounts();
    private int failed;

    Progress(RetentionRun run) {
      this.run = run;
    }

    void add(ErasedCounts more) {
      if (!more.isNothing()) {
        erased = erased.plus(more);
        store();
      }
    }

    void store() {
      runs.progress(run, stored -> stored.count(erased, failed));
    }
  }
}
