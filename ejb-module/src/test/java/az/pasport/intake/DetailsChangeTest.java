package az.pasport.intake;

import static az.pasport.intake.StoredPeople.BORN;
import static az.pasport.intake.StoredPeople.FIN;
import static az.pasport.intake.StoredPeople.FROM_BAKU;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.security.Caller;
import az.pasport.time.BirthDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailsChangeTest {
  private static final Authority STAFF = Authority.of(new Caller.Official("fin:1AAAAAA"), true);

  /**
   * What is registered, what is sent, who has records, what else is corrected, what is registered
   * then.
   */
  @ParameterizedTest
  @CsvSource({
    "ALIYEVA, Əliyeva, true, true, Əliyeva, ",
    "ALIYEVA, Əliyeva, true, false, Əliyeva, ",
    "ALIYEVA, Əliyeva, false, true, ALIYEVA, another facility",
    "ALIYEVA, Əliyeva, false, false, ALIYEVA, another facility",
    "Əliyeva, ALIYEVA, true, true, ALIYEVA, ",
    "Əliyeva, ALIYEVA, true, false, Əliyeva, Azerbaijani letters",
    "Əliyeva, Aliyeva, true, false, Əliyeva, Azerbaijani letters",
    "Əliyeva, ƏLİYEVA, true, false, ƏLİYEVA, ",
    "Əliyeva, Əliyeva, true, false, Əliyeva, ",
    "Əliyeva, Əliyeva, false, false, Əliyeva, ",
    "Əliyeva, Quliyeva, true, false, Quliyeva, ",
  })
  void takesASpellingWhereNobodyElseHasRecords(
      String registered,
      String sent,
      boolean isAlone,
      boolean isSpellingOnly,
      String then,
      String reason) {
    DetailsChange change = change(FROM_BAKU, registered, sent, isAlone, isSpellingOnly);
    assertThat(change.taken().map(PersonName::familyName).orElse(registered)).isEqualTo(then);
    if (reason == null) {
      assertThat(change.warnings()).isEmpty();
    } else {
      assertThat(change.warnings())
          .singleElement()
          .satisfies(
              warning -> {
                assertThat(warning.code()).isEqualTo(WarningCode.NAME_NOT_TAKEN);
                assertThat(warning.en()).contains(reason);
                assertThat(warning.az()).isNotEqualTo(warning.en()).doesNotContain("%");
              });
    }
  }

  @Test
  void keepsAPatronymicThatIsLeftOut_andTakesOneThatIsSent() {
    var person =
        new Person(FIN, PersonName.of("Əliyeva", "Nigar", "Rəşad qızı"), BirthDate.of(BORN));
    assertThat(DetailsChange.of(FROM_BAKU, person, subject("Əliyeva", null), true, true).taken())
        .isEmpty();
    assertThat(
            DetailsChange.of(FROM_BAKU, person, subject("Əliyeva", "Rəşid qızı"), true, true)
                .taken()
                .orElseThrow()
                .patronymic())
        .contains("Rəşid qızı");
  }

  @Test
  void takesEverySpellingOfStaff() {
    assertThat(change(STAFF, "Əliyeva", "ALIYEVA", false, false).taken()).isPresent();
    assertThat(change(STAFF, "Əliyeva", "Əliyeva", false, false).taken()).isEmpty();
  }

  private static DetailsChange change(
      Authority sender, String registered, String sent, boolean isAlone, boolean isSpellingOnly) {
    var person = new Person(FIN, PersonName.of(registered, "Nigar", null), BirthDate.of(BORN));
    return DetailsChange.of(sender, person, subject(sent, null), isAlone, isSpellingOnly);
  }

  private static PersonDetails subject(String family, String patronymic) {
    return new PersonDetails(FIN, PersonName.of(family, "Nigar", patronymic), BirthDate.of(BORN));
  }
}
