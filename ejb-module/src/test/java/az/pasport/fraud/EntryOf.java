package az.pasport.fraud;

import java.util.Optional;

/** The entry that an observation is of, if it is one. */
final class EntryOf implements Observation.Visitor<Optional<WatchedEntry>> {
  private EntryOf() {}

  static Optional<WatchedEntry> entry(Observation seen) {
    return seen.accept(new EntryOf());
  }

  @Override
  public Optional<WatchedEntry> entered(WatchedEntry entry) {
    return Optional.of(entry);
  }

  @Override
  public Optional<WatchedEntry> confirmed(Observation.Confirmed confirmation) {
    return Optional.empty();
  }

  @Override
  public Optional<WatchedEntry> death(Observation.DeathKnown death) {
    return Optional.empty();
  }
}
