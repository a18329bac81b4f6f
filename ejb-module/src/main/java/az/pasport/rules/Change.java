package az.pasport.rules;

import az.pasport.decree.Decree;
import java.time.LocalDate;
import java.util.Optional;

/** What would change an answer. */
public sealed interface Change {
  <R> R accept(Visitor<R> visitor);

  /** The number of the dose that is to be given or recorded for a series to be complete. */
  default Optional<Integer> missingDose() {
    return Optional.empty();
  }

  /** The first day on which it can take effect, where one is known. */
  default Optional<LocalDate> possibleFrom() {
    return Optional.empty();
  }

  interface Visitor<R> {
    R dose(ByDose change);

    R recordOfDose(ByRecordOfDose change);

    R time(ByTime change);

    R test(ByTest change);

    R decree(ByDecree change);
  }

  /** A dose; {@code notBefore} is its first day, where the product sets one. */
  record ByDose(int number, Optional<LocalDate> notBefore, Effect effect) implements Change {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dose(this);
    }

    @Override
    public Optional<Integer> missingDose() {
      return effect == Effect.COMPLETES ? Optional.of(number) : Optional.empty();
    }

    @Override
    public Optional<LocalDate> possibleFrom() {
      return notBefore;
    }
  }

  enum Effect {
    COMPLETES,
    /** It takes the end away. */
    MAKES_ENDLESS,
    /** The months count from it. */
    RENEWS,
    /** It adds days to immunity. */
    EXTENDS
  }

  /** The record of a dose that was given and is not on record. */
  record ByRecordOfDose(int number) implements Change {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.recordOfDose(this);
    }

    @Override
    public Optional<Integer> missingDose() {
      return Optional.of(number);
    }
  }

  record ByTime(LocalDate from) implements Change {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.time(this);
    }

    @Override
    public Optional<LocalDate> possibleFrom() {
      return Optional.of(from);
    }
  }

  /** A negative test, for hours from its announcement. */
  record ByTest(int hours) implements Change {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.test(this);
    }
  }

  /**
   * The next decree, which answers otherwise.
   *
   * @param due whether a certificate is due under it on its first day
   * @param until the last day then; empty for none
   */
  record ByDecree(Decree decree, boolean due, Optional<LocalDate> until) implements Change {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.decree(this);
    }
  }
}
