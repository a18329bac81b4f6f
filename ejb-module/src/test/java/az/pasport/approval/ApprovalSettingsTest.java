package az.pasport.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import az.pasport.SettingsFromMap;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalSettingsTest {
  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 366})
  void refusesToStartWhereARequestWouldNeverOrForeverWait(int days) {
    assertThatIllegalStateException()
        .isThrownBy(() -> settings(days, Map.of()))
        .withMessageContaining("pasport.approval.expires-days must be between 1 and 365");
  }

  @ParameterizedTest
  @EnumSource(UnapprovedActionKind.class)
  void refusesToStartWhereAnOfficialMayDoNothingAlone(UnapprovedActionKind action) {
    assertThatIllegalStateException()
        .isThrownBy(() -> settings(14, Map.of(action.setting(), "0")))
        .withMessageContaining(action.setting() + " is 0: it must be at least 1");
  }

  @Test
  void takesWhatMakesSense() {
    var settings = settings(365, Map.of("pasport.approval.dismissals-daily", "1"));

    assertThat(settings.life()).isEqualTo(Duration.ofDays(365));
    assertThat(settings.daily(UnapprovedActionKind.WORKER_DISMISSAL)).isEqualTo(1);
    assertThat(settings.daily(UnapprovedActionKind.CERTIFICATE_REVOCATION)).isEqualTo(10);
  }

  private static ApprovalSettings settings(int days, Map<String, String> values) {
    var settings = new ApprovalSettings();
    settings.expiresDays = days;
    settings.config = SettingsFromMap.of(values);
    settings.check();
    return settings;
  }
}
