package az.pasport.simulator.sandbox;

import az.pasport.simulator.sandbox.Sandbox.TestWorker;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A worker whose hourly limit is always reached: before a message of the worker is forwarded, tests
 * of an invented person are submitted until the server refuses further ones.
 */
record WorkerAtHourlyLimit(
    TestWorker worker,
    String facility,
    MessageFactory messages,
    RecordsClient client,
    Clock clock) {
  private static final int BATCH = 60;
  private static final int MOST_BATCHES = 100;
  private static final Map<String, String> NOBODY =
      Map.of(
          "fin", "5SB9997",
          "familyName", "Gündəlik",
          "givenName", "Norma",
          "birthDate", "1961-07-07");

  /** The one of the sandbox, if it has one. */
  static Optional<WorkerAtHourlyLimit> of(
      Sandbox sandbox, MessageFactory messages, RecordsClient client, Clock clock) {
    return sandbox.workers().stream()
        .filter(worker -> worker.state() == TestWorker.State.SPENT)
        .map(
            worker ->
                new WorkerAtHourlyLimit(worker, sandbox.own().code(), messages, client, clock))
        .findFirst();
  }

  /** Submits what is left of the hourly limit, which is mostly nothing. */
  synchronized void exhaust() {
    int size = 1;
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      if (client.send(messages.message(batch(size))).text().contains("TOO_MANY_BY_WORKER")) {
        return;
      }
      size = BATCH;
    }
  }

  private MessageTemplate batch(int size) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new MessageTemplate(
        facility,
        "submitBatch",
        "",
        Map.of(),
        List.of(),
        IntStream.range(0, size).mapToObj(i -> test(now.minusSeconds(60L * i))).toList(),
        MessageDefect.NONE);
  }

  /** Times differ to the millisecond, or a later batch would repeat an earlier one. */
  private MessageTemplate test(Instant sampledAt) {
    String time = sampledAt.atOffset(ZoneOffset.ofHours(4)).toString();
    return new MessageTemplate(
        facility,
        "submitTest",
        "SB-spent-" + sampledAt.toEpochMilli(),
        MessageFields.of(
            "submitTest",
            NOBODY,
            Map.of(
                "worker.id",
                worker.id(),
                "worker.name",
                worker.name(),
                "test.sampledAt",
                time,
                "test.announcedAt",
                time,
                "test.result",
                "NOT_DETECTED")),
        List.of(),
        List.of(),
        MessageDefect.NONE);
  }

  boolean isSenderOf(MessageSummary message) {
    return message.workers().contains(worker.id());
  }
}
