package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.acceptance.DoseMessages.Acknowledged;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What becomes of records when the server is killed at random moments and the hospitals send again
 * what was not answered. Both databases are tried at once, each with a server of its own.
 */
class KillsIT {
  /** Acknowledged by each server. The profile {@code soak} asks for ten thousand. */
  private static final int RECORDS = Integer.getInteger("pasport.kills.records", 2_000);

  /** Of each server; each costs a start. The profile {@code soak} asks for twenty. */
  private static final int KILLS = Integer.getInteger("pasport.kills", 1);

  private static final int BATCH = 90;
  private static final int SINGLES = 10;
  private static final int CLIENTS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  @Test
  void everyAcknowledgedRecordIsThereOnce_andNoOther() {
    long seed = System.nanoTime();
    CompletableFuture<Void> h2 =
        CompletableFuture.runAsync(() -> new Trial("kills-h2", Database.h2("kills"), seed).run());
    CompletableFuture<Void> postgres =
        CompletableFuture.runAsync(
            () -> new Trial("kills-postgres", Postgres.start("kills"), seed + 1).run());
    CompletableFuture.allOf(h2, postgres).join();
  }

  /** Messages on their way to one server, whose answers may get lost. */
  private static final class Trial {
    private final String name;
    private final Database database;
    private final long seed;
    private final Queue<List<Integer>> messages = new ConcurrentLinkedQueue<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger duplicates = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    Trial(String name, Database database, long seed) {
      this.name = name;
      this.database = database;
      this.seed = seed;
      for (int first = 0; first < RECORDS; first += BATCH + SINGLES) {
        messages.add(IntStream.range(first, first + BATCH).boxed().toList());
        IntStream.range(first + BATCH, first + BATCH + SINGLES)
            .forEach(number -> messages.add(List.of(number)));
      }
    }

    void run() {
      try (Installation pasport = Installation.start(name, database, new MicroServer(name))) {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
          List<CompletableFuture<Void>> clients =
              IntStream.range(0, CLIENTS)
                  .mapToObj(client -> CompletableFuture.runAsync(() -> client(pasport), threads))
                  .toList();
          killNowAndThen(pasport, clients);
          clients.forEach(CompletableFuture::join);
        } finally {
          threads.shutdownNow();
        }
        // Once more, so that nothing counts which was in memory only.
        pasport.kill();
        compare();
      }
    }

    /** Each kill at a random place of its share of the records. */
    private void killNowAndThen(Installation pasport, List<CompletableFuture<Void>> clients) {
      Random random = new Random(seed);
      for (int kill = 0; kill < KILLS; kill++) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        // Neither before the first acknowledgement nor when all are about to be answered.
        double place = (kill + 0.1 + 0.7 * random.nextDouble()) / KILLS;
        while (acknowledged.size() < place * RECORDS) {
          assertThat(System.nanoTime()).as(this::told).isLessThan(end);
          assertThat(clients).as(this::told).noneMatch(CompletableFuture::isCompletedExceptionally);
          Http.pause(Duration.ofMillis(1 + random.nextInt(20)));
        }
        pasport.kill();
        pasport.startAgain();
      }
    }

    private void client(Installation pasport) {
      Http http = new Http();
      for (List<Integer> message = messages.poll(); message != null; message = messages.poll()) {
        while (!isAnswered(http, pasport, message)) {
          unanswered.incrementAndGet();
          Http.pause(Duration.ofMillis(300));
        }
      }
    }

    /** Whether each record of the message is acknowledged; if not, the message is to be resent. */
    private boolean isAnswered(Http http, Installation pasport, List<Integer> message) {
      Http.Answer answer;
      try {
        answer = DoseMessages.send(http, pasport, message);
      } catch (UncheckedIOException e) {
        return false;
      }
      if (answer.status() != 200) {
        // A server that is starting or going down; anything else would never end well.
        assertThat(answer.text()).as(this::told).doesNotContain("<retry>false</retry>");
        return false;
      }
      List<Acknowledged> answers = DoseMessages.read(answer.text());
      assertThat(answers).as(this::told).hasSameSizeAs(message);
      answers.forEach(this::acknowledge);
      return true;
    }

    private void acknowledge(Acknowledged answer) {
      String status = answer.status();
      assertThat(status).as(this::told).isIn("ACCEPTED", "DUPLICATE");
      if (status.equals("DUPLICATE")) {
        duplicates.incrementAndGet();
      }
      assertThat(acknowledged.put(answer.messageId(), answer.recordId())).as(this::told).isNull();
    }

    private void compare() {
      Map<String, String> sent =
          IntStream.range(0, RECORDS)
              .boxed()
              .collect(Collectors.toMap(DoseMessages::id, DoseMessages::fin));
      Map<String, String> kept =
          database.rows("select message_id, record_id from acknowledgement").stream()
              .collect(Collectors.toMap(row -> row.get("message_id"), row -> row.get("record_id")));
      List<String> records = column("select record_id from health_record", "record_id");
      List<String> people = column("select fin from person", "fin");
      String entries = "select count(*) as n from audit_entry where deed = 'RECORD_ACCEPTED'";

      assertThat(acknowledged.keySet()).as(this::told).isEqualTo(sent.keySet());
      assertThat(kept).as(this::told).isEqualTo(acknowledged);
      assertThat(records).as(this::told).doesNotHaveDuplicates();
      assertThat(records).as(this::told).hasSameSizeAs(kept.values());
      assertThat(kept.values()).as(this::told).containsAll(records);
      assertThat(people).as(this::told).containsExactlyInAnyOrderElementsOf(sent.values());
      assertThat(column(entries, "n")).as(this::told).containsExactly(String.valueOf(RECORDS));
      assertThat(unanswered.get()).as(this::told).isPositive();
      System.out.println(told());
    }

    private List<String> column(String sql, String name) {
      return database.rows(sql).stream().map(row -> row.get(name)).toList();
    }

    private String told() {
      return name
          + ", seed "
          + seed
          + ": "
          + acknowledged.size()
          + " acknowledged, "
          + unanswered
          + " times without an answer, "
          + duplicates
          + " records had been committed without one";
    }
  }
}
