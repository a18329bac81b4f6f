package az.pasport.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.job.JobDefinition;
import az.pasport.job.JobRun;
import az.pasport.job.JobRunRepository;
import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BulkRevocationJobTest {
  private static final long BROKEN = 1;

  private final List<Long> waiting = new ArrayList<>(List.of(BROKEN, 2L, 3L));
  private final List<Long> done = new ArrayList<>();
  private int tries;
  private int finishedRuns;

  @Test
  void oneThatFailsKeepsNoOtherWaitingAndIsTriedAgainByTheNextRun() {
    var job = job();

    job.everyMinute();

    assertThat(done).containsExactly(2L, 3L);
    assertThat(waiting).containsExactly(BROKEN);
    assertThat(tries).isOne();
    assertThat(finishedRuns).isOne();
    job.everyMinute();
    assertThat(tries).isEqualTo(2);
  }

  private BulkRevocationJob job() {
    var job = new BulkRevocationJob();
    job.settings = new BulkRevocationSettings();
    job.settings.peoplePerSecond = 1_000;
    job.work =
        new BulkRevocationWork() {
          @Override
          public List<Long> open() {
            return List.copyOf(waiting);
          }

          @Override
          public Done next(long id) {
            if (id == BROKEN) {
              tries++;
              throw new EJBException("a forecast failed");
            }
            waiting.remove(id);
            done.add(id);
            return new Done(1, 0);
          }
        };
    job.runs =
        new JobRunRepository() {
          @Override
          public <R extends JobRun> Optional<R> begin(JobDefinition<R> definition, R run) {
            return Optional.of(run);
          }

          @Override
          public <R extends JobRun> void progress(R run, Consumer<? super R> counts) {
            counts.accept(run);
          }

          @Override
          public <R extends JobRun> R finish(R run) {
            finishedRuns++;
            return run;
          }
        };
    return job;
  }
}
