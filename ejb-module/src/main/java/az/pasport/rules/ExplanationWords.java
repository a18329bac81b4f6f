package az.pasport.rules;

import az.pasport.decree.Clause;
import az.pasport.decree.Decree;
import az.pasport.record.DosePosition;
import az.pasport.time.Baku;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells an {@link Explanation} in sentences; in Azerbaijani where a language has no texts. */
final class ExplanationWords {
  private static final String BUNDLE = "az.pasport.rules.explanation";

  /** Without it Java would try the server's own language before Azerbaijani. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle texts;
  private final Locale locale;
  private final DateTimeFormatter date;
  private final DateTimeFormatter minute;

  ExplanationWords(Locale asked) {
    this.texts =
        ResourceBundle.getBundle(
            BUNDLE, asked, ExplanationWords.class.getClassLoader(), NO_FALLBACK);
    this.locale =
        texts.getLocale().getLanguage().isEmpty() ? Locale.forLanguageTag("az") : texts.getLocale();
    this.date = DateTimeFormatter.ofPattern(texts.getString("date"), locale);
    this.minute =
        DateTimeFormatter.ofPattern(texts.getString("minute"), locale).withZone(Baku.ZONE);
  }

  String tell(Explanation explanation) {
    return Stream.concat(
            Stream.of(answer(explanation)),
            explanation.changes().stream().map(change -> change(change, explanation.rule())))
        .collect(Collectors.joining(" "));
  }

  /** That certificates are not required any more. */
  String dutyEnded(LocalDate on) {
    return text("duty.ended", date.format(on));
  }

  /** That they can be taken and checked all the same. */
  String dutyEndedStill() {
    return texts.getString("duty.ended.still");
  }

  private String answer(Explanation explanation) {
    String decree = explanation.decree().map(known -> known.cite(locale)).orElse("");
    if (explanation.rule() instanceof Clause clause) {
      Validity validity = explanation.validity().orElseThrow();
      return text("valid", validity(validity), clause(clause, decree, explanation));
    }
    return text(
        "lacking." + explanation.rule().name(),
        decree,
        explanation.events().stream()
            .findFirst()
            .map(RecordedEvent::countedFrom)
            .map(date::format)
            .orElse(""));
  }

  private String validity(Validity validity) {
    return validity.fold(
        days ->
            days.until()
                .map(last -> text("valid.until", date.format(last)))
                .orElseGet(() -> text("valid.endless")),
        hours -> text("valid.minute", minute.format(hours.until())));
  }

  private String clause(Clause clause, String decree, Explanation explanation) {
    List<RecordedEvent<?>> events = explanation.events();
    return switch (clause) {
      case SERIES_ENDLESS, SERIES_MONTHS -> {
        RecordedEvent<?> last = events.get(events.size() - 1);
        yield text(
            "clause." + clause,
            decree,
            monthsOfVaccination(explanation),
            ordinal(last),
            date.format(last.countedFrom()));
      }
      case FURTHER_DOSE_ENDLESS, FURTHER_DOSE_MONTHS, SECOND_DOSE_AFTER_INFECTION -> {
        RecordedEvent<?> last = events.get(events.size() - 1);
        yield text(
            "clause." + clause,
            decree,
            monthsOfVaccination(explanation),
            ordinal(last),
            date.format(last.countedFrom()),
            date.format(events.get(0).countedFrom()));
      }
      case INFECTION_MONTHS, INFECTION_AND_FIRST_DOSE -> {
        Decree.Immunity rule = explanation.decree().orElseThrow().immunity();
        Decree.FirstDose firstDose = rule.firstDose();
        yield text(
            "clause." + clause,
            decree,
            rule.months(),
            date.format(events.get(0).countedFrom()),
            firstDose == null ? 0 : firstDose.days(),
            date.format(events.get(events.size() - 1).countedFrom()));
      }
      case TEST_HOURS ->
          text(
              "clause." + clause,
              decree,
              explanation.decree().orElseThrow().testing().orElseThrow().hours(),
              minute.format(begin(explanation)));
      case CONCLUSION -> text("clause." + clause, decree, date.format(events.get(0).countedFrom()));
    };
  }

  private static Instant begin(Explanation explanation) {
    return explanation.validity().orElseThrow().begin();
  }

  private static Integer monthsOfVaccination(Explanation explanation) {
    return Optional.ofNullable(explanation.decree().orElseThrow().vaccination().months()).orElse(0);
  }

  private String change(Change change, Enum<?> rule) {
    if (change instanceof Change.ByDose dose) {
      return text(
          "change.dose." + dose.effect() + (dose.notBefore().isPresent() ? ".from" : ""),
          ordinal(dose.number()),
          dose.notBefore().map(date::format).orElse(""));
    }
    if (change instanceof Change.ByRecordOfDose dose) {
      boolean inSeries = rule == Shortfall.EARLIER_DOSE_NOT_RECORDED;
      return text(inSeries ? "change.record" : "change.record.above", ordinal(dose.number()));
    }
    if (change instanceof Change.ByTime time) {
      return text("change.time", date.format(time.from()));
    }
    if (change instanceof Change.ByTest test) {
      return text("change.test", test.hours());
    }
    var decree = (Change.ByDecree) change;
    String outcome =
        !decree.due()
            ? text("change.decree.none")
            : decree
                .until()
                .map(until -> text("change.decree.until", date.format(until)))
                .orElseGet(() -> text("change.decree.endless"));
    return text(
        "change.decree",
        date.format(decree.decree().inForceFrom()),
        decree.decree().cite(locale),
        outcome);
  }

  private String ordinal(RecordedEvent<?> dose) {
    return dose.event().dosePosition().map(DosePosition::number).map(this::ordinal).orElseThrow();
  }

  private String ordinal(int number) {
    return texts.getString("ordinal." + number);
  }

  private String text(String key, Object... values) {
    return new MessageFormat(texts.getString(key), locale).format(values);
  }
}
