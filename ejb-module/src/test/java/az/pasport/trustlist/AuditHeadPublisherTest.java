package az.pasport.trustlist;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditHeadPublisherTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1441})
  void refusesToStartWhereHeadsWouldBeSignedAllTheTimeOrHardlyEver(long minutes) {
    var publisher = new AuditHeadPublisher();
    publisher.headMinutes = minutes;
    assertThatIllegalArgumentException()
        .isThrownBy(publisher::checkSettings)
        .withMessage("pasport.audit.head-minutes is 1 to 1440, not " + minutes);
  }
}
