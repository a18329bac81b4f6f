package az.pasport.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallerAddressTest {
  @AfterEach
  void clear() {
    CallerAddress.clear();
  }

  @Test
  void isNobodysOutsideARequest() {
    CallerAddress.set("192.0.2.7");
    CallerAddress.clear();

    assertThat(CallerAddress.current()).isEmpty();
  }

  @Test
  void isThatOfTheThreadsOwnRequest() throws InterruptedException {
    CallerAddress.set("192.0.2.7");
    var other = new Thread(() -> CallerAddress.set("192.0.2.8"));
    other.start();
    other.join();

    assertThat(CallerAddress.current()).isEqualTo("192.0.2.7");
  }

  /** The column of refusals and that of the audit hold no more. */
  @Test
  void isCutWhereItIsTooLongToBeStored() {
    CallerAddress.set("x".repeat(100));

    assertThat(CallerAddress.current()).hasSize(64);
  }
}
