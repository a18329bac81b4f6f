package az.pasport.web.inside;

import static az.pasport.web.inside.Answers.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.approval.ApprovalRefused;
import az.pasport.approval.Approvals;
import az.pasport.approval.ProposalResult;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuanceService;
import az.pasport.decree.CertificateKind;
import az.pasport.facility.Workers;
import az.pasport.intake.Answer;
import az.pasport.intake.Confirmation;
import az.pasport.intake.Correction;
import az.pasport.intake.HeldRecord;
import az.pasport.intake.PersonFiles;
import az.pasport.intake.RecordIntake;
import az.pasport.intake.StaffRecordService;
import az.pasport.intake.Submission;
import az.pasport.intake.WithdrawalRequest;
import az.pasport.person.Fin;
import az.pasport.record.Lot;
import az.pasport.record.ProblemCode;
import az.pasport.record.StoredVersion;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.stock.DeliveryService;
import az.pasport.stock.LotStock;
import az.pasport.time.Baku;
import az.pasport.web.deployment.TestDeployment;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The guards against false entries, at the demo's guarded facility. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class GuardsIT {
  private static final FacilityCode GUARDED = new FacilityCode("LANKARAN-RH-04");
  private static final Submission.Author LEYLA = new Submission.Author("17", "Leyla Həsənova");
  private static final Submission.Author ORXAN = new Submission.Author("18", "Orxan Quliyev");
  private static final String CORONAVAC = "CoronaVac";

  @Inject AsFacility asFacility;
  @Inject AsOperator asOperator;
  @Inject AsSupervisor asSupervisor;
  @Inject AsCitizen asCitizen;
  @Inject RecordIntake intake;
  @Inject StaffRecordService desk;
  @Inject PersonFiles files;
  @Inject IssuanceService issuance;
  @Inject Approvals approvals;
  @Inject DeliveryService deliveries;
  @Inject Workers workers;
  @Inject Clock clock;
  @Resource ManagedExecutorService threads;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void refusesDoseByWorkerWhoIsNotOnTheRegister() throws Exception {
    deliver("GI-W", 5);
    var stranger = new Submission.Author("99", "Kimsə Naməlum");

    assertThat(codes(submit(dose("worker-1", "3AAA001", stranger, "GI-W", 1, today()))))
        .containsExactly(ProblemCode.UNKNOWN_WORKER);
    assertThat(used("GI-W")).isZero();
  }

  @Test
  void refusesDoseByDismissedWorker() throws Exception {
    deliver("GI-D", 5);
    asOperator.call(() -> workers.register(GUARDED, "21", "Samir Əhmədov"));
    var samir = new Submission.Author("21", "Samir Əhmədov");
    accepted(submit(dose("dismissed-1", "3AAA002", samir, "GI-D", 1, today())));

    asOperator.call(() -> workers.dismiss(GUARDED, "21"));

    assertThat(codes(submit(dose("dismissed-2", "3AAA003", samir, "GI-D", 1, today()))))
        .containsExactly(ProblemCode.UNKNOWN_WORKER);
  }

  @Test
  void refusesRecordInTheNameOfAnotherWorkerThanItsSender() throws Exception {
    deliver("GI-S", 5);
    var message = dose("sender-1", "3AAA004", LEYLA, "GI-S", 1, today());

    Answer answer =
        asFacility.call(
            () -> intake.submit(new Caller.Facility(GUARDED, Optional.of("18")), message));

    assertThat(codes(answer)).containsExactly(ProblemCode.WORKER_IS_NOT_SENDER);
    accepted(
        asFacility.call(
            () -> intake.submit(new Caller.Facility(GUARDED, Optional.of("17")), message)));
  }

  @Test
  void refusesDoseOfLotThatWasNeverDelivered() throws Exception {
    assertThat(codes(submit(dose("lot-0", "3AAA005", LEYLA, "GI-NONE", 1, today()))))
        .containsExactly(ProblemCode.LOT_NOT_DELIVERED);
  }

  @Test
  void refusesEleventhDoseOfTenDelivered() throws Exception {
    deliver("GI-TEN", 10);
    for (int i = 0; i < 10; i++) {
      accepted(submit(dose("ten-" + i, "3BBB00" + i, LEYLA, "gi-ten", 1, today())));
    }

    assertThat(codes(submit(dose("ten-10", "3BBB010", LEYLA, "GI-TEN", 1, today()))))
        .containsExactly(ProblemCode.LOT_USED_UP);
    assertThat(used("GI-TEN")).isEqualTo(10);
  }

  @Test
  void givesTheLastDoseToOneOfManyWhoEnterItAtOnce() throws Exception {
    deliver("GI-LAST", 3);
    List<Future<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      var message = dose("last-" + i, "3CCC00" + i, LEYLA, "GI-LAST", 1, today());
      answers.add(threads.submit(() -> submit(message)));
    }
    int taken = 0;
    for (Future<Answer> answer : answers) {
      taken += answer.get(1, TimeUnit.MINUTES) instanceof Answer.Accepted ? 1 : 0;
    }

    assertThat(taken).isEqualTo(3);
    assertThat(used("GI-LAST")).isEqualTo(3);
  }

  @Test
  void givesTheDosesLeftToTheFirstOfABatchThatNeedsMore() throws Exception {
    deliver("GI-FEW", 2);
    deliver("GI-MORE", 5);
    List<Submission> batch = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      batch.add(dose("few-" + i, "3CDD00" + i, LEYLA, "GI-FEW", 1, today()));
      batch.add(dose("more-" + i, "3CDE00" + i, ORXAN, "GI-MORE", 1, today()));
    }

    batch.add(dose("typo-1", "3CDE100", LEYLA, "GI-TYPO", 1, today()));

    List<Answer> answers =
        asFacility.call(() -> intake.submit(new Caller.Facility(GUARDED), batch));

    assertThat(codes(answers.get(8))).containsExactly(ProblemCode.LOT_NOT_DELIVERED);
    assertThat(answers.get(0)).isInstanceOf(Answer.Accepted.class);
    assertThat(answers.get(2)).isInstanceOf(Answer.Accepted.class);
    assertThat(codes(answers.get(4))).containsExactly(ProblemCode.LOT_USED_UP);
    assertThat(codes(answers.get(6))).containsExactly(ProblemCode.LOT_USED_UP);
    assertThat(used("GI-FEW")).isEqualTo(2);
    assertThat(used("GI-MORE")).isEqualTo(4);
  }

  @Test
  void countsBatchOfOneWorkerAgainstTheHour() throws Exception {
    deliver("GI-HOUR", 200);
    asOperator.call(() -> workers.register(GUARDED, "23", "Elnur Səfərov"));
    var elnur = new Submission.Author("23", "Elnur Səfərov");
    List<Submission> batch = new ArrayList<>();
    for (int i = 0; i < 122; i++) {
      batch.add(dose("hour-" + i, "3CDF%03d".formatted(i), elnur, "GI-HOUR", 1, today()));
    }

    List<Answer> answers =
        asFacility.call(() -> intake.submit(new Caller.Facility(GUARDED), batch));

    assertThat(answers.subList(0, 120)).allMatch(Answer.Accepted.class::isInstance);
    assertThat(codes(answers.get(120))).containsExactly(ProblemCode.TOO_MANY_BY_WORKER);
    assertThat(codes(answers.get(121))).containsExactly(ProblemCode.TOO_MANY_BY_WORKER);
    assertThat(used("GI-HOUR")).isEqualTo(120);
  }

  /** Each would count only what was committed before it. */
  @Test
  void countsBatchesOfOneWorkerAtOnceAgainstTheHour() throws Exception {
    deliver("GI-RACE", 400);
    asOperator.call(() -> workers.register(GUARDED, "24", "Vüqar Talıbov"));
    var vuqar = new Submission.Author("24", "Vüqar Talıbov");
    List<Future<List<Answer>>> answers = new ArrayList<>();
    for (int of = 0; of < 4; of++) {
      List<Submission> batch = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        String fin = "3CE%d%03d".formatted(of, i);
        batch.add(dose("race-" + of + "-" + i, fin, vuqar, "GI-RACE", 1, today()));
      }
      answers.add(
          threads.submit(
              () -> asFacility.call(() -> intake.submit(new Caller.Facility(GUARDED), batch))));
    }
    int taken = 0;
    for (Future<List<Answer>> some : answers) {
      for (Answer answer : some.get(2, TimeUnit.MINUTES)) {
        taken += answer instanceof Answer.Accepted ? 1 : 0;
      }
    }

    assertThat(taken).isEqualTo(120);
    assertThat(used("GI-RACE")).isEqualTo(120);
  }

  @Test
  void putsDoseOfWithdrawnRecordBack() throws Exception {
    deliver("GI-BACK", 1);
    var first = accepted(submit(dose("back-1", "3DDD001", LEYLA, "GI-BACK", 1, today())));

    accepted(
        asFacility.call(
            () ->
                intake.submit(
                    new Caller.Facility(GUARDED),
                    new WithdrawalRequest(
                        "back-2", first.recordId().toString(), 1, LEYLA, "DID_NOT_HAPPEN"))));

    assertThat(used("GI-BACK")).isZero();
    accepted(submit(dose("back-3", "3DDD002", LEYLA, "GI-BACK", 1, today())));
  }

  @Test
  void movesDoseToTheLotOfItsCorrection() throws Exception {
    deliver("GI-FROM", 1);
    deliver("GI-TO", 1);
    var first = accepted(submit(dose("move-1", "3DDD003", LEYLA, "GI-FROM", 1, today())));

    accepted(correct(first, dose("move-2", "3DDD003", LEYLA, "GI-TO", 1, today())));

    assertThat(used("GI-FROM")).isZero();
    assertThat(used("GI-TO")).isOne();
  }

  @Test
  void acceptsDoseOfSevenDaysAgoAtOnce() throws Exception {
    deliver("GI-7", 1);

    assertThat(accepted(submit(dose("seven", "3EEE001", LEYLA, "GI-7", 1, daysAgo(7)))).held())
        .isFalse();
  }

  @Test
  void issuesNoCertificateOnBackDatedDoseUntilSecondWorkerConfirms() throws Exception {
    deliver("GI-HELD", 2);
    var fin = new Fin("3EEE002");
    var first = accepted(enter(dose("held-1", fin.value(), LEYLA, "GI-HELD", 1, daysAgo(40))));
    var second = accepted(enter(dose("held-2", fin.value(), LEYLA, "GI-HELD", 2, daysAgo(8))));
    assertThat(first.held()).isTrue();
    assertThat(second.held()).isTrue();
    assertThat(certificate(fin)).isEmpty();
    assertThat(heldRecords()).contains(first.recordId().toString(), second.recordId().toString());

    confirmed("held-3", first, ORXAN);
    assertThat(certificate(fin)).isEmpty();
    confirmed("held-4", second, ORXAN);

    assertThat(certificate(fin)).isPresent();
    assertThat(heldRecords())
        .doesNotContain(first.recordId().toString(), second.recordId().toString());
  }

  @Test
  void letsNobodyConfirmTheirOwnEntry() throws Exception {
    deliver("GI-OWN", 1);
    var own = accepted(enter(dose("own-1", "3EEE003", LEYLA, "GI-OWN", 1, daysAgo(30))));

    assertThat(codes(confirm("own-2", own, LEYLA))).containsExactly(ProblemCode.SAME_WORKER);
  }

  @Test
  void basicSecretAloneConfirmsNothing() throws Exception {
    deliver("GI-BASIC", 1);
    var held = accepted(enter(dose("basic-1", "3EEE007", LEYLA, "GI-BASIC", 1, daysAgo(30))));
    var confirmation = new Confirmation("basic-2", held.recordId().toString(), 1, ORXAN);

    Answer answer =
        asFacility.call(() -> intake.submit(new Caller.Facility(GUARDED), confirmation));

    assertThat(codes(answer)).containsExactly(ProblemCode.WORKER_NOT_PROVED);
    confirmed("basic-2", held, ORXAN);
  }

  /** With the facility's secret, Orxan could have entered it in Leyla's name himself. */
  @Test
  void workerDoesNotConfirmWhatMayBeTheirOwnEntryInAnothersName() throws Exception {
    deliver("GI-NAMED", 1);
    var held = accepted(submit(dose("named-1", "3EEE008", LEYLA, "GI-NAMED", 1, daysAgo(30))));

    assertThat(codes(confirm("named-2", held, ORXAN)))
        .containsExactly(ProblemCode.ENTRY_NOT_PROVED);
    var confirmation =
        new Confirmation(
            "named-3",
            held.recordId().toString(),
            1,
            new Submission.Author("5AGENCY", "Sevda Qasımova"));
    assertThat(accepted(asSupervisor.call(() -> desk.confirm(confirmation))).held()).isFalse();
  }

  /**
   * It counts once a second official, a supervisor, has agreed: those two stand for the workers.
   */
  @Test
  void correctionOfAHeldRecordByOneOfficialLeavesItHeld() throws Exception {
    deliver("GI-STAFF", 1);
    var fin = new Fin("3EEE009");
    var held = accepted(enter(dose("staff-1", fin.value(), LEYLA, "GI-STAFF", 1, daysAgo(30))));
    var official = new Submission.Author("5AGENCY", "Tural İsmayılov");
    var correction =
        new Correction(
            held.recordId().toString(),
            1,
            dose("staff-2", fin.value(), official, "GI-STAFF", 1, daysAgo(40)));

    var asked =
        (ProposalResult.Waiting<Answer>) asOperator.call(() -> desk.correct(correction, List.of()));

    assertThat(entry(fin).isHeld()).isTrue();
    assertThat(entry(fin).version()).isOne();
    assertThat(entry(fin).fields()).containsEntry("dose.date", daysAgo(30).toString());
    assertThatThrownBy(
            () -> asOperator.call(() -> approvals.approve(asked.request().id(), Optional.empty())))
        .isInstanceOf(EJBException.class);
    assertThat(entry(fin).isHeld()).isTrue();

    asSupervisor.call(() -> approvals.approve(asked.request().id(), Optional.empty()));

    assertThat(entry(fin).isHeld()).isFalse();
    assertThat(entry(fin).version()).isEqualTo(2);
    assertThat(entry(fin).fields()).containsEntry("dose.date", daysAgo(40).toString());
  }

  @Test
  void correctionOfAHeldRecordByASupervisorIsNotTheirsToApprove() throws Exception {
    deliver("GI-SUPER", 1);
    var fin = new Fin("3EEE010");
    var held = accepted(enter(dose("super-1", fin.value(), LEYLA, "GI-SUPER", 1, daysAgo(30))));
    var official = new Submission.Author("5AGENCY", "Sevda Qasımova");
    var correction =
        new Correction(
            held.recordId().toString(),
            1,
            dose("super-2", fin.value(), official, "GI-SUPER", 1, daysAgo(40)));

    var asked =
        (ProposalResult.Waiting<Answer>)
            asSupervisor.call(() -> desk.correct(correction, List.of()));

    assertThatThrownBy(
            () ->
                asSupervisor.call(() -> approvals.approve(asked.request().id(), Optional.empty())))
        .isInstanceOf(ApprovalRefused.class);
    assertThat(entry(fin).isHeld()).isTrue();
    assertThat(entry(fin).version()).isOne();
  }

  /** The facility's own correction needs a second worker as the entry did. */
  @Test
  void correctionOfAHeldRecordByItsFacilityLeavesItHeld() throws Exception {
    deliver("GI-STILL", 1);
    var fin = new Fin("3EEE011");
    var held = accepted(enter(dose("still-1", fin.value(), LEYLA, "GI-STILL", 1, daysAgo(30))));

    var corrected =
        accepted(correct(held, dose("still-2", fin.value(), ORXAN, "GI-STILL", 1, daysAgo(2))));

    assertThat(corrected.held()).isTrue();
    assertThat(entry(fin).isHeld()).isTrue();
  }

  private StoredVersion entry(Fin fin) throws Exception {
    return asOperator.call(() -> files.file(fin)).orElseThrow().entries().get(0);
  }

  @Test
  void operatorConfirmsNothing() {
    var confirmation =
        new Confirmation(
            "operator-1",
            "00000000-0000-4000-8000-000000000000",
            1,
            new Submission.Author("5AGENCY", "Tural İsmayılov"));

    assertThatThrownBy(() -> asOperator.call(() -> desk.confirm(confirmation)))
        .isInstanceOf(EJBException.class);
  }

  @Test
  void confirmsOnceAndAnswersTheSameMessageWithItsAcknowledgement() throws Exception {
    deliver("GI-ONCE", 1);
    var held = accepted(enter(dose("once-1", "3EEE004", LEYLA, "GI-ONCE", 1, daysAgo(30))));
    confirmed("once-2", held, ORXAN);

    assertThat(confirm("once-2", held, ORXAN)).isInstanceOf(Answer.Duplicate.class);
    assertThat(codes(confirm("once-3", held, ORXAN))).containsExactly(ProblemCode.NOT_HELD);
  }

  @Test
  void holdsCorrectionThatMovesDoseBack() throws Exception {
    deliver("GI-MOVE", 1);
    var today = accepted(submit(dose("moved-1", "3EEE005", LEYLA, "GI-MOVE", 1, today())));
    assertThat(today.held()).isFalse();

    var moved =
        accepted(correct(today, dose("moved-2", "3EEE005", LEYLA, "GI-MOVE", 1, daysAgo(60))));

    assertThat(moved.held()).isTrue();
  }

  @Test
  void tellsTheAcknowledgementOfAMessageAndOfNoOther() throws Exception {
    deliver("GI-ACK", 1);
    var told = accepted(submit(dose("ack-1", "3EEE006", LEYLA, "GI-ACK", 1, today())));
    var elsewhere = new Caller.Facility(new FacilityCode("BAKU-MC-01"));

    assertThat(asFacility.call(() -> intake.acknowledgement(new Caller.Facility(GUARDED), "ack-1")))
        .contains(
            new Answer.Duplicate(
                new Answer.Accepted(
                    told.recordId(), told.version(), told.acknowledgedAt(), false, List.of())));
    assertThat(asFacility.call(() -> intake.acknowledgement(new Caller.Facility(GUARDED), "ack-2")))
        .isEmpty();
    assertThat(asFacility.call(() -> intake.acknowledgement(elsewhere, "ack-1"))).isEmpty();
  }

  @Test
  void capsWhatOneWorkerEntersWithinAnHour() throws Exception {
    deliver("GI-RATE", 200);
    asOperator.call(() -> workers.register(GUARDED, "30", "Tələsən İşçi"));
    var hasty = new Submission.Author("30", "Tələsən İşçi");
    Answer answer = null;
    int taken = -1;
    do {
      taken++;
      answer =
          submit(
              dose(
                  "rate-" + taken,
                  "3FF" + String.format(java.util.Locale.ROOT, "%04d", taken),
                  hasty,
                  "GI-RATE",
                  1,
                  today()));
    } while (answer instanceof Answer.Accepted && taken < 200);

    assertThat(taken).isEqualTo(120);
    assertThat(codes(answer)).containsExactly(ProblemCode.TOO_MANY_BY_WORKER);
  }

  private Answer submit(Submission submission) throws Exception {
    return asFacility.call(() -> intake.submit(new Caller.Facility(GUARDED), submission));
  }

  private Answer correct(Answer.Accepted record, Submission replacement) throws Exception {
    var correction = new Correction(record.recordId().toString(), record.version(), replacement);
    return asFacility.call(() -> intake.submit(new Caller.Facility(GUARDED), correction));
  }

  private Answer confirm(String messageId, Answer.Accepted record, Submission.Author worker)
      throws Exception {
    var confirmation =
        new Confirmation(messageId, record.recordId().toString(), record.version(), worker);
    return asFacility.call(() -> intake.submit(proved(worker), confirmation));
  }

  /** Submits by the worker's own token. */
  private Answer enter(Submission submission) throws Exception {
    return asFacility.call(() -> intake.submit(proved(submission.worker()), submission));
  }

  private static Caller.Facility proved(Submission.Author worker) {
    return new Caller.Facility(GUARDED, Optional.of(worker.id()));
  }

  private void confirmed(String messageId, Answer.Accepted record, Submission.Author worker)
      throws Exception {
    assertThat(accepted(confirm(messageId, record, worker)).held()).isFalse();
  }

  private Optional<CertificateView> certificate(Fin fin) throws Exception {
    Entitlement answer =
        asCitizen.call(() -> issuance.issueIfDue(fin, CertificateKind.VACCINATION));
    return answer instanceof Entitlement.Issued held
        ? Optional.of(held.certificate())
        : Optional.empty();
  }

  private List<String> heldRecords() throws Exception {
    List<HeldRecord> held = asFacility.call(() -> intake.held(new Caller.Facility(GUARDED)));
    return held.stream().map(record -> record.recordId().toString()).toList();
  }

  private void deliver(String lot, int doses) throws Exception {
    asOperator.call(
        () ->
            deliveries.register(
                GUARDED,
                new DeliveryService.Note(new Lot(CORONAVAC, lot), doses, today(), "QA-" + lot)));
  }

  private int used(String lot) throws Exception {
    return asOperator.call(() -> deliveries.of(GUARDED)).stream()
        .filter(stock -> stock.lot().number().equals(lot))
        .mapToInt(LotStock::used)
        .sum();
  }

  private static Submission.Dose dose(
      String messageId,
      String fin,
      Submission.Author worker,
      String lot,
      int number,
      LocalDate date) {
    return new Submission.Dose(
        messageId,
        Submissions.person(fin),
        worker,
        CORONAVAC,
        lot,
        number,
        2,
        date.toString(),
        "Rauf Quliyev");
  }

  private static Answer.Accepted accepted(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
    return (Answer.Accepted) answer;
  }

  private LocalDate today() {
    return Baku.today(clock);
  }

  private LocalDate daysAgo(int days) {
    return today().minusDays(days);
  }
}
