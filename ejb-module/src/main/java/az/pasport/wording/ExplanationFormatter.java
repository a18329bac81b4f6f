package az.pasport.wording;

import az.pasport.decree.Clause;
import az.pasport.decree.Decree;
import az.pasport.message.Messages;
import az.pasport.rules.Change;
import az.pasport.rules.Explanation;
import az.pasport.rules.RecordedEvent;
import az.pasport.rules.Shortfall;
import az.pasport.rules.ShowingDuty;
import az.pasport.rules.Validity;
import az.pasport.time.Baku;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words why a certificate is due or is not, and what would change that. */
public record ExplanationFormatter(Messages messages) {
  /** The answer and its reason, then each change, in sentences. */
  public String format(Explanation explanation) {
    var changes = new Changes(explanation.rule() == Shortfall.EARLIER_DOSE_NOT_RECORDED);
    return Stream.concat(
            Stream.of(answer(explanation)),
            explanation.changes().stream().map(change -> change.accept(changes)))
        .collect(Collectors.joining(" "));
  }

  /** "Not required in Azerbaijan since …". */
  public String dutyEnded(ShowingDuty duty) {
    return messages.of("duty.ended", messages.dateInWords(Baku.dateOf(duty.endedAt())));
  }

  /** {@link #dutyEnded}, and that certificates can be taken and checked all the same. */
  public String dutyEndedInFull(ShowingDuty duty) {
    return dutyEnded(duty) + " " + messages.of("duty.ended.still");
  }

  private String answer(Explanation explanation) {
    return explanation
        .validity()
        .map(
            validity ->
                messages.of(
                    "explanation.valid",
                    validity(validity),
                    clause((Clause) explanation.rule(), validity, explanation)))
        .orElseGet(() -> lacking((Shortfall) explanation.rule(), explanation));
  }

  private String lacking(Shortfall shortfall, Explanation explanation) {
    String sentence = new ShortfallFormatter(messages).format(shortfall, explanation.kind());
    return switch (shortfall) {
      case VALIDITY_ENDED, TOO_EARLY, NOT_IN_DECREE ->
          sentence + " " + messages.of("explanation.basis", decree(explanation));
      case NO_DOSE,
          SERIES_INCOMPLETE,
          EARLIER_DOSE_NOT_RECORDED,
          NO_INFECTION,
          NO_NEGATIVE_TEST,
          NO_CONCLUSION,
          NO_DECREE ->
          sentence;
    };
  }

  private String validity(Validity validity) {
    return validity.fold(
        days ->
            days.until()
                .map(last -> messages.of("explanation.valid.until", messages.dateInWords(last)))
                .orElseGet(() -> messages.of("certificate.valid.endless")),
        hours ->
            messages.of("certificate.valid.until.minute", messages.minuteInWords(hours.until())));
  }

  private String clause(Clause clause, Validity validity, Explanation explanation) {
    List<RecordedEvent<?>> events = explanation.events();
    Decree decree = explanation.decree().orElseThrow();
    String cited = decree(explanation);
    return switch (clause) {
      case SERIES_ENDLESS,
          SERIES_MONTHS,
          FURTHER_DOSE_ENDLESS,
          FURTHER_DOSE_MONTHS,
          SECOND_DOSE_AFTER_INFECTION -> {
        RecordedEvent<?> dose = events.get(events.size() - 1);
        yield messages.of(
            clause,
            cited,
            Optional.ofNullable(decree.vaccination().months()).orElse(0),
            ordinal(dose),
            messages.dateInWords(dose.countedFrom()),
            messages.dateInWords(firstDay(events)));
      }
      case INFECTION_MONTHS, INFECTION_AND_FIRST_DOSE ->
          messages.of(
              clause,
              cited,
              decree.immunity().months(),
              messages.dateInWords(firstDay(events)),
              Optional.ofNullable(decree.immunity().firstDose())
                  .map(Decree.FirstDose::days)
                  .orElse(0),
              messages.dateInWords(events.get(events.size() - 1).countedFrom()));
      case TEST_HOURS ->
          messages.of(
              clause,
              cited,
              decree.testing().orElseThrow().hours(),
              messages.minuteInWords(validity.begin()));
      case CONCLUSION -> messages.of(clause, cited, messages.dateInWords(firstDay(events)));
    };
  }

  private String decree(Explanation explanation) {
    return explanation.decree().map(known -> known.cite(messages.getLocale())).orElse("");
  }

  private static LocalDate firstDay(List<RecordedEvent<?>> events) {
    return events.get(0).countedFrom();
  }

  private String ordinal(RecordedEvent<?> dose) {
    return ordinal(dose.event().vaccination().orElseThrow().position().number());
  }

  private String ordinal(int number) {
    return messages.of("ordinal." + number);
  }

  /** Words each change as a sentence. */
  private final class Changes implements Change.Visitor<String> {
    private final boolean isWithinSeries;

    /**
     * Words the changes of one explanation.
     *
     * @param isWithinSeries whether a record that is missing is one of the series itself
     */
    Changes(boolean isWithinSeries) {
      this.isWithinSeries = isWithinSeries;
    }

    @Override
    public String dose(Change.ByDose dose) {
      return messages.of(
          "change.dose." + dose.effect() + (dose.notBefore().isPresent() ? ".from" : ""),
          ordinal(dose.number()),
          dose.notBefore().map(messages::dateInWords).orElse(""));
    }

    @Override
    public String recordOfDose(Change.ByRecordOfDose dose) {
      return messages.of(
          isWithinSeries ? "change.record" : "change.record.above", ordinal(dose.number()));
    }

    @Override
    public String time(Change.ByTime time) {
      return messages.of("change.time", messages.dateInWords(time.from()));
    }

    @Override
    public String test(Change.ByTest test) {
      return messages.of("change.test", test.hours());
    }

    @Override
    public String decree(Change.ByDecree change) {
      return messages.of(
          "change.decree",
          messages.dateInWords(change.decree().inForceFrom()),
          change.decree().cite(messages.getLocale()),
          outcome(change));
    }

    private String outcome(Change.ByDecree change) {
      if (!change.due()) {
        return messages.of("change.decree.none");
      }
      return change
          .until()
          .map(until -> messages.of("change.decree.until", messages.dateInWords(until)))
          .orElseGet(() -> messages.of("change.decree.endless"));
    }
  }
}
