package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hospitals that send as fast as they are answered, single records and batches at once. */
class LoadIT {
  /** ISO 8601. The profile {@code soak} asks for ten minutes. */
  private static final Duration LOAD = Duration.parse(System.getProperty("pasport.load", "PT15S"));

  private static final Duration PART = Duration.ofMinutes(1);
  private static final int PARTS = Math.max(3, Math.toIntExact(LOAD.dividedBy(PART)));
  private static final int CLIENTS = 4;
  private static final int BATCH = 100;

  /** What lives on the heap of an idle server is some 100 MB. */
  private static final long LIVE_AT_MOST = 200_000_000;

  /** Growth from the second minute of the load to its last. */
  private static final double GROWTH_AT_MOST = 1.2;

  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger accepted = new AtomicInteger();

  @Test
  void acceptsEveryRecord_andKeepsNoneOfThemInMemory() {
    var database = Postgres.start("load");
    var server = new MicroServer("load");
    try (Installation pasport = Installation.start("load", database, server)) {
      var live = new ArrayList<Long>();
      ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
      try {
        for (int part = 0; part < PARTS; part++) {
          long end = System.nanoTime() + LOAD.dividedBy(PARTS).toNanos();
          List<CompletableFuture<Void>> clients =
              IntStream.range(0, CLIENTS)
                  .mapToObj(
                      client ->
                          CompletableFuture.runAsync(
                              () -> send(pasport, client % 2 == 0 ? BATCH : 1, end), threads))
                  .toList();
          clients.forEach(CompletableFuture::join);
          live.add(server.liveHeap());
        }
      } finally {
        threads.shutdownNow();
      }
      System.out.printf("%d records in %s; bytes that live: %s%n", accepted.get(), LOAD, live);

      for (String table :
          List.of("acknowledgement", "person", "health_record", "vaccination_dose")) {
        assertThat(database.rows("select count(*) as n from " + table).get(0).get("n"))
            .as(table)
            .isEqualTo(String.valueOf(accepted.get()));
      }
      assertThat(live).allSatisfy(bytes -> assertThat(bytes).isLessThan(LIVE_AT_MOST));
      if (LOAD.compareTo(PART.multipliedBy(PARTS)) >= 0) {
        assertThat((double) live.get(PARTS - 1) / live.get(1)).isLessThan(GROWTH_AT_MOST);
      }
    }
  }

  private void send(Installation pasport, int size, long end) {
    Http http = new Http();
    while (System.nanoTime() < end) {
      int first = next.getAndAdd(size);
      List<Integer> numbers = IntStream.range(first, first + size).boxed().toList();
      Http.Answer answer = DoseMessages.send(http, pasport, numbers);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(DoseMessages.read(answer.text()))
          .hasSize(size)
          .allSatisfy(one -> assertThat(one.status()).isEqualTo("ACCEPTED"));
      accepted.addAndGet(size);
    }
  }
}
