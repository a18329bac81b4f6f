package az.pasport.simulator.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponseSummaryTest {
  @Test
  void saysThatARecordIsHeld_andItsVersionWhereItIsALaterOne() {
    assertThat(told("<answer>" + accepted(1, true) + "</answer>")).isEqualTo("ACCEPTED held");
    assertThat(told("<answer>" + accepted(2, false) + "</answer>")).isEqualTo("ACCEPTED version 2");
  }

  @Test
  void namesEachProblemOfEachRecordOfABatch() {
    assertThat(
            told(
                "<answer>"
                    + accepted(1, false)
                    + "</answer><answer><status>REJECTED</status>"
                    + problem("dose.lot", "BAD_LOT")
                    + problem("dose.date", "IN_FUTURE")
                    + "</answer>"))
        .isEqualTo("ACCEPTED | REJECTED dose.lot BAD_LOT, dose.date IN_FUTURE");
  }

  @Test
  void namesEachWarning_andTheStateOfARecord() {
    String early = problem("dose.date", "SECOND_DOSE_EARLY").replace("problem>", "warning>");
    assertThat(told("<answer>" + accepted(1, false) + early + "</answer>"))
        .isEqualTo("ACCEPTED warning dose.date SECOND_DOSE_EARLY");
    assertThat(
            told(
                "<answer><recordId>x</recordId><state>PENDING</state><version>1</version>"
                    + problem("recordId", "NEEDS_CONFIRMATION")
                    + "</answer>"))
        .isEqualTo("PENDING recordId NEEDS_CONFIRMATION");
    assertThat(told("<answer>" + problem("recordId", "NO_SUCH_RECORD") + "</answer>"))
        .isEqualTo("recordId NO_SUCH_RECORD");
  }

  @Test
  void saysThatThereIsNoAnswerInAResponse() {
    assertThat(told("")).isEqualTo("NOTHING");
  }

  @Test
  void readsOurFaultsAndSoapsOwn() {
    assertThat(ResponseSummary.of(500, UnavailableFault.fault(false)).text())
        .isEqualTo("FAULT UNAVAILABLE retry=true");
    String fault =
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body><S:Fault>"
            + "<faultcode>S:MustUnderstand</faultcode></S:Fault></S:Body></S:Envelope>";
    assertThat(ResponseSummary.of(500, fault.getBytes(UTF_8)).text())
        .isEqualTo("FAULT MustUnderstand");
  }

  @Test
  void givesTheHttpStatusOfWhatIsNoSoap() {
    assertThat(ResponseSummary.of(503, "<html><p>busy</html>".getBytes(UTF_8)).text())
        .isEqualTo("HTTP 503");
    assertThat(ResponseSummary.of(200, "<html/>".getBytes(UTF_8)).text()).isEqualTo("HTTP 200");
  }

  private static String told(String answers) {
    String envelope =
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body>"
            + "<r xmlns='urn:az:pasport:records:v1'>"
            + answers
            + "</r></S:Body></S:Envelope>";
    return ResponseSummary.of(200, envelope.getBytes(UTF_8)).text();
  }

  private static String accepted(int version, boolean held) {
    return "<status>ACCEPTED</status><recordId>x</recordId><version>"
        + version
        + "</version><heldUntilConfirmed>"
        + held
        + "</heldUntilConfirmed>";
  }

  private static String problem(String field, String code) {
    return "<problem><field>" + field + "</field><code>" + code + "</code></problem>";
  }
}
