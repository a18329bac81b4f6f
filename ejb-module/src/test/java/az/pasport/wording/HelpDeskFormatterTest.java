package az.pasport.wording;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.certificate.Entitlement;
import az.pasport.certificate.Revocation;
import az.pasport.certificate.RevocationReason;
import az.pasport.decree.CertificateKind;
import az.pasport.decree.RuleBook;
import az.pasport.inquiry.RecordHistory;
import az.pasport.inquiry.StoredRecords;
import az.pasport.message.Messages;
import az.pasport.record.ConfirmationStatus;
import az.pasport.record.DosePosition;
import az.pasport.record.RecordVersion;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.RecordedEvent;
import az.pasport.rules.Rules;
import az.pasport.samples.SampleEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the help desk says, by the decrees of the country. */
class HelpDeskFormatterTest {
  private static final Instant NOW = Instant.parse("2022-03-01T08:00:00Z");
  private static final LocalDate FIRST_DOSE = LocalDate.parse("2022-02-20");

  static Stream<Arguments> everyKindInEachLanguage() {
    return Stream.of("az", "en", "ru")
        .flatMap(
            language ->
                Stream.of(CertificateKind.values()).map(kind -> Arguments.of(language, kind)));
  }

  @ParameterizedTest
  @MethodSource("everyKindInEachLanguage")
  void whoHasNothingIsToldWhatToDo(String language, CertificateKind kind) {
    HelpDeskAnswer answer = answer(language, notDue(kind, MedicalHistory.empty()), List.of());

    assertThat(answer.answer()).isNotBlank();
    assertThat(answer.steps()).hasSize(2);
    assertThat(String.join(" ", answer.steps()) + answer.answer()).doesNotContain("{", "???");
  }

  @Test
  void whoLacksADoseIsToldFromWhichDay() {
    HelpDeskAnswer answer = answer("en", notDue(CertificateKind.VACCINATION, oneDose()), List.of());

    assertThat(answer.answer()).contains("second dose", "13 March 2022");
    assertThat(answer.steps().get(0)).isEqualTo("Have the dose that is missing.");
  }

  @Test
  void facilityThatHasToConfirmIsNamedFirst() {
    RecordHistory held =
        StoredRecords.history(
            SampleEvents.dose(SampleEvents.COMIRNATY, new DosePosition(2, 2), FIRST_DOSE),
            ConfirmationStatus.HELD);

    HelpDeskAnswer answer =
        answer("en", notDue(CertificateKind.VACCINATION, oneDose()), List.of(held));

    assertThat(answer.steps().get(0)).contains("20.02.2022", "Baku <Central> & Co", "confirm");
    assertThat(
            answer("en", notDue(CertificateKind.CONTRAINDICATION, oneDose()), List.of(held))
                .steps()
                .get(0))
        .doesNotContain("Baku");
  }

  @Test
  void whoseCertificateWasRevokedIsToldWhenAndWhereToGo() {
    var withheld =
        new Entitlement.Withheld(
            CertificateKind.VACCINATION,
            new Revocation("URN:UVCI:01:AZ:X", RevocationReason.FRAUD, NOW));

    HelpDeskAnswer answer = answer("en", withheld, List.of());

    assertThat(answer.answer()).contains("01.03.2022").doesNotContain("URN");
    assertThat(answer.steps()).hasSize(2);
  }

  @Test
  void whoDiedIsToldToTheirFamily() {
    var deceased = new Entitlement.Deceased(CertificateKind.TEST, LocalDate.parse("2022-01-05"));

    assertThat(answer("en", deceased, List.of()).answer()).contains("05.01.2022");
  }

  private static MedicalHistory oneDose() {
    return MedicalHistory.ofEvents(
        List.of(
            new RecordedEvent<>(
                RecordVersion.first(),
                SampleEvents.dose(SampleEvents.COMIRNATY, new DosePosition(1, 2), FIRST_DOSE))));
  }

  private static Entitlement notDue(CertificateKind kind, MedicalHistory history) {
    return new Rules(RuleBook.national())
        .decide(kind, history, NOW)
        .fold(
            eligible -> new Entitlement.Due(eligible), why -> new Entitlement.NotDue(why, history));
  }

  private static HelpDeskAnswer answer(
      String language, Entitlement entitlement, List<RecordHistory> records) {
    return new HelpDeskFormatter(Messages.in(Locale.forLanguageTag(language)))
        .format(entitlement, records);
  }
}
