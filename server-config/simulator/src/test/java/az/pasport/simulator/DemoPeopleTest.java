package az.pasport.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DemoPeopleTest {
  @Test
  void nobodySharesAFinAPhoneOrACard() {
    assertThat(DemoPeople.all()).extracting(DemoPerson::fin).doesNotHaveDuplicates();
    assertThat(DemoPeople.all()).extracting(DemoPerson::phone).doesNotHaveDuplicates();
    assertThat(DemoPeople.all()).extracting(DemoPerson::asanUserId).doesNotHaveDuplicates();
    assertThat(DemoPeople.all()).extracting(DemoPerson::cardNumber).doesNotHaveDuplicates();
  }

  @Test
  void knowsEverybodyWhoIsNamed() {
    assertThat(DemoPeople.byFin(DemoPeople.TWO_DOSES).fullName())
        .isEqualTo("Məmmədova Aytən Rəşad qızı");
    assertThat(DemoPeople.byFin(DemoPeople.RECOVERED).birthDate()).isEqualTo("1985-11-03");
    assertThat(DemoPeople.byFin(DemoPeople.ONE_DOSE).givenName()).isEqualTo("Günel");
    assertThat(DemoPeople.byFin(DemoPeople.BOOSTER).surname()).isEqualTo("Hüseynov");
    assertThat(DemoPeople.byFin(DemoPeople.NO_RECORDS).patronymic()).isEqualTo("Ağa qızı");
    assertThat(DemoPeople.byFin(DemoPeople.PARENT).children()).hasSize(1);
    assertThat(DemoPeople.byFin(DemoPeople.ANALYST).role()).isEqualTo("analyst");
    assertThat(DemoPeople.byFin(DemoPeople.OPERATOR).role()).isEqualTo("operator");
  }

  @Test
  void refusesAFinWithALetterThatNoFinHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DemoPerson(
                    "5ZKAOLM",
                    "",
                    "",
                    "",
                    java.time.LocalDate.EPOCH,
                    "F",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    java.util.List.of()));
  }
}
