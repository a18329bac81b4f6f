package az.pasport.intake;

import static az.pasport.intake.StoredPeople.AYTEN;
import static az.pasport.intake.StoredPeople.BAKU;
import static az.pasport.intake.StoredPeople.BORN;
import static az.pasport.intake.StoredPeople.FROM_BAKU;
import static az.pasport.intake.StoredPeople.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.PersonName;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.WithdrawalReason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is decided about corrections, withdrawals and confirmations, and what is to be written. */
class ChangeDecisionTest {
  private static final LocalDate DAY = LocalDate.of(2021, 6, 14);
  private static final ValidatedSubmission DOSE = StoredPeople.dose(AYTEN, BORN, 1, 2, DAY);

  private final HealthRecord current = StoredPeople.recorded(DOSE, BAKU);

  private static PendingSubmission message(RequestedChange change) {
    return new PendingSubmission(
        "m-1",
        new PayloadHash("hash", ""),
        DOSE.worker(),
        change,
        List.of(),
        RegistryFinding.none());
  }

  private PendingSubmission correction(ValidatedSubmission replacement) {
    return message(RequestedChange.correction(current.version(), replacement));
  }

  private PendingSubmission withdrawal() {
    return message(RequestedChange.withdrawal(current.version(), WithdrawalReason.WRONG_PERSON));
  }

  private static IntakeDecision decision(Map<String, StoredRecord> stored) {
    TransactionFraudChecks fraud = new FraudChecks().begin(FROM_BAKU, BAKU, List.of(), NOW);
    return new IntakeDecision(
        new IntakeContext(
            FROM_BAKU,
            BAKU,
            NOW,
            fraud,
            new PersonMismatchCounter(20, 100, Map.of(), Map::of),
            new PersonMismatches(3, NOW)),
        new HashMap<>(),
        new KnownPeople(new HashMap<>(), new HashMap<>()),
        stored);
  }

  private IntakeDecision decision(boolean isInDoubt) {
    return decision(
        Map.of("m-1", new StoredRecord(current, isInDoubt, Optional.empty(), List.of(current))));
  }

  private static List<ProblemCode> codes(Answer answer) {
    return ((Answer.Rejected) answer).problems().stream().map(Problem::code).toList();
  }

  @Test
  void correctionIsTheNextVersionOfItsRecord() {
    IntakeDecision decision = decision(false);

    var answer =
        (Answer.Accepted)
            decision.decide(correction(StoredPeople.dose(AYTEN, BORN, 1, 2, DAY.plusDays(1))));

    assertThat(answer.recordId()).isEqualTo(current.recordId());
    assertThat(answer.version()).isEqualTo(2);
    assertThat(decision.outcome().accepted())
        .singleElement()
        .satisfies(
            accepted -> {
              assertThat(accepted.deed()).isEqualTo("RECORD_CORRECTED");
              assertThat(accepted.record().happenedOn()).isEqualTo(DAY.plusDays(1));
            });
    assertThat(decision.outcome().doses()).as("the lot is the same").isEmpty();
    assertThat(decision.outcome().givenBack()).isEmpty();
  }

  @Test
  void correctionThatSaysTheSameIsAcknowledgedAndWritesNoVersion() {
    IntakeDecision decision = decision(false);

    var answer = (Answer.Accepted) decision.decide(correction(DOSE));

    assertThat(answer.version()).isEqualTo(1);
    assertThat(answer.warnings()).containsExactly(WarningCode.UNCHANGED.at("replaces"));
    assertThat(decision.outcome().accepted())
        .singleElement()
        .satisfies(accepted -> assertThat(accepted.deed()).isEqualTo("CORRECTION_UNCHANGED"));
  }

  @Test
  void correctionOfTheNameIsTakenToThePersonWhereNobodyElseHasRecords() {
    IntakeDecision decision = decision(false);
    PersonName name = PersonName.of("Quliyeva", "Aytən", null);

    decision.decide(correction(StoredPeople.dose(name, BORN, 1, 2, DAY)));

    assertThat(decision.outcome().renamed()).containsOnlyKeys(current.person());
  }

  @Test
  void recordOfAnotherKindIsNotCorrected() {
    assertThat(codes(decision(false).decide(correction(StoredPeople.test(AYTEN, BORN, DAY)))))
        .containsExactly(ProblemCode.OTHER_KIND);
  }

  @Test
  void withdrawalGivesTheDoseBack() {
    IntakeDecision decision = decision(false);

    assertThat(((Answer.Accepted) decision.decide(withdrawal())).version()).isEqualTo(2);
    assertThat(decision.outcome().givenBack()).containsExactly(current);
    assertThat(((Answer.Duplicate) decision.decide(withdrawal())).first().version()).isEqualTo(2);
  }

  @Test
  void recordInDoubtIsLeftToSupervisors() {
    IntakeDecision decision = decision(true);

    assertThat(decision.refusalOfAnyChange(withdrawal())).isPresent();
    assertThat(codes(decision.decide(withdrawal()))).containsExactly(ProblemCode.RECORD_IN_DOUBT);
    assertThat(decision.outcome().accepted()).isEmpty();
    assertThat(decision.outcome().refusals()).hasSize(1);
  }

  @Test
  void recordThatWasTakenBackIsNotChangedAgain() {
    IntakeDecision decision =
        decision(
            Map.of(
                "m-1",
                new StoredRecord(
                    StoredPeople.withdrawn(current), false, Optional.empty(), List.of())));

    assertThat(codes(decision.decide(withdrawal()))).containsExactly(ProblemCode.RECORD_WITHDRAWN);
  }

  @Test
  void recordThatTheSenderMayNotSeeIsNone() {
    assertThat(codes(decision(Map.of()).decide(withdrawal())))
        .containsExactly(ProblemCode.NO_SUCH_RECORD);
  }

  @Test
  void outdatedVersionIsAnsweredAndNotWrittenDown() {
    var outdated = new Answer.Outdated(current.recordId(), 2, NOW, List.of(), List.of("dose.date"));
    IntakeDecision decision =
        decision(Map.of("m-1", new StoredRecord(current, false, Optional.of(outdated), List.of())));

    assertThat(decision.decide(withdrawal())).isEqualTo(outdated);
    assertThat(decision.outcome().refusals()).isEmpty();
  }

  @Test
  void onlyAHeldRecordIsConfirmed() {
    assertThat(
            codes(decision(false).decide(message(RequestedChange.confirmation(current.version())))))
        .containsExactly(ProblemCode.NOT_HELD);
  }
}
