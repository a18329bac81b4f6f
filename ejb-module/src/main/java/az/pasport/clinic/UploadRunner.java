package az.pasport.clinic;

import az.pasport.intake.Answer;
import az.pasport.intake.EnteredRecord;
import az.pasport.intake.Submission;
import az.pasport.intake.WorkerIntake;
import az.pasport.intake.WorkerRecords;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the rows of an upload, some at a time, in a thread of the server. What a run has committed
 * is committed with it: one that is broken off goes on where it was, and the rows that it had taken
 * are duplicates.
 */
@ApplicationScoped
class UploadRunner {
  /** Rows that are decided together. */
  private static final int MOST_TOGETHER = 100;

  /** After which a worker who has entered as much as one may tries to go on. */
  private static final Duration REST = Duration.ofMinutes(5);

  private static final Logger LOGGER = System.getLogger("az.pasport.clinic");

  @Resource ManagedExecutorService threads;
  @Inject UploadRepository uploads;
  @Inject ClinicWorkers workers;
  @Inject WorkerIntake intake;
  @Inject WorkerRecords records;

  /** Begins; returns at once. */
  void start(String upload) {
    threads.submit(() -> run(upload));
  }

  /** Takes rows until none is left, or the worker has to wait. */
  void run(String upload) {
    try {
      boolean hasMore = true;
      while (hasMore) {
        hasMore = goesOn(upload);
      }
    } catch (RuntimeException e) {
      // A driver's message may quote a row, so only the kind of what went wrong is written.
      LOGGER.log(Level.ERROR, "an upload of a table failed, and is tried again: {0}", e.getClass());
      uploads.fail(upload);
    }
  }

  private boolean goesOn(String id) {
    Optional<UploadRepository.Part> part = uploads.next(id, MOST_TOGETHER);
    if (part.isEmpty()) {
      return false;
    }
    TableUpload upload = part.get().upload();
    if (part.get().rows().isEmpty()) {
      uploads.finish(id);
      return false;
    }
    Optional<ClinicWorker> worker = workers.stillActive(upload.facility(), upload.workerId());
    if (worker.isEmpty()) {
      uploads.interrupt(id);
      return false;
    }
    int left = intake.entriesLeft(worker.get().sender());
    List<UploadedRow> rows =
        part.get().rows().stream().limit(Math.min(left, MOST_TOGETHER)).toList();
    Map<Integer, RowResult> results = decide(worker.get(), part.get(), rows);
    uploads.store(id, results);
    if (results.isEmpty()) {
      uploads.pause(id, REST);
    }
    return !results.isEmpty();
  }

  private Map<Integer, RowResult> decide(
      ClinicWorker worker, UploadRepository.Part part, List<UploadedRow> rows) {
    RecordForm form = part.upload().form();
    TableColumns columns = TableColumns.of(form, part.headings());
    var messages = new LinkedHashMap<UploadedRow, Submission>();
    for (UploadedRow row : rows) {
      messages.put(row, RowDecision.message(form, worker, columns.values(row.cells())));
    }
    var results = new LinkedHashMap<Integer, RowResult>();
    changedSince(worker, columns, messages)
        .forEach(row -> results.put(row.place(), RowResult.refused(List.of(changed()))));
    messages.keySet().removeIf(row -> results.containsKey(row.place()));
    var answers = intake.take(worker.sender(), worker.fin(), List.copyOf(messages.values()));
    var answer = answers.iterator();
    for (UploadedRow row : messages.keySet()) {
      result(worker, answer.next()).ifPresent(result -> results.put(row.place(), result));
    }
    return results;
  }

  /** Rows that bear the number of a record, and say something else than when it was taken. */
  private List<UploadedRow> changedSince(
      ClinicWorker worker, TableColumns columns, Map<UploadedRow, Submission> messages) {
    var numbered = new ArrayList<UploadedRow>();
    for (UploadedRow row : messages.keySet()) {
      if (!columns.recordId(row.cells()).isEmpty()) {
        numbered.add(row);
      }
    }
    if (numbered.isEmpty()) {
      return List.of();
    }
    Set<String> taken =
        records.taken(
            worker.sender(), numbered.stream().map(row -> number(messages, row)).toList());
    return numbered.stream().filter(row -> !taken.contains(number(messages, row))).toList();
  }

  private static String number(Map<UploadedRow, Submission> messages, UploadedRow row) {
    return Optional.ofNullable(messages.get(row)).map(Submission::messageId).orElseThrow();
  }

  /** A record that was there before may wait for a second worker, or be withdrawn by now. */
  private Optional<RowResult> result(ClinicWorker worker, Answer answer) {
    return RowDecision.result(answer)
        .map(
            told ->
                told.recordId()
                    .filter(any -> told.before())
                    .flatMap(id -> records.find(worker.sender(), id))
                    .map(UploadRunner::asItStands)
                    .orElse(told));
  }

  private static RowResult asItStands(EnteredRecord record) {
    return record.withdrawal().isPresent()
        ? RowResult.refused(List.of(problem(ProblemCode.RECORD_WITHDRAWN, "clinic.row.withdrawn")))
        : RowResult.taken(record.recordId(), record.held());
  }

  private static Problem changed() {
    return problem(ProblemCode.CHANGED_MEANWHILE, "clinic.row.changed");
  }

  private static Problem problem(ProblemCode code, String key) {
    return ProblemText.of("", code, key);
  }
}
