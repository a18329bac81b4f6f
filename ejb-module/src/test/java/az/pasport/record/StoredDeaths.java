package az.pasport.record;

import java.time.Clock;

/** Deaths without a database, for tests of other packages. */
public final class StoredDeaths {
  private StoredDeaths() {}

  /** Which days are plausible at a moment. */
  public static Deaths on(Clock clock) {
    var deaths = new Deaths();
    deaths.clock = clock;
    return deaths;
  }
}
