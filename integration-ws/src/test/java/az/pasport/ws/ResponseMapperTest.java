package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.intake.Answer;
import az.pasport.intake.Warning;
import az.pasport.intake.WarningCode;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.VaccineProducts;
import az.pasport.ws.v1.FieldProblem;
import az.pasport.ws.v1.Status;
import az.pasport.ws.v1.SubmissionAnswer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResponseMapperTest {
  private static final UUID RECORD = UUID.fromString("0e9c2f1e-3f55-4c6f-8c55-1f7a52b3f001");
  private static final ContractVersion FIRST = ContractVersion.FIRST;
  private static final ContractVersion WITH_WARNINGS = new ContractVersion(1);
  private static final Instant AT = Instant.parse("2026-11-23T08:15:30.123456Z");

  @Test
  void acknowledgesARecord() {
    SubmissionAnswer told =
        ResponseMapper.to("m-1", new Answer.Accepted(RECORD, 1, AT, false, List.of()), FIRST);
    assertThat(told.getStatus()).isEqualTo(Status.ACCEPTED);
    assertThat(told.getMessageId()).isEqualTo("m-1");
    assertThat(told.getRecordId()).isEqualTo(RECORD.toString());
    assertThat(told.getVersion()).isEqualTo(1);
    assertThat(told.getAcknowledgedAt()).isEqualTo("2026-11-23T08:15:30.123456Z");
    assertThat(told.getProblem()).isEmpty();
  }

  @Test
  void repeatsTheAcknowledgementOfADuplicate() {
    SubmissionAnswer first =
        ResponseMapper.to("m-1", new Answer.Accepted(RECORD, 1, AT, false, List.of()), FIRST);
    SubmissionAnswer again =
        ResponseMapper.to(
            "m-1",
            new Answer.Duplicate(new Answer.Accepted(RECORD, 1, AT, false, List.of())),
            FIRST);
    assertThat(again.getStatus()).isEqualTo(Status.DUPLICATE);
    assertThat(again).usingRecursiveComparison().ignoringFields("status").isEqualTo(first);
  }

  @Test
  void tellsWarningsToAClientThatKnowsThem_alsoWithTheDuplicate() {
    List<Warning> warnings = List.of(WarningCode.UNKNOWN_DEVICE.at("test.device"));
    for (Answer answer :
        List.of(
            new Answer.Accepted(RECORD, 1, AT, false, warnings),
            new Answer.Duplicate(new Answer.Accepted(RECORD, 1, AT, false, warnings)))) {
      assertThat(ResponseMapper.to("m-1", answer, WITH_WARNINGS).getWarning())
          .singleElement()
          .satisfies(
              warning -> {
                assertThat(warning.getField()).isEqualTo("test.device");
                assertThat(warning.getCode()).isEqualTo("UNKNOWN_DEVICE");
                assertThat(warning.getTextAz()).isEqualTo(WarningCode.UNKNOWN_DEVICE.az());
                assertThat(warning.getTextEn()).isEqualTo(WarningCode.UNKNOWN_DEVICE.en());
              });
    }
  }

  @Test
  void tellsAClientOfTheFirstVersionNothingThatItDoesNotKnow() {
    var warned =
        new Answer.Duplicate(
            new Answer.Accepted(
                RECORD, 1, AT, false, List.of(WarningCode.UNKNOWN_DEVICE.at("test.device"))));
    assertThat(ResponseMapper.to("m-1", warned, FIRST).getWarning()).isEmpty();
    assertThat(ResponseMapper.acknowledgement("m-1", warned, FIRST).getStatus())
        .isEqualTo(Status.DUPLICATE);
    assertThat(ResponseMapper.acknowledgement("m-1", warned, WITH_WARNINGS).getStatus())
        .isEqualTo(Status.ACKNOWLEDGED);
  }

  @Test
  void listsEveryProblemInBothLanguages() {
    List<Problem> problems =
        List.of(ProblemCode.BAD_FIN.at("person.fin"), ProblemCode.IN_FUTURE.at("dose.date"));
    SubmissionAnswer told = ResponseMapper.to("m-1", new Answer.Rejected(problems), FIRST);
    assertThat(told.getStatus()).isEqualTo(Status.REJECTED);
    assertThat(told.getRecordId()).isNull();
    assertThat(told.getVersion()).isNull();
    assertThat(told.getProblem())
        .extracting(FieldProblem::getField, FieldProblem::getCode)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("person.fin", "BAD_FIN"),
            org.assertj.core.groups.Tuple.tuple("dose.date", "IN_FUTURE"));
    assertThat(told.getProblem())
        .allSatisfy(
            problem -> {
              assertThat(problem.getTextAz()).isNotBlank();
              assertThat(problem.getTextEn()).isNotBlank();
            });
  }

  @Test
  void tellsAConflictWhichRecordHoldsTheNumber() {
    SubmissionAnswer told = ResponseMapper.to("m-1", new Answer.Conflict(RECORD, AT), FIRST);
    assertThat(told.getStatus()).isEqualTo(Status.CONFLICT);
    assertThat(told.getRecordId()).isEqualTo(RECORD.toString());
    assertThat(told.getVersion()).isNull();
    assertThat(told.getProblem())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.getField()).isEqualTo("messageId");
              assertThat(problem.getCode()).isEqualTo("MESSAGE_ID_TAKEN");
            });
  }

  @Test
  void describesAVaccine() {
    var vaccine = ResponseMapper.vaccine(VaccineProducts.known().byCode("CoronaVac").orElseThrow());
    assertThat(vaccine.getName()).isEqualTo("CoronaVac");
    assertThat(vaccine.getManufacturer()).isEqualTo("Sinovac Biotech");
    assertThat(vaccine.getSeriesSize()).isEqualTo(2);
  }
}
