package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DccKeyUsageTest {
  private static final String DCC = "1.3.6.1.4.1.1847.2021.1.";
  private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";

  @Test
  void letsAKeyWithoutLimitsSignEveryKind() {
    assertThat(DccKeyUsage.grantedBy(List.of())).isEqualTo(EnumSet.allOf(DccKeyUsage.class));
    assertThat(DccKeyUsage.grantedBy(List.of(CODE_SIGNING)))
        .isEqualTo(EnumSet.allOf(DccKeyUsage.class));
  }

  @Test
  void grantsNoContraindicationByTheUsagesOfDccs() {
    assertThat(DccKeyUsage.grantedBy(List.of(DCC + "1", DCC + "2", DCC + "3")))
        .isEqualTo(DccKeyUsage.OF_DCCS);
  }

  @Test
  void grantsAContraindicationBesideAKindOfDccOnlyByName() {
    String ours = DccKeyUsage.CONTRAINDICATION.oid();
    assertThat(DccKeyUsage.grantedBy(List.of(DCC + "2", ours)))
        .isEqualTo(Set.of(DccKeyUsage.VACCINATION, DccKeyUsage.CONTRAINDICATION));
    assertThat(DccKeyUsage.grantedBy(List.of(ours)))
        .isEqualTo(Set.of(DccKeyUsage.CONTRAINDICATION));
  }

  @Test
  void readsTheUsagesOfTheFirstWeeks() {
    assertThat(DccKeyUsage.grantedBy(List.of("1.3.6.1.4.1.0.1847.2021.1.3")))
        .isEqualTo(Set.of(DccKeyUsage.RECOVERY));
  }

  @Test
  void grantsNothingByAUsageOfDccsThatNobodyKnows() {
    assertThat(DccKeyUsage.grantedBy(List.of(DCC + "4"))).isEmpty();
  }
}
