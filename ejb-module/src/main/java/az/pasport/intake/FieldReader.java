package az.pasport.intake;

import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.text.PlainText;
import az.pasport.text.PrintableText;
import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one message, and notes every problem instead of stopping at the first: a
 * clerk mends a record once, not seven times. A field that has a problem is read as empty.
 */
final class FieldReader {
  /** The first vaccinations anywhere were given in December 2020. */
  static final LocalDate FIRST_DOSES = LocalDate.of(2020, 12, 1);

  /** The first known cases fell ill in December 2019. */
  static final LocalDate FIRST_CASES = LocalDate.of(2019, 12, 1);

  /** The zone of every day that a record can tell of. */
  private static final ZoneOffset BAKU_NOW = ZoneOffset.ofHours(4);

  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  FieldReader(Instant now) {
    this.now = now;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What the sender should know if the message is accepted. */
  List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  boolean hasProblems() {
    return !problems.isEmpty();
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  void add(List<Problem> more) {
    problems.addAll(more);
  }

  /** The UUID that a text is; empty if it is none. */
  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean isMissing(@Nullable String text) {
    return text == null || text.isBlank();
  }

  Optional<String> required(String field, @Nullable String text) {
    if (isMissing(text)) {
      problems.add(ProblemCode.REQUIRED.at(field));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** What a text means; noted as a problem where it means nothing. */
  <T> Optional<T> parsed(
      String field,
      @Nullable String text,
      Function<String, Optional<T>> parser,
      ProblemCode otherwise) {
    return required(field, text).flatMap(value -> noting(parser.apply(value), field, otherwise));
  }

  private <T> Optional<T> noting(Optional<T> value, String field, ProblemCode otherwise) {
    if (value.isEmpty()) {
      problems.add(otherwise.at(field));
    }
    return value;
  }

  /** What the fields say together; empty if any field of the message has a problem. */
  <T> Optional<T> ifGood(Supplier<T> together) {
    return problems.isEmpty() ? Optional.of(together.get()) : Optional.empty();
  }

  Optional<String> text(String field, @Nullable String text, int longest) {
    Optional<String> present = required(field, text).map(String::strip);
    if (present.isPresent() && present.get().length() > longest) {
      problems.add(ProblemCode.TOO_LONG.at(field, longest));
      return Optional.empty();
    }
    return present.flatMap(
        value ->
            noting(
                Optional.of(value).filter(PlainText::isPlain),
                field,
                ProblemCode.INVISIBLE_CHARACTER));
  }

  /** A text that stands on the certificate's paper. */
  Optional<String> printed(String field, @Nullable String text, int longest) {
    Optional<String> read = text(field, text, longest);
    Optional<String> unprintable = read.flatMap(PrintableText::firstUnprintable);
    unprintable.ifPresent(
        letter -> problems.add(ProblemCode.UNPRINTABLE_CHARACTER.at(field, letter)));
    return read.filter(any -> unprintable.isEmpty());
  }

  Optional<String> matching(
      String field, @Nullable String text, Pattern shape, ProblemCode otherwise) {
    return parsed(
        field,
        text,
        value -> Optional.of(value.strip()).filter(shape.asMatchPredicate()),
        otherwise);
  }

  <E extends Enum<E>> Optional<E> oneOf(
      String field, @Nullable String text, Class<E> type, ProblemCode otherwise) {
    return parsed(
        field,
        text,
        name ->
            Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name.strip()))
                .findFirst(),
        otherwise);
  }

  Optional<LocalDate> date(String field, String text) {
    XmlDates.Read<LocalDate> read = XmlDates.date(text);
    Optional<LocalDate> date = noting(read, field);
    read.zone()
        .filter(zone -> !isOfBaku(zone, date.orElseThrow()))
        .ifPresent(zone -> warnings.add(WarningCode.ZONE_IGNORED.at(field, zone)));
    return date;
  }

  /** Java and gSOAP write a date with the zone of its midnight; until 2016 Baku had summer time. */
  private static boolean isOfBaku(ZoneOffset zone, LocalDate date) {
    return zone.equals(BAKU_NOW) || zone.equals(date.atStartOfDay(Baku.ZONE).getOffset());
  }

  /**
   * A date that does not lie in the future.
   *
   * @param born the first day that can be that of the birth; empty where it is not known
   */
  Optional<LocalDate> pastDate(
      String field, @Nullable String text, LocalDate earliest, Optional<LocalDate> born) {
    return required(field, text)
        .flatMap(value -> date(field, value))
        .filter(value -> isPlausible(field, value, earliest, born));
  }

  /** A time that does not lie in the future. */
  Optional<Instant> pastTime(String field, @Nullable String text, Optional<LocalDate> born) {
    Optional<Instant> time =
        required(field, text).flatMap(value -> noting(XmlDates.time(value), field));
    if (time.isPresent() && time.get().isAfter(now)) {
      problems.add(ProblemCode.inFuture(field, serverTime()));
      return Optional.empty();
    }
    return time.filter(value -> isPlausible(field, Baku.dateOf(value), FIRST_CASES, born));
  }

  private <T> Optional<T> noting(XmlDates.Read<T> read, String field) {
    read.problem().ifPresent(code -> problems.add(code.at(field)));
    return read.value();
  }

  /** By this a sender sees that its clock is ahead. */
  private String serverTime() {
    return now.truncatedTo(ChronoUnit.SECONDS)
        .atZone(Baku.ZONE)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /** Whether a day can be; noted as a problem where it cannot. */
  boolean isPlausible(String field, LocalDate date, LocalDate earliest, Optional<LocalDate> born) {
    if (date.isAfter(Baku.dateOf(now))) {
      problems.add(ProblemCode.IN_FUTURE.at(field));
    } else if (date.isBefore(earliest)) {
      problems.add(ProblemCode.TOO_EARLY.at(field, earliest));
    } else if (born.isPresent() && date.isBefore(born.get())) {
      problems.add(ProblemCode.BEFORE_BIRTH.at(field));
    } else {
      return true;
    }
    return false;
  }
}
