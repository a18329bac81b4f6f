package az.pasport.bench;

import az.pasport.bench.Load.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Sends to servers in turn until Java has compiled them: first by few clients, then for a shorter
 * time by all. With all of them from the start, the threads that compile would get a small share of
 * the processors only, and the warm-up would take several times as long.
 */
final class IntakeWarmUp {
  /** Of the time that there is. */
  private static final double SHARE_OF_FEW = 0.75;

  private static final int PATIENCE_WITH_FEW = 4;
  private static final int PATIENCE_WITH_ALL = 2;

  private final ReportWriter out;
  private final List<Course> courses = new ArrayList<>();

  /** Sends one kind of messages to one server. */
  interface Sender {
    Turn send(Duration length) throws InterruptedException, ExecutionException;
  }

  private record Course(String name, Duration turn, Sender few, Sender all) {}

  private record Progress(Course course, WarmUp warmUp) {}

  IntakeWarmUp(ReportWriter out) {
    this.out = out;
  }

  /**
   * @param turn how long they are sent before it is the next one's turn
   * @param few by few clients
   * @param all by all of them
   */
  void enter(String name, Duration turn, Sender few, Sender all) {
    courses.add(new Course(name, turn, few, all));
  }

  /** Goes on until each gets no faster, or the limit is reached, and says so then. */
  void run(TimeLimit limit) throws InterruptedException, ExecutionException {
    run("few clients", Course::few, PATIENCE_WITH_FEW, limit.share(SHARE_OF_FEW));
    for (Progress stopped : run("all clients", Course::all, PATIENCE_WITH_ALL, limit)) {
      double gain = stopped.warmUp().gain();
      out.line(
          "INCOMPLETE WARM-UP of %s: at its end the server was still getting faster%s",
          stopped.course().name(),
          Double.isFinite(gain) ? String.format(Locale.ROOT, ", by %.0f %%", gain) : "");
    }
  }

  /** Gives what still got faster when the limit was reached. */
  private List<Progress> run(
      String clients, Function<Course, Sender> senders, int patience, TimeLimit limit)
      throws InterruptedException, ExecutionException {
    List<Progress> going = new ArrayList<>();
    courses.forEach(course -> going.add(new Progress(course, new WarmUp(patience))));
    for (int number = 1; !going.isEmpty() && !limit.isOver(); number++) {
      for (Progress next : going) {
        if (limit.isOver()) {
          break;
        }
        Turn turn = senders.apply(next.course()).send(next.course().turn());
        next.warmUp().add(turn.processorPerRecord());
        out.line(
            "warm-up %d by %s, %s: %,.0f records/s; processor time %.2f ms a record",
            number, clients, next.course().name(), turn.perSecond(), turn.processorPerRecord());
      }
      going.removeIf(next -> next.warmUp().isOver());
    }
    return going;
  }
}
