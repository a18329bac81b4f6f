package az.pasport.rules;

import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordVersion;
import az.pasport.record.TestOutcome;
import az.pasport.time.Baku;
import java.time.LocalDate;

/**
 * A medical event and the version of the record that states it.
 *
 * @param laboratory that announced a test; empty for other events
 */
public record RecordedEvent<E extends MedicalEvent>(
    RecordVersion version, String laboratory, E event) {
  private static final CountedDay COUNTED_DAY = new CountedDay();

  public RecordedEvent(RecordVersion version, E event) {
    this(version, "", event);
  }

  /**
   * The day in Baku from which decrees count: the day of a dose, of the first positive test of an
   * infection, of the announcement of a negative test, and the first day of a conclusion.
   */
  public LocalDate countedFrom() {
    return event.accept(COUNTED_DAY);
  }

  /** The same record with the event in a more special type, or in another precision. */
  <T extends MedicalEvent> RecordedEvent<T> with(T same) {
    return new RecordedEvent<>(version, laboratory, same);
  }

  private static final class CountedDay implements MedicalEvent.Visitor<LocalDate> {
    @Override
    public LocalDate vaccination(MedicalEvent.Vaccination dose) {
      return dose.givenOn();
    }

    @Override
    public LocalDate test(MedicalEvent.Test test) {
      return test.outcome() == TestOutcome.DETECTED
          ? test.happenedOn()
          : Baku.dateOf(test.announcedAt());
    }

    @Override
    public LocalDate recovery(MedicalEvent.Recovery recovery) {
      return recovery.firstPositive();
    }

    @Override
    public LocalDate contraindication(MedicalEvent.Contraindication conclusion) {
      return conclusion.validFrom();
    }
  }
}
