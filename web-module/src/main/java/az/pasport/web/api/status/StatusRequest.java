package az.pasport.web.api.status;

import az.pasport.rules.EligibilityReport;
import az.pasport.web.api.validation.IsoDate;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which moment a status is asked for, and by what was known when. */
record StatusRequest(Optional<Instant> at, Optional<Instant> known) {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  /**
   * Reads the parameters.
   *
   * @throws ProblemException naming everything that is wrong with them
   */
  static StatusRequest parse(@Nullable String at, @Nullable String known, Instant now) {
    var errors = new ArrayList<FieldError>();
    Optional<Instant> asked = given(at).flatMap(text -> moment(text, now, errors));
    Optional<Instant> then = given(known).flatMap(text -> past(text, now, errors));
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new StatusRequest(asked, then);
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(written -> !written.isEmpty());
  }

  private static Optional<Instant> moment(String text, Instant now, List<FieldError> errors) {
    Optional<Instant> moment =
        IsoDate.parse(text)
            .filter(date -> isNear(date.getYear()))
            .map(date -> EligibilityReport.momentOf(date, now))
            .or(() -> instant(text));
    if (moment.isEmpty()) {
      errors.add(FieldError.worded("at", "BAD_DATE", "fieldError.BAD_DATE.at"));
    }
    return moment;
  }

  private static Optional<Instant> past(String text, Instant now, List<FieldError> errors) {
    Optional<Instant> moment = instant(text);
    if (moment.isEmpty()) {
      errors.add(FieldError.of("known", "BAD_DATE_TIME"));
    } else if (moment.get().isAfter(now)) {
      errors.add(FieldError.of("known", "IN_FUTURE"));
    }
    return moment;
  }

  private static Optional<Instant> instant(String text) {
    // A plus sign that was not written as %2B arrives as a space. RFC 3339 sets no end to the
    // digits of a fraction, Java does.
    String written =
        text.replaceFirst(" (\\d\\d:\\d\\d)$", "+$1").replaceFirst("(\\.\\d{9})\\d+", "$1");
    try {
      return Optional.of(OffsetDateTime.parse(written))
          .filter(moment -> isNear(moment.getYear()))
          // As finely as the database keeps it: what was received in that microsecond was known.
          .map(moment -> moment.toInstant().truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isNear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
