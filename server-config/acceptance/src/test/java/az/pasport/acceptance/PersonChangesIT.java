package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One person under two identities, a death and a correction: over the API and on the pages. */
class PersonChangesIT {
  private static final List<String> LANGUAGES = List.of("az", "en", "ru");

  @Test
  void personUnderTwoIdentitiesIsJoinedCorrectedAndParted() {
    Installation pasport = SharedInstallation.running();
    var steps = new IdentitySteps(pasport);
    steps.recordOneDoseUnderEachIdentity();
    JsonNode asked = steps.askToJoin();
    try (Browser browser = Browser.start();
        Browser.Visit official = browser.visit();
        Browser.Visit citizen = browser.visit()) {
      official.logIn(pasport, DemoPeople.SUPERVISOR, "/staff/approvals", LoginMethod.BSXM);
      photograph(
          pasport, official, "/staff/approvals?request=" + asked.path("id").asLong(), "60-join");
      assertThat(official.page().locator("main")).containsText("AC12345678");

      String qr = steps.joined(asked);
      citizen.logIn(pasport, DemoPeople.AUDITOR, "/cabinet/", LoginMethod.FIN);
      photograph(pasport, citizen, "/cabinet/services?", "61-person-notices");

      steps.recordDeathAndTakeItBack(
          () -> photograph(pasport, citizen, "/cabinet/vaccination?", "62-deceased"));
      steps.correctTheName(qr);
      assertThat(official.complaints()).isEmpty();
      assertThat(citizen.complaints()).isEmpty();
    }
    steps.part();
    steps.refusals();
  }

  private static void photograph(
      Installation pasport, Browser.Visit visit, String path, String name) {
    for (String language : LANGUAGES) {
      visit.page().navigate(pasport.at(path + "&lang=" + language).toString());
      assertThat(visit.page().locator("main").innerText()).doesNotContain("???");
      visit.photograph(name + "-" + language);
    }
  }
}
