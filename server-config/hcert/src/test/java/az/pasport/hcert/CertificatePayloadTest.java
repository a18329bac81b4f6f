package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.time.BirthDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatePayloadTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "1950", "1950-07", "2000-02-29"})
  void acceptsWhatIsKnownOfABirthDate(String dateOfBirth) {
    CertificatePayload payload =
        new CertificatePayload(Payloads.name(), dateOfBirth, Payloads.recovery().entry());
    assertThat(payload.dateOfBirth().map(BirthDate::toString).orElse("")).isEqualTo(dateOfBirth);
  }

  @ParameterizedTest
  @ValueSource(strings = {"29.02.2000", "1900-02-29", "1899", "2100-01-01", "1950-13", "195", "x"})
  void rejectsWhatIsNoBirthDate(String dateOfBirth) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CertificatePayload(Payloads.name(), dateOfBirth, Payloads.recovery().entry()))
        .withMessageStartingWith("dob:");
  }

  @Test
  void rejectsAnEntryWithoutIdentifier() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recoveryWith("AZ", Payloads.ISSUER, " "))
        .withMessageStartingWith("ci:");
  }

  @Test
  void rejectsACountryInLowerCase() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recoveryWith("az", Payloads.ISSUER, "URN:UVCI:01:AZ:1"))
        .withMessageStartingWith("co:");
  }

  @Test
  void rejectsAnIssuerLongerThanTheSchemaAllows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recoveryWith("AZ", "Ə".repeat(81), "URN:UVCI:01:AZ:1"))
        .withMessageStartingWith("is:");
  }

  private static CertificatePayload recoveryWith(String country, String issuer, String identifier) {
    LocalDate day = LocalDate.of(2021, 5, 1);
    return new CertificatePayload(
        Payloads.name(),
        "1980",
        new RecoveryEntry(Entry.COVID_19, day, country, issuer, day, day, identifier));
  }

  @Test
  void rejectsAPeriodThatEndsBeforeItBegins() {
    LocalDate day = LocalDate.of(2021, 5, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CertificatePayload(
                    Payloads.name(),
                    "1980",
                    new RecoveryEntry(
                        Entry.COVID_19, day, "AZ", "x", day, day.minusDays(1), "URN:UVCI:01:AZ:1")))
        .withMessageStartingWith("du:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void rejectsAContraindicationWithoutTheConclusionsNumber(String conclusion) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> contraindicationOf(conclusion, 1))
        .withMessageStartingWith("cn:");
  }

  @Test
  void rejectsAConclusionsNumberLongerThanEightyCharacters() {
    assertThat(contraindicationOf("Ə".repeat(80), 1)).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> contraindicationOf("Ə".repeat(81), 1))
        .withMessageStartingWith("cn:");
  }

  @Test
  void rejectsAContraindicationThatEndsBeforeItBegins() {
    assertThat(contraindicationOf("12", 0)).as("of one day").isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> contraindicationOf("12", -1))
        .withMessageStartingWith("du:");
  }

  private static CertificatePayload contraindicationOf(String conclusion, int days) {
    LocalDate from = LocalDate.of(2021, 8, 9);
    return new CertificatePayload(
        Payloads.name(),
        "1980",
        new ContraindicationEntry(
            Entry.COVID_19,
            conclusion,
            from,
            from.plusDays(days),
            "AZ",
            Payloads.ISSUER,
            "URN:UVCI:01:AZ:1"));
  }

  @Test
  void rejectsDoseZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new VaccinationEntry(
                    Entry.COVID_19, "a", "b", "c", 0, 2, LocalDate.EPOCH, "AZ", "x", "y"));
  }

  @Test
  void composesNames() {
    HolderName name = new HolderName("Ge\u0308ranmali", "I\u0307lham", "GERANMALI", "ILHAM");
    assertThat(name.familyName()).isEqualTo("G\u00ebranmali");
    assertThat(name.givenName()).isEqualTo("\u0130lham");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ƏLİYEV", "aliyev", "ALI YEV", "ALI-YEV", "İLHAM"})
  void rejectsATransliterationThatIsNone(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HolderName("", "", name, ""))
        .withMessage("fnt: only A-Z and <");
  }

  @Test
  void rejectsANameWithoutTransliteration() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HolderName("Əliyev", "İlham", "", ""));
  }

  @Test
  void rejectsANameLongerThanTheSchemaAllows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HolderName("", "", "A".repeat(81), ""));
  }

  @Test
  void neverRepeatsTheValueInItsMessage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HolderName("", "", "Məmmədov", ""))
        .withMessageNotContaining("mmədov");
  }
}
