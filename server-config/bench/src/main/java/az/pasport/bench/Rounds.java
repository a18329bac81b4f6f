package az.pasport.bench;

import java.time.Duration;

/**
 * Counts the rounds of a measurement: as many as were asked for, but none that would end after the
 * limit if it took a little longer than the longest one so far. The first round always begins.
 */
final class Rounds {
  private static final int SPARE_TENTHS = 11;

  private final int wanted;
  private final TimeLimit limit;
  private int done;
  private Duration leftBefore = Duration.ZERO;
  private Duration took = Duration.ZERO;
  private Duration longest = Duration.ZERO;

  Rounds(int wanted, TimeLimit limit) {
    this.wanted = wanted;
    this.limit = limit;
  }

  /** Whether another round begins now; {@link #end} must follow. */
  boolean begin() {
    leftBefore = limit.left();
    return done < wanted && (done == 0 || fits());
  }

  private boolean fits() {
    return longest.multipliedBy(SPARE_TENTHS).dividedBy(10).compareTo(leftBefore) <= 0;
  }

  void end() {
    took = leftBefore.minus(limit.left());
    longest = took.compareTo(longest) > 0 ? took : longest;
    done++;
  }

  /** Whether a round that has begun cannot end in time any more, and there are others before it. */
  boolean isTooLate() {
    return done > 0 && limit.isOver();
  }

  int done() {
    return done;
  }

  /** For people: the round that ended, and whether there is time for more. */
  String progress() {
    return "round %d took %d s, %d s are left"
        .formatted(done, took.toSeconds(), limit.left().toSeconds());
  }

  /** For people: how many rounds the figures rest on. */
  String describe() {
    return done < wanted
        ? done + " of " + wanted + " rounds, because no more fit in --limit"
        : done + (done == 1 ? " round" : " rounds");
  }
}
