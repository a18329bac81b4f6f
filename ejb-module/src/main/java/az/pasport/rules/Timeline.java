package az.pasport.rules;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.decree.RuleBook;
import az.pasport.record.MedicalEvent.Contraindication;
import az.pasport.record.MedicalEvent.Test;
import az.pasport.record.MedicalEvent.Vaccination;
import az.pasport.time.Baku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * On which of a row of days a certificate is due. A day is asked at its last minute in Baku, so
 * that a negative test of that day counts on it.
 *
 * <p>It asks only on the days on which an answer can change (a record, a decree, an end of
 * validity, a first day that is told) and takes every day until the next of them to have the same
 * answer.
 *
 * <p>Danger: a rule by which an answer changes on any other day must add that day to {@link
 * #nextChange}. {@code TimelineTest} holds the jumps to asking every day.
 */
public final class Timeline {
  private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

  private final Rules rules;
  private final LocalDate from;
  private final LocalDate end;
  private final int days;

  /** The days to be asked about, one or more. */
  public Timeline(RuleBook book, LocalDate from, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("a timeline has at least one day");
    }
    this.rules = new Rules(book);
    this.from = from;
    this.end = from.plusDays(days);
    this.days = days;
  }

  /** The days on which a person with this history is due a certificate; bit 0 is the first. */
  public BitSet due(CertificateKind kind, MedicalHistory history) {
    BitSet due = new BitSet(days);
    if (hasNothing(kind, history)) {
      return due;
    }
    LocalDate day = from;
    while (day.isBefore(end)) {
      Eligibility answer = rules.answer(kind, history, lastMinute(day));
      LocalDate next = nextChange(answer, history, day);
      if (answer.isEligible()) {
        due.set(place(day), place(next));
      }
      day = next;
    }
    return due;
  }

  /** Whether a certificate is due on a day, asked for itself. */
  public boolean isDueOn(LocalDate day, CertificateKind kind, MedicalHistory history) {
    return rules.answer(kind, history, lastMinute(day)).isEligible();
  }

  /** Whether no record is there without which no decree gives a certificate of the kind. */
  private static boolean hasNothing(CertificateKind kind, MedicalHistory history) {
    return switch (kind) {
      case VACCINATION -> history.doses().isEmpty();
      case IMMUNITY -> history.infections().isEmpty() && history.rapidPositives().isEmpty();
      case TEST -> history.negativeTests().isEmpty();
      case CONTRAINDICATION -> history.conclusions().isEmpty();
    };
  }

  private int place(LocalDate day) {
    return (int) (day.toEpochDay() - from.toEpochDay());
  }

  /** The next day on which the answer may be another; the end if there is none before it. */
  private LocalDate nextChange(Eligibility answer, MedicalHistory history, LocalDate day) {
    LocalDate next =
        rules.book().nextAfter(day).map(Decree::inForceFrom).filter(end::isAfter).orElse(end);
    next = earliestAfter(day, next, history);
    LocalDate told = answer.fold(Timeline::ended, Timeline::begun);
    return told.isAfter(day) && told.isBefore(next) ? told : next;
  }

  private static LocalDate earliestAfter(LocalDate day, LocalDate last, MedicalHistory history) {
    LocalDate next = last;
    for (RecordedEvent<Vaccination> dose : history.doses()) {
      next = earlierOf(next, dose.event().givenOn(), day);
    }
    for (Infection infection : history.infections()) {
      next = earlierOf(next, infection.firstPositive(), day);
    }
    for (Infection infection : history.rapidPositives()) {
      next = earlierOf(next, infection.firstPositive(), day);
    }
    for (RecordedEvent<Test> test : history.negativeTests()) {
      next = earlierOf(next, countsFrom(test.event().announcedAt()), day);
    }
    for (RecordedEvent<Contraindication> conclusion : history.conclusions()) {
      next = earlierOf(next, conclusion.event().validFrom(), day);
    }
    return next;
  }

  private static LocalDate earlierOf(LocalDate next, LocalDate other, LocalDate after) {
    return other.isAfter(after) && other.isBefore(next) ? other : next;
  }

  /** The first day at whose last minute a test was announced. */
  private static LocalDate countsFrom(Instant announced) {
    LocalDate on = Baku.dateOf(announced);
    return announced.isAfter(lastMinute(on)) ? on.plusDays(1) : on;
  }

  /** The first day at whose last minute a validity is over. It ends between whole minutes. */
  private static LocalDate ended(Eligibility.Eligible eligible) {
    return eligible.validity().end().map(Baku::dateOf).orElse(LocalDate.MAX);
  }

  private static LocalDate begun(Eligibility.NotEligible answer) {
    return answer.possibleFrom().orElse(LocalDate.MAX);
  }

  private static Instant lastMinute(LocalDate day) {
    return Baku.endOf(day).minus(LAST_MINUTE);
  }
}
