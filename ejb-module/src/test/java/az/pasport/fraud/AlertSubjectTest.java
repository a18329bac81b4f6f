package az.pasport.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.record.Lot;
import org.junit.jupiter.api.Test;

class AlertSubjectTest {
  private static final EnteringWorker ONE = new EnteringWorker("POL-1", "W/7 + x", "A");
  private static final EnteringWorker OTHER = new EnteringWorker("HAS-1", "R", "B");

  @Test
  void pairIsTheSameWhicheverIsNamedFirst() {
    assertThat(AlertSubject.pair(ONE, OTHER)).isEqualTo(AlertSubject.pair(OTHER, ONE));
    assertThat(AlertSubject.pair(ONE, OTHER).facility()).isEqualTo("HAS-1");
  }

  @Test
  void workerNamesItself() {
    assertThat(AlertSubject.worker(ONE).workers()).containsExactly("POL-1/W/7 + x");
    assertThat(AlertSubject.worker(ONE).workerNumber()).isEqualTo("W/7 + x");
  }

  @Test
  void facilityAndLotNameNoWorker() {
    assertThat(AlertSubject.facility("POL-1").workers()).isEmpty();
    assertThat(AlertSubject.lot("POL-1", new Lot("CoronaVac", "l1")).name())
        .isEqualTo("POL-1/CoronaVac/L1");
  }
}
