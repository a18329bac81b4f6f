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
 * The worker who has entered this hour's records, whenever somebody looks: just before a message of
 * the worker's passes, it enters tests of an invented person until the server takes no more.
 */
final class SpentWorker {
  private static final int BATCH = 60;
  private static final int MOST_BATCHES = 100;
  private static final Map<String, String> NOBODY =
      Map.of(
          "fin",
          "5SB9997",
          "familyName",
          "Gündəlik",
          "givenName",
          "Norma",
          "birthDate",
          "1961-07-07");

  private final TestWorker worker;
  private final String facility;
  private final Correspondence letters;
  private final Carrier carrier;
  private final Clock clock;

  private SpentWorker(
      TestWorker worker, String facility, Correspondence letters, Carrier carrier, Clock clock) {
    this.worker = worker;
    this.facility = facility;
    this.letters = letters;
    this.carrier = carrier;
    this.clock = clock;
  }

  /** The one of the sandbox, if it has one. */
  static Optional<SpentWorker> of(
      Sandbox sandbox, Correspondence letters, Carrier carrier, Clock clock) {
    return sandbox.workers().stream()
        .filter(worker -> worker.state() == TestWorker.State.SPENT)
        .map(worker -> new SpentWorker(worker, sandbox.own().code(), letters, carrier, clock))
        .findFirst();
  }

  /** Enters what is left of the hour's records: mostly none. */
  synchronized void spend() {
    int size = 1;
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      if (carrier.carry(letters.post(batch(size))).text().contains("TOO_MANY_BY_WORKER")) {
        return;
      }
      size = BATCH;
    }
  }

  private Letter batch(int size) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Letter(
        facility,
        "submitBatch",
        "",
        Map.of(),
        List.of(),
        IntStream.range(0, size).mapToObj(i -> test(now.minusSeconds(60L * i))).toList(),
        Shape.AS_IT_SHOULD_BE);
  }

  /** Times differ to the millisecond, or a later batch would repeat an earlier one. */
  private Letter test(Instant sampledAt) {
    String time = sampledAt.atOffset(ZoneOffset.ofHours(4)).toString();
    return new Letter(
        facility,
        "submitTest",
        "SB-spent-" + sampledAt.toEpochMilli(),
        Fields.of(
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
        Shape.AS_IT_SHOULD_BE);
  }

  boolean speaksIn(Glance message) {
    return message.workers().contains(worker.id());
  }
}
