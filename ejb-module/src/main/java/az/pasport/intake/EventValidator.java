package az.pasport.intake;

import az.pasport.record.MedicalEvent;
import az.pasport.record.ProblemCode;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Validates what a submission says happened, one method for each kind. An event is returned only
 * while nothing in the whole message has a problem.
 *
 * @param born the first day that can be that of the person's birth, where it is known
 */
record EventValidator(FieldReader fields, Optional<LocalDate> born)
    implements Submission.Visitor<Optional<? extends MedicalEvent>> {
  /** No commission speaks for longer. */
  private static final int LONGEST_CONCLUSION_YEARS = 10;

  @Override
  public Optional<? extends MedicalEvent> dose(Submission.Dose dose) {
    return new DoseValidator(fields, born).givenHere(dose);
  }

  @Override
  public Optional<? extends MedicalEvent> doseAbroad(Submission.DoseAbroad abroad) {
    return new DoseValidator(fields, born).givenAbroad(abroad);
  }

  @Override
  public Optional<? extends MedicalEvent> test(Submission.Test test) {
    Optional<TestType> type =
        fields.oneOf("test.type", test.type(), TestType.class, ProblemCode.BAD_TEST_TYPE);
    Optional<String> device =
        FieldReader.isMissing(test.device())
            ? Optional.empty()
            : fields.printed("test.device", test.device(), 80);
    if (type.equals(Optional.of(TestType.RAT)) && FieldReader.isMissing(test.device())) {
      fields.add(ProblemCode.REQUIRED.at("test.device"));
    }
    Optional<Instant> sampledAt = fields.pastTime("test.sampledAt", test.sampledAt(), born);
    Optional<Instant> announcedAt = fields.pastTime("test.announcedAt", test.announcedAt(), born);
    if (isBefore(announcedAt, sampledAt)) {
      fields.add(ProblemCode.BAD_ORDER.at("test.announcedAt", "test.sampledAt"));
    }
    Optional<TestOutcome> outcome =
        fields.oneOf("test.result", test.result(), TestOutcome.class, ProblemCode.BAD_RESULT);
    return fields.ifGood(
        () ->
            new MedicalEvent.Test(
                type.orElseThrow(),
                device,
                sampledAt.orElseThrow(),
                announcedAt.orElseThrow(),
                outcome.orElseThrow()));
  }

  @Override
  public Optional<? extends MedicalEvent> recovered(Submission.Recovered recovered) {
    Optional<LocalDate> firstPositive =
        fields.pastDate(
            "recovery.firstPositive", recovered.firstPositive(), FieldReader.FIRST_CASES, born);
    Optional<LocalDate> closedOn =
        fields.pastDate("recovery.closedOn", recovered.closedOn(), FieldReader.FIRST_CASES, born);
    if (isBefore(closedOn, firstPositive)) {
      fields.add(ProblemCode.BAD_ORDER.at("recovery.closedOn", "recovery.firstPositive"));
    }
    Optional<String> doctor = fields.text("recovery.doctor", recovered.doctor(), 160);
    return fields.ifGood(
        () ->
            new MedicalEvent.Recovery(
                firstPositive.orElseThrow(), closedOn.orElseThrow(), doctor.orElseThrow()));
  }

  @Override
  public Optional<? extends MedicalEvent> contraindicated(Submission.Contraindicated sent) {
    Optional<String> conclusion =
        fields.printed("contraindication.conclusion", sent.conclusion(), 80);
    Optional<LocalDate> from =
        fields.pastDate(
            "contraindication.validFrom", sent.validFrom(), FieldReader.FIRST_DOSES, born);
    Optional<LocalDate> until =
        fields
            .required("contraindication.validUntil", sent.validUntil())
            .flatMap(text -> fields.date("contraindication.validUntil", text));
    if (isBefore(until, from)) {
      fields.add(
          ProblemCode.BAD_ORDER.at("contraindication.validUntil", "contraindication.validFrom"));
    }
    Optional<LocalDate> latest = from.map(day -> day.plusYears(LONGEST_CONCLUSION_YEARS));
    if (isBefore(latest, until)) {
      fields.add(ProblemCode.TOO_LATE.at("contraindication.validUntil", latest.orElseThrow()));
    }
    return fields.ifGood(
        () ->
            new MedicalEvent.Contraindication(
                conclusion.orElseThrow(), from.orElseThrow(), until.orElseThrow()));
  }

  private static <T extends Comparable<? super T>> boolean isBefore(
      Optional<T> one, Optional<T> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) < 0;
  }
}
