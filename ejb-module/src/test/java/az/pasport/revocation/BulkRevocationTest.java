package az.pasport.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.certificate.RevocationReason;
import az.pasport.revocation.BulkRevocationRefused.Reason;
import az.pasport.security.FacilityCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkRevocationTest {
  private static final Instant NOW = Instant.parse("2021-09-01T08:00:00Z");
  private static final Optional<FacilityCode> FACILITY =
      Optional.of(new FacilityCode("BAKU-MC-01"));

  private final BulkRevocation revocation =
      new BulkRevocation(
          Optional.of(choice(FACILITY, Optional.of("N-66"), Optional.empty())),
          0,
          RevocationReason.FRAUD,
          "case 17",
          "fin:6VYH4SE",
          NOW);

  @Test
  void goesFromThePreviewToTheUndoing() {
    revocation.collected("");
    revocation.count(new RevocationTotals(2, 3, 1, 0, 1));
    revocation.count(new RevocationTotals(1, 1, 0, 0, 0));
    revocation.previewed(NOW);
    assertThat(revocation.totals().people()).isEqualTo(3);
    assertThat(revocation.totals().records()).isEqualTo(4);
    revocation.begin("fin:6VYH4SE", NOW);
    revocation.finish(NOW);
    assertThat(revocation.isUndoable(NOW, 0)).isTrue();
    revocation.beginUndo("fin:6VYH4SE", NOW.plus(Duration.ofHours(23)), 0);
    revocation.finishUndo(NOW.plus(Duration.ofHours(24)));
    assertThat(revocation.status()).isEqualTo(RevocationStatus.UNDONE);
    assertReason(() -> revocation.requireUndoable(NOW, 0), Reason.NOT_DONE);
  }

  @Test
  void isUndoneAgainWithinTheDayForThoseWhoAreLeft() {
    revocation.count(new RevocationTotals(2, 2, 2, 0, 2));
    revocation.previewed(NOW);
    revocation.begin("fin:6VYH4SE", NOW);
    revocation.finish(NOW);
    revocation.beginUndo("fin:6VYH4SE", NOW, 0);
    revocation.finishUndo(NOW);
    assertThat(revocation.isUndoable(NOW, 1)).isTrue();
    assertReason(
        () -> revocation.requireUndoable(NOW.plus(Duration.ofDays(1)), 1), Reason.TOO_LATE);
    revocation.beginUndo("fin:6VYH4SE", NOW.plus(Duration.ofHours(1)), 1);
    revocation.finishUndo(NOW.plus(Duration.ofHours(2)));
    assertThat(revocation.status()).isEqualTo(RevocationStatus.UNDONE);
  }

  @Test
  void isNotDoneOnceItsSetMayBeForgotten() {
    revocation.count(new RevocationTotals(1, 1, 1, 0, 1));
    revocation.previewed(NOW);
    Instant old = NOW.plus(BulkRevocation.STORED);
    assertThat(revocation.isOutdated(old.minusSeconds(1))).isFalse();
    assertThat(revocation.isOutdated(old)).isTrue();
    assertReason(() -> revocation.requireDoable(old), Reason.PREVIEW_OUTDATED);
    assertReason(() -> revocation.begin("fin:6VYH4SE", old), Reason.PREVIEW_OUTDATED);
    assertThat(revocation.status()).isEqualTo(RevocationStatus.PREVIEWED);
  }

  @Test
  void isNotDoneBeforeItsPreviewAndNotTwice() {
    assertReason(() -> revocation.requireDoable(NOW), Reason.NOT_PREVIEWED);
    revocation.count(new RevocationTotals(1, 1, 1, 0, 1));
    revocation.previewed(NOW);
    revocation.begin("fin:6VYH4SE", NOW);
    assertReason(() -> revocation.begin("fin:6VYH4SE", NOW), Reason.NOT_PREVIEWED);
  }

  @Test
  void isNotDoneForNobody() {
    revocation.previewed(NOW);
    assertReason(() -> revocation.requireDoable(NOW), Reason.NOTHING_CHOSEN);
  }

  @Test
  void isNotUndoneADayLater() {
    revocation.count(new RevocationTotals(1, 1, 1, 0, 1));
    revocation.previewed(NOW);
    revocation.begin("fin:6VYH4SE", NOW);
    revocation.finish(NOW);
    Instant later = NOW.plus(Duration.ofDays(1));
    assertThat(revocation.isUndoable(later, 0)).isFalse();
    assertReason(() -> revocation.beginUndo("fin:6VYH4SE", later, 0), Reason.TOO_LATE);
    assertThat(revocation.status()).isEqualTo(RevocationStatus.DONE);
  }

  @Test
  void takesReasonsAloneThatPutRecordsInDoubt() {
    assertThatThrownBy(
            () ->
                new BulkRevocation(
                    Optional.empty(), 1, RevocationReason.COPIED, "x", "fin:6VYH4SE", NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void choiceNeedsAFacilityOrALotAndDaysInOrder() {
    assertReason(
        () -> choice(Optional.empty(), Optional.empty(), Optional.empty()), Reason.CHOICE_TOO_WIDE);
    assertReason(
        () -> choice(Optional.empty(), Optional.of("N-66"), Optional.of("FH-1")),
        Reason.WORKER_WITHOUT_FACILITY);
    assertThat(choice(Optional.empty(), Optional.empty(), Optional.of("FH-1")).lot())
        .contains("FH-1");
    LocalDate day = LocalDate.of(2021, 8, 2);
    assertReason(
        () ->
            new RecordChoice(
                FACILITY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(day),
                Optional.of(day.minusDays(1))),
        Reason.BAD_ORDER);
  }

  private static RecordChoice choice(
      Optional<FacilityCode> facility, Optional<String> worker, Optional<String> lot) {
    return new RecordChoice(
        facility,
        worker,
        lot,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static void assertReason(Runnable deed, Reason reason) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            BulkRevocationRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
