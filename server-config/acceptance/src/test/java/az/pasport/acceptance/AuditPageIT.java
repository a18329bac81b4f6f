package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The audit on the auditor's page. */
class AuditPageIT extends BrowserTestBase {
  @Test
  void auditorFindsWhoLookedAtAPerson() throws IOException {
    Visitor operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    for (int look = 0; look < 2; look++) {
      operator.send(
          "/api/v1/people/lookup", "application/json", Json.object("fin", DemoPeople.RECOVERED));
    }
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.AUDITOR, "/staff/audit", LoginMethod.BSXM);
      Page page = visit.page();
      assertThat(page.locator("nav [aria-current=page]")).hasText("Audit jurnalı");
      assertThat(page.locator("main")).containsText("Zəncirin vəziyyəti");
      visit.photograph("56-audit");

      page.locator("#fin").fill(DemoPeople.RECOVERED);
      page.locator("[id='search:find']").click();
      Locator rows = page.locator("table.entries tbody tr");
      assertThat(rows.filter(new Locator.FilterOptions().setHasText("PERSON_LOOKED_UP")).first())
          .containsText("staff:fin:" + DemoPeople.OPERATOR);
      assertThat(page.url()).doesNotContain(DemoPeople.RECOVERED);
      assertThat(page.locator("#fin")).hasValue(DemoPeople.RECOVERED);
      visit.photograph("57-audit-of-a-person");

      Download file = page.waitForDownload(() -> page.locator("[id='search:csv']").click());
      assertThat(file.suggestedFilename()).isEqualTo("pasport-audit.csv");
      assertThat(Files.readString(file.path())).contains(",PERSON_LOOKED_UP,");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void auditorPagesToOlderEntriesAndIsToldWhatIsWrong() {
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.AUDITOR, "/staff/audit", LoginMethod.BSXM);
      Page page = visit.page();
      page.navigate(pasport.at("/staff/audit?lang=en").toString());
      page.locator("[id='search:find']").click();
      Locator rows = page.locator("table.entries tbody tr");
      assertThat(rows).hasCount(50);
      String end = page.locator("input[name=behind]").inputValue();
      assertThat(end).isNotEmpty();
      page.locator("[id='search:older']").click();
      assertThat(page.locator("input[name=behind]")).not().hasValue(end);
      assertThat(rows.first()).isVisible();
      assertThat(page.locator("h2#found")).hasText("Entries found, the latest first");

      page.locator("#fin").fill("no FIN");
      page.locator("#deed").fill("nothing like it");
      page.locator("[id='search:find']").click();
      assertThat(page.locator("[role=alert]")).containsText("give either a FIN");
      assertThat(page.locator("[role=alert]")).containsText("capitals and underscores");
      visit.photograph("58-audit-mistaken");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void nobodyElseOpensThePage() {
    for (String fin : new String[] {DemoPeople.OPERATOR, DemoPeople.SUPERVISOR}) {
      Visitor official = Visitor.loggedIn(pasport, fin, LoginMethod.ASAN_IMZA);
      assertThat(official.get("/staff/audit").status()).isEqualTo(403);
      assertThat(official.get("/staff/audit.xhtml").status()).isEqualTo(403);
    }
  }
}
