package az.pasport.intake;

import az.pasport.person.BirthDate;
import az.pasport.person.DocumentType;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.PersonName;
import az.pasport.person.TravelDocument;
import az.pasport.record.DosePosition;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import az.pasport.record.WithdrawalReason;
import az.pasport.record.Worker;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a submission, field by field, and notes every problem instead of stopping at the first: a
 * clerk mends a record once, not seven times.
 *
 * <p>One examination reads one submission. {@link #draft()} is there exactly when {@link
 * #problems()} is empty.
 */
final class SubmissionValidator {
  /** The first vaccinations anywhere were given in December 2020. */
  static final LocalDate FIRST_DOSES = LocalDate.of(2020, 12, 1);

  /** The first known cases fell ill in December 2019. */
  static final LocalDate FIRST_CASES = LocalDate.of(2019, 12, 1);

  /** Where doses are given unless they are said to be given abroad. */
  private static final String HOME = "AZ";

  /** No commission speaks for longer. */
  private static final int LONGEST_CONCLUSION_YEARS = 10;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final LocalDate OLDEST_BIRTH = LocalDate.of(BirthDate.FIRST_YEAR, 1, 1);
  private static final Pattern MESSAGE_ID = Pattern.compile("[\\x21-\\x7e]{1,64}");
  private static final Pattern LOT = Pattern.compile("[\\p{L}\\p{N}./-]{1,40}");

  /** The zone of every day that a record can tell of. */
  private static final ZoneOffset BAKU_NOW = ZoneOffset.ofHours(4);

  /** Also with 00 for what is not known; with a zone only where it is a form of XML Schema. */
  private static final Pattern YEAR_OR_MONTH =
      Pattern.compile("(\\d{4}(?:-\\d\\d)?|\\d{4}-\\d\\d-00)(?:Z|[+-]\\d\\d:\\d\\d)?");

  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Optional<Draft> draft;
  private final Optional<Worker> worker;
  private final Optional<WithdrawalReason> reason;
  private final Optional<Draft.Subject> subject;

  /** Reads who takes a record back, and why. */
  private SubmissionValidator(WithdrawalRequest takingBack, Instant now) {
    this.now = now;
    messageId(takingBack.messageId());
    this.worker = worker(takingBack.worker());
    this.reason =
        oneOf(
            "reason",
            takingBack.reason(),
            WithdrawalReason.class,
            ProblemCode.BAD_WITHDRAWAL_REASON);
    this.draft = Optional.empty();
    this.subject = Optional.empty();
  }

  static SubmissionValidator of(WithdrawalRequest takingBack, Instant now) {
    return new SubmissionValidator(takingBack, now);
  }

  private SubmissionValidator(Confirmation confirmation, Instant now) {
    this.now = now;
    messageId(confirmation.messageId());
    this.worker = worker(confirmation.worker());
    this.reason = Optional.empty();
    this.draft = Optional.empty();
    this.subject = Optional.empty();
  }

  static SubmissionValidator of(Confirmation confirmation, Instant now) {
    return new SubmissionValidator(confirmation, now);
  }

  private SubmissionValidator(Submission.Subject person, Instant now) {
    this.now = now;
    this.subject = subject(person, birthDate(person));
    this.worker = Optional.empty();
    this.reason = Optional.empty();
    this.draft = Optional.empty();
  }

  /** Reads who somebody is said to be, and nothing else. */
  static SubmissionValidator of(Submission.Subject person, Instant now) {
    return new SubmissionValidator(person, now);
  }

  private SubmissionValidator(Submission submission, Instant now) {
    this.now = now;
    messageId(submission.messageId());
    Optional<BirthDate> birthDate = birthDate(submission.person());
    this.subject = subject(submission.person(), birthDate);
    Optional<LocalDate> born = birthDate.map(BirthDate::earliest);
    this.worker = worker(submission.worker());
    this.reason = Optional.empty();
    Optional<? extends Draft> read = Optional.empty();
    if (submission instanceof Submission.Dose dose) {
      read = dose(dose, subject, worker, born);
    } else if (submission instanceof Submission.DoseAbroad abroad) {
      read = doseAbroad(abroad, subject, worker, born);
    } else if (submission instanceof Submission.Contraindicated contraindicated) {
      read = contraindicated(contraindicated, subject, worker, born);
    } else if (submission instanceof Submission.Test test) {
      read = test(test, subject, worker, born);
    } else if (submission instanceof Submission.Recovered recovered) {
      read = recovered(recovered, subject, worker, born);
    }
    this.draft = problems.isEmpty() ? read.map(Draft.class::cast) : Optional.empty();
  }

  static SubmissionValidator of(Submission submission, Instant now) {
    return new SubmissionValidator(submission, now);
  }

  /** Reads which version of which record a message replaces. */
  Optional<HealthRecord.Version> replaces(@Nullable String recordId, @Nullable Integer version) {
    Optional<UUID> id =
        required("replaces.recordId", recordId)
            .flatMap(
                text -> noting(uuid(text.strip()), "replaces.recordId", ProblemCode.BAD_RECORD_ID));
    if (version == null) {
      problems.add(ProblemCode.REQUIRED.at("replaces.version"));
      return Optional.empty();
    }
    if (version < 1) {
      problems.add(ProblemCode.BAD_VERSION.at("replaces.version"));
      return Optional.empty();
    }
    return id.map(known -> new HealthRecord.Version(known, version));
  }

  /** The UUID that a text is; empty if it is none. */
  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What the sender should know if the message is accepted. */
  List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** Who takes a record back; present when there is no problem. */
  Optional<Worker> worker() {
    return worker;
  }

  /** Why a record is taken back; present when a message said so and there is no problem. */
  Optional<WithdrawalReason> reason() {
    return reason;
  }

  /** Whom it is about; present when there is no problem. */
  Optional<Draft.Subject> subject() {
    return subject;
  }

  /** What was read; present when there is no problem. */
  Optional<Draft> draft() {
    return draft;
  }

  private Optional<Draft.Dose> dose(
      Submission.Dose dose,
      Optional<Draft.Subject> subject,
      Optional<Worker> worker,
      Optional<LocalDate> born) {
    Optional<VaccineProduct> product = product(dose.product());
    Optional<String> lot = matching("dose.lot", dose.lot(), LOT, ProblemCode.BAD_LOT);
    Optional<DosePosition> position = position(dose, product);
    Optional<LocalDate> givenOn = pastDate("dose.date", dose.date(), FIRST_DOSES, born);
    Optional<String> vaccinator = text("dose.vaccinator", dose.vaccinator(), 160);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft.Dose(
            subject.orElseThrow(),
            worker.orElseThrow(),
            product.orElseThrow(),
            lot,
            position.orElseThrow(),
            givenOn.orElseThrow(),
            vaccinator,
            HOME,
            Optional.empty()));
  }

  private Optional<Draft.Dose> doseAbroad(
      Submission.DoseAbroad abroad,
      Optional<Draft.Subject> subject,
      Optional<Worker> worker,
      Optional<LocalDate> born) {
    Submission.Dose dose = abroad.dose();
    Optional<VaccineProduct> product = product(dose.product());
    Optional<String> lot =
        isMissing(dose.lot())
            ? Optional.empty()
            : matching("dose.lot", dose.lot(), LOT, ProblemCode.BAD_LOT);
    Optional<DosePosition> position = position(dose, product);
    Optional<LocalDate> givenOn = pastDate("dose.date", dose.date(), FIRST_DOSES, born);
    Optional<String> country =
        required("dose.country", abroad.country())
            .map(text -> text.strip().toUpperCase(Locale.ROOT))
            .flatMap(
                code ->
                    noting(
                        Optional.of(code).filter(COUNTRIES::contains),
                        "dose.country",
                        ProblemCode.BAD_COUNTRY));
    if (country.equals(Optional.of(HOME))) {
      problems.add(ProblemCode.GIVEN_HERE.at("dose.country"));
    }
    Optional<String> evidence = text("dose.evidence", abroad.evidence(), 200);
    if (!isMissing(dose.vaccinator())) {
      // It is not kept, but the request for approval shows what was sent.
      text("dose.vaccinator", dose.vaccinator(), 160);
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft.Dose(
            subject.orElseThrow(),
            worker.orElseThrow(),
            product.orElseThrow(),
            lot,
            position.orElseThrow(),
            givenOn.orElseThrow(),
            Optional.empty(),
            country.orElseThrow(),
            evidence));
  }

  private Optional<Draft.Contraindicated> contraindicated(
      Submission.Contraindicated sent,
      Optional<Draft.Subject> subject,
      Optional<Worker> worker,
      Optional<LocalDate> born) {
    Optional<String> conclusion = printed("contraindication.conclusion", sent.conclusion(), 80);
    Optional<LocalDate> from =
        pastDate("contraindication.validFrom", sent.validFrom(), FIRST_DOSES, born);
    Optional<LocalDate> until =
        required("contraindication.validUntil", sent.validUntil())
            .flatMap(text -> date("contraindication.validUntil", text));
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      problems.add(
          ProblemCode.BAD_ORDER.at("contraindication.validUntil", "contraindication.validFrom"));
    }
    if (from.isPresent()
        && until.isPresent()
        && until.get().isAfter(from.get().plusYears(LONGEST_CONCLUSION_YEARS))) {
      problems.add(
          ProblemCode.TOO_LATE.at(
              "contraindication.validUntil", from.get().plusYears(LONGEST_CONCLUSION_YEARS)));
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft.Contraindicated(
            subject.orElseThrow(),
            worker.orElseThrow(),
            conclusion.orElseThrow(),
            from.orElseThrow(),
            until.orElseThrow()));
  }

  private Optional<Draft.Test> test(
      Submission.Test test,
      Optional<Draft.Subject> subject,
      Optional<Worker> worker,
      Optional<LocalDate> born) {
    Optional<TestType> type =
        oneOf("test.type", test.type(), TestType.class, ProblemCode.BAD_TEST_TYPE);
    Optional<String> device =
        isMissing(test.device()) ? Optional.empty() : printed("test.device", test.device(), 80);
    if (type.equals(Optional.of(TestType.RAT)) && isMissing(test.device())) {
      problems.add(ProblemCode.REQUIRED.at("test.device"));
    }
    Optional<Instant> sampledAt = pastTime("test.sampledAt", test.sampledAt(), born);
    Optional<Instant> announcedAt = pastTime("test.announcedAt", test.announcedAt(), born);
    if (sampledAt.isPresent()
        && announcedAt.isPresent()
        && announcedAt.get().isBefore(sampledAt.get())) {
      problems.add(ProblemCode.BAD_ORDER.at("test.announcedAt", "test.sampledAt"));
    }
    Optional<TestOutcome> outcome =
        oneOf("test.result", test.result(), TestOutcome.class, ProblemCode.BAD_RESULT);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft.Test(
            subject.orElseThrow(),
            worker.orElseThrow(),
            type.orElseThrow(),
            device,
            sampledAt.orElseThrow(),
            announcedAt.orElseThrow(),
            outcome.orElseThrow()));
  }

  private Optional<Draft.Recovered> recovered(
      Submission.Recovered recovered,
      Optional<Draft.Subject> subject,
      Optional<Worker> worker,
      Optional<LocalDate> born) {
    Optional<LocalDate> firstPositive =
        pastDate("recovery.firstPositive", recovered.firstPositive(), FIRST_CASES, born);
    Optional<LocalDate> closedOn =
        pastDate("recovery.closedOn", recovered.closedOn(), FIRST_CASES, born);
    if (firstPositive.isPresent()
        && closedOn.isPresent()
        && closedOn.get().isBefore(firstPositive.get())) {
      problems.add(ProblemCode.BAD_ORDER.at("recovery.closedOn", "recovery.firstPositive"));
    }
    Optional<String> doctor = text("recovery.doctor", recovered.doctor(), 160);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft.Recovered(
            subject.orElseThrow(),
            worker.orElseThrow(),
            firstPositive.orElseThrow(),
            closedOn.orElseThrow(),
            doctor.orElseThrow()));
  }

  private void messageId(@Nullable String text) {
    matching("messageId", text, MESSAGE_ID, ProblemCode.BAD_MESSAGE_ID);
  }

  private Optional<Draft.Subject> subject(Submission.Subject person, Optional<BirthDate> born) {
    Optional<Identity> identity = identity(person);
    var submitted = new SubmittedName(person);
    problems.addAll(submitted.problems());
    Optional<PersonName> name = submitted.name();
    if (identity.isEmpty() || name.isEmpty() || born.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Draft.Subject(identity.get(), name.get(), born.get()));
  }

  private Optional<BirthDate> birthDate(Submission.Subject person) {
    String field = "person.birthDate";
    Optional<BirthDate> partial =
        Optional.ofNullable(person.birthDate())
            .flatMap(SubmissionValidator::withoutZone)
            .flatMap(BirthDate::parse)
            .filter(date -> !date.isComplete());
    return partial.isPresent()
        ? partial.filter(
            date -> isPlausible(field, date.earliest(), OLDEST_BIRTH, Optional.empty()))
        : pastDate(field, person.birthDate(), OLDEST_BIRTH, Optional.empty()).map(BirthDate::of);
  }

  /** A year or a month is the same in every zone that XML Schema allows behind it. */
  private static Optional<String> withoutZone(String text) {
    return Optional.of(YEAR_OR_MONTH.matcher(text.strip()))
        .filter(Matcher::matches)
        .map(parts -> parts.group(1));
  }

  private Optional<Identity> identity(Submission.Subject person) {
    boolean hasFin = !isMissing(person.fin());
    boolean hasDocument =
        !isMissing(person.documentType())
            || !isMissing(person.documentCountry())
            || !isMissing(person.documentNumber());
    if (hasFin && hasDocument) {
      problems.add(ProblemCode.ONE_IDENTITY.at("person.fin"));
      return Optional.empty();
    }
    if (hasDocument) {
      return document(person);
    }
    if (!hasFin) {
      problems.add(ProblemCode.noIdentity());
      return Optional.empty();
    }
    return required("person.fin", person.fin())
        .flatMap(text -> noting(Fin.parse(text), "person.fin", ProblemCode.BAD_FIN))
        .map(Identity.class::cast);
  }

  private Optional<Identity> document(Submission.Subject person) {
    Optional<DocumentType> type =
        oneOf(
            "person.documentType",
            person.documentType(),
            DocumentType.class,
            ProblemCode.BAD_DOCUMENT_TYPE);
    Optional<String> country =
        required("person.documentCountry", person.documentCountry())
            .flatMap(
                text ->
                    noting(
                        Optional.of(text).filter(TravelDocument::isCountry),
                        "person.documentCountry",
                        ProblemCode.BAD_COUNTRY));
    Optional<String> number =
        required("person.documentNumber", person.documentNumber())
            .flatMap(
                text ->
                    noting(
                        Optional.of(text).filter(TravelDocument::isNumber),
                        "person.documentNumber",
                        ProblemCode.BAD_DOCUMENT_NUMBER));
    if (type.isEmpty() || country.isEmpty() || number.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(TravelDocument.of(type.get(), country.get(), number.get()));
  }

  private Optional<Worker> worker(Submission.Author author) {
    Optional<String> id = text("worker.id", author.id(), 32);
    Optional<String> name = text("worker.name", author.name(), 160);
    return id.isPresent() && name.isPresent()
        ? Optional.of(new Worker(id.get(), name.get()))
        : Optional.empty();
  }

  private Optional<VaccineProduct> product(@Nullable String code) {
    Optional<String> text = required("dose.product", code);
    Optional<VaccineProduct> product = text.flatMap(VaccineProducts.known()::byCode);
    if (text.isPresent() && product.isEmpty()) {
      String known =
          VaccineProducts.known().all().stream()
              .map(VaccineProduct::code)
              .collect(Collectors.joining(", "));
      problems.add(ProblemCode.UNKNOWN_PRODUCT.at("dose.product", known));
    }
    return product;
  }

  private Optional<DosePosition> position(Submission.Dose dose, Optional<VaccineProduct> product) {
    Integer number = dose.doseNumber();
    Integer size = dose.seriesSize();
    if (number == null) {
      problems.add(ProblemCode.REQUIRED.at("dose.doseNumber"));
    } else if (number < 1 || number > 9) {
      problems.add(ProblemCode.BAD_DOSE_NUMBER.at("dose.doseNumber"));
      number = null;
    }
    if (size == null) {
      problems.add(ProblemCode.REQUIRED.at("dose.seriesSize"));
    } else if (product.isPresent() && number != null && isBoosterOfSeries(number, size, product)) {
      size = product.get().seriesSize();
    } else if (product.isPresent() && size != 1 && size != product.get().seriesSize()) {
      problems.add(
          ProblemCode.BAD_SERIES_SIZE.at(
              "dose.seriesSize", product.get().name(), product.get().seriesSize()));
      size = null;
    }
    return number == null || size == null || product.isEmpty()
        ? Optional.empty()
        : Optional.of(new DosePosition(number, size));
  }

  /** The EU writes a booster after two doses as 3/3. */
  private static boolean isBoosterOfSeries(int number, int size, Optional<VaccineProduct> product) {
    return number == size && size > product.orElseThrow().seriesSize();
  }

  private Optional<LocalDate> pastDate(
      String field, @Nullable String text, LocalDate earliest, Optional<LocalDate> born) {
    Optional<LocalDate> date = required(field, text).flatMap(value -> date(field, value));
    return date.filter(value -> isPlausible(field, value, earliest, born));
  }

  private Optional<LocalDate> date(String field, String text) {
    XmlDates.Read<LocalDate> read = XmlDates.date(text);
    if (read instanceof XmlDates.Read.Good<LocalDate> good) {
      good.zone()
          .filter(zone -> !isOfBaku(zone, good.value()))
          .ifPresent(zone -> warnings.add(WarningCode.ZONE_IGNORED.at(field, zone)));
    }
    return noting(read, field);
  }

  /** Java and gSOAP write a date with the zone of its midnight; until 2016 Baku had summer time. */
  private static boolean isOfBaku(ZoneOffset zone, LocalDate date) {
    return zone.equals(BAKU_NOW) || zone.equals(date.atStartOfDay(Baku.ZONE).getOffset());
  }

  private Optional<Instant> pastTime(
      String field, @Nullable String text, Optional<LocalDate> born) {
    Optional<Instant> time = required(field, text).flatMap(value -> time(field, value));
    if (time.isPresent() && time.get().isAfter(now)) {
      problems.add(ProblemCode.inFuture(field, serverTime()));
      return Optional.empty();
    }
    return time.filter(value -> isPlausible(field, Baku.dateOf(value), FIRST_CASES, born));
  }

  private Optional<Instant> time(String field, String text) {
    return noting(XmlDates.time(text), field);
  }

  private <T> Optional<T> noting(XmlDates.Read<T> read, String field) {
    if (read instanceof XmlDates.Read.Good<T> good) {
      return Optional.of(good.value());
    }
    problems.add(((XmlDates.Read.Bad<T>) read).problem().at(field));
    return Optional.empty();
  }

  /** A clock that is ahead is seen by this. */
  private String serverTime() {
    return now.truncatedTo(ChronoUnit.SECONDS)
        .atZone(Baku.ZONE)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private boolean isPlausible(
      String field, LocalDate date, LocalDate earliest, Optional<LocalDate> born) {
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

  private <E extends Enum<E>> Optional<E> oneOf(
      String field, @Nullable String text, Class<E> type, ProblemCode otherwise) {
    return required(field, text).flatMap(name -> noting(byName(type, name), field, otherwise));
  }

  private static <E extends Enum<E>> Optional<E> byName(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name.strip())) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private Optional<String> matching(
      String field, @Nullable String text, Pattern shape, ProblemCode otherwise) {
    return required(field, text)
        .map(String::strip)
        .flatMap(
            value -> noting(Optional.of(value).filter(shape.asMatchPredicate()), field, otherwise));
  }

  private Optional<String> text(String field, @Nullable String text, int longest) {
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
  private Optional<String> printed(String field, @Nullable String text, int longest) {
    Optional<String> read = text(field, text, longest);
    Optional<String> unprintable = read.flatMap(PrintableText::firstUnprintable);
    unprintable.ifPresent(
        letter -> problems.add(ProblemCode.UNPRINTABLE_CHARACTER.at(field, letter)));
    return read.filter(any -> unprintable.isEmpty());
  }

  private Optional<String> required(String field, @Nullable String text) {
    if (isMissing(text)) {
      problems.add(ProblemCode.REQUIRED.at(field));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private <T> Optional<T> noting(Optional<T> value, String field, ProblemCode otherwise) {
    if (value.isEmpty()) {
      problems.add(otherwise.at(field));
    }
    return value;
  }

  private static boolean isMissing(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
