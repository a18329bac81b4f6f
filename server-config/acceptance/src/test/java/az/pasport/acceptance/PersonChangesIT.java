package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
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
      logIn(pasport, official, DemoPeople.SUPERVISOR, "BSXM", "/staff/approvals");
      photograph(
          pasport, official, "/staff/approvals?request=" + asked.path("id").asLong(), "60-join");
      assertThat(official.page().locator("main")).containsText("AC12345678");

      String qr = steps.joined(asked);
      logIn(pasport, citizen, DemoPeople.AUDITOR, "FIN", "/cabinet/");
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

  private static void logIn(
      Installation pasport, Browser.Visit visit, String fin, String means, String target) {
    Page page = visit.page();
    page.navigate(pasport.at("/login/start?target=" + target).toString());
    page.locator("button[value=" + means + "]").click();
    var person = DemoPeople.byFin(fin);
    page.locator("#fin").fill(person.fin());
    page.locator(means.equals("FIN") ? "#password" : "#pin")
        .fill(means.equals("FIN") ? person.password() : person.pin());
    Browser.byRole(page, "button", "Daxil ol").click();
    page.waitForURL(pasport.at(target) + "**");
  }
}
