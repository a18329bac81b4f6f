package az.pasport.rules;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Clause;
import az.pasport.decree.Decree;
import az.pasport.record.MedicalEvent.Test;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.Eligibility.NotEligible;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a decree says of the certificate of a negative test ({@code packages.md}, rule 7). */
record TestRule(Decree decree, MedicalHistory history, Instant at) {
  private static final CertificateKind KIND = CertificateKind.TEST;

  Eligibility answer() {
    Optional<Decree.Test> rule = decree.testing();
    if (rule.isEmpty()) {
      return NotEligible.because(Shortfall.NOT_IN_DECREE, KIND, decree, List.of());
    }
    int hours = rule.get().hours();
    var anotherTest = new Change.ByTest(hours);
    Optional<RecordedEvent<Test>> latest =
        history.negativeTests().stream()
            .filter(test -> !test.event().announcedAt().isAfter(at))
            .reduce((earlier, later) -> later);
    if (latest.isEmpty()) {
      return NotEligible.because(Shortfall.NO_NEGATIVE_TEST, KIND, decree, List.of(), anotherTest);
    }
    RecordedEvent<Test> test = latest.get();
    Instant announced = test.event().announcedAt();
    var validity = new ValidityHours(announced, announced.plus(Duration.ofHours(hours)));
    if (validity.hasEndedBy(at)) {
      return NotEligible.ended(validity, KIND, decree, List.of(test), List.of(anotherTest));
    }
    return new Eligible(
        KIND,
        decree,
        Clause.TEST_HOURS,
        validity,
        test,
        Optional.empty(),
        List.of(test),
        List.of());
  }
}
