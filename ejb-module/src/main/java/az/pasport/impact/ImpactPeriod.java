package az.pasport.impact;

import az.pasport.decree.Decree;
import az.pasport.decree.RuleBook;
import java.time.LocalDate;

/** The days for which a draft is compared with the book: 1 to 366, from the first of them. */
public record ImpactPeriod(LocalDate from, int days) {
  /** How far is looked when nothing else is asked for. */
  public static final int USUAL_DAYS = 180;

  public static final int MOST_DAYS = 366;

  /** Throws {@link IllegalArgumentException} for fewer days than 1 or more than 366. */
  public ImpactPeriod {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("a period has 1 to " + MOST_DAYS + " days");
    }
  }

  /**
   * From the first day on which the draft could change an answer: its own first day, or that of the
   * version which it replaces, where that is earlier. A day that is over by today is not looked at:
   * nobody gains or loses a certificate on it any more.
   */
  public static ImpactPeriod of(RuleBook book, Decree draft, LocalDate today, int days) {
    LocalDate first =
        book.byId(draft.id())
            .map(Decree::inForceFrom)
            .filter(draft.inForceFrom()::isAfter)
            .orElse(draft.inForceFrom());
    return new ImpactPeriod(first.isBefore(today) ? today : first, days);
  }

  /** A day of it; 0 is the first. */
  public LocalDate day(int number) {
    return from.plusDays(number);
  }

  public LocalDate last() {
    return day(days - 1);
  }
}
