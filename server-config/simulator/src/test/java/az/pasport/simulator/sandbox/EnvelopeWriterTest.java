package az.pasport.simulator.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnvelopeWriterTest {
  private static final LocalDate TODAY = LocalDate.of(2022, 3, 1);

  @Test
  void countsDatesAndTimesFromToday() {
    assertThat(RelativeDate.resolve("today", TODAY)).isEqualTo("2022-03-01");
    assertThat(RelativeDate.resolve("today-1", TODAY)).isEqualTo("2022-02-28");
    assertThat(RelativeDate.resolve("today-1T09:30", TODAY)).isEqualTo("2022-02-28T09:30:00+04:00");
  }

  @Test
  void leavesOtherTextsAlone() {
    assertThat(RelativeDate.resolve("SB-PLENTY", TODAY)).isEqualTo("SB-PLENTY");
    assertThat(RelativeDate.resolve("Ə*3", TODAY)).isEqualTo("ƏƏƏ");
  }

  @Test
  void writesFieldsInTheContractsOrder_withTheNumberOfTheRecordThatAMessageMade() {
    assertThat(envelope("correct-date"))
        .containsSubsequence(
            "<correctVaccination xmlns=\"urn:az:pasport:records:v1\">",
            "<messageId>SB-correct-date-1</messageId>",
            "<replaces>",
            "<recordId>number of SB-correct-date-before-1</recordId>",
            "<version>1</version>",
            "</replaces>",
            "<person>",
            "<fin>5SB0014</fin>",
            "<birthDate>",
            "</person>",
            "<worker>",
            "<id>17</id>",
            "</worker>",
            "<dose>",
            "<product>CoronaVac</product>",
            "<date>2022-02-27</date>",
            "</dose>");
  }

  @Test
  void leavesOutWhatIsEmpty() {
    assertThat(envelope("foreigner"))
        .contains("<documentType>PASSPORT</documentType>")
        .doesNotContain("<fin>");
    assertThat(envelope("form-empty")).contains("messageId").doesNotContain("<person>", "<dose>");
  }

  private static String envelope(String row) {
    MessageTemplate template =
        Sandbox.known().scenarios().stream()
            .filter(scenario -> scenario.id().equals(row))
            .map(scenario -> scenario.steps().get(0).template())
            .findFirst()
            .orElseThrow();
    return EnvelopeWriter.of(template, TODAY, messageId -> "number of " + messageId);
  }
}
