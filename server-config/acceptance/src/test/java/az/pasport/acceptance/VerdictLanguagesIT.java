package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What checkers and verifiers are told, in English and Russian; other tests read Azerbaijani. */
class VerdictLanguagesIT extends BrowserTestBase {
  /** Whether the word of a verdict is whole: what does not fit is cut off at the card's edge. */
  private static final String FITS =
      """
      () => {
        const word = document.querySelector('.verdict .word');
        return word.scrollWidth <= word.clientWidth;
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "en, Valid, Not accepted here, clock of this device is off",
    "ru, Действителен, Здесь не принимается, Часы"
  })
  void checkerTellsEveryAnswer(String language, String valid, String notHere, String clock) {
    String vaccination = certificate(DemoPeople.TWO_DOSES, "VACCINATION");
    String immunity = certificate(DemoPeople.RECOVERED, "IMMUNITY");
    String test = certificate(DemoPeople.TESTED, "TEST");
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      page.navigate(pasport.at("/verify?lang=" + language).toString());
      assertThat(page.locator("html[data-offline=ready]")).isAttached();
      page.locator("#settings summary").click();
      page.locator("#modes input").nth(1).check();
      visit.photograph("47-checker-mode-" + language);
      page.reload();
      paste(page, test);
      assertThat(page.locator("#verdict")).containsText(notHere);
      visit.photograph("48-checker-not-admitted-" + language);
      paste(page, vaccination);
      assertThat(page.locator("#verdict")).containsText(valid);
      visit.photograph("32-checker-valid-" + language);
      page.locator("#compare").click();
      paste(page, immunity);
      assertThat(page.locator("[data-people]")).hasAttribute("data-people", "OTHER");
      visit.photograph("49-checker-compared-" + language);
      paste(page, vaccination + "\n" + vaccination.substring(0, 40) + "\n" + immunity);
      assertThat(page.locator(".verdict")).hasCount(3);
      visit.photograph("50-checker-several-" + language);
      page.reload();
      page.clock().setSystemTime(java.util.Date.from(Instant.now().plus(400, ChronoUnit.DAYS)));
      page.locator("#lists summary").click();
      page.locator("#refresh").click();
      assertThat(page.locator("#warning")).containsText(clock);
      visit.photograph("51-checker-clock-" + language);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"en, Valid, Not valid", "ru, Действителен, Недействителен"})
  void serverTellsEveryAnswer(String language, String valid, String notValid) throws IOException {
    String qr = certificate(DemoPeople.TWO_DOSES, "VACCINATION");
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      page.navigate(pasport.at("/verify/server?lang=" + language).toString());
      visit.photograph("16-verify-" + language);
      check(page, qr);
      assertThat(page.locator("#verdict")).containsText(valid);
      visit.photograph("17-verify-valid-" + language);
      check(page, qr.substring(0, qr.length() - 1) + (qr.endsWith("A") ? "B" : "A"));
      assertThat(page.locator("#verdict")).containsText(notValid);
      page.setViewportSize(320, 640);
      assertThat((Boolean) page.evaluate(FITS)).as("the word on the smallest phone").isTrue();
      visit.photograph("18-verify-not-valid-" + language);
      page.navigate(pasport.at("/verify/server").toString());
      page.locator("input[type=file]").setInputFiles(file(qr + "\n" + qr.substring(0, 60)));
      page.locator("button[id='photo:check'], input[id='photo:check']").click();
      assertThat(page.locator(".verdict")).hasCount(2);
      visit.photograph("20-verify-several-" + language);
      page.navigate(pasport.at("/verify/server").toString());
      page.locator("input[type=file]").setInputFiles(file("no certificate"));
      page.locator("button[id='photo:check'], input[id='photo:check']").click();
      assertThat(page.locator("main [role=alert]")).isVisible();
      visit.photograph("20-verify-not-read-" + language);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, Valid, No valid certificate",
    "ru, Действителен, Действительный сертификат не найден"
  })
  void verifierIsToldEveryAnswer(String language, String valid, String none) {
    // A look-up issues nothing.
    certificate(DemoPeople.TWO_DOSES, "VACCINATION");
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      visit.logIn(pasport, DemoPeople.VERIFIER, "/verifier", LoginMethod.BSXM);
      find(page, language, "1990");
      assertThat(page.locator("#verdict")).containsText(valid);
      visit.photograph("61-lookup-valid-" + language);
      find(page, language, "1951");
      assertThat(page.locator("#verdict")).containsText(none);
      visit.photograph("62-lookup-none-" + language);
      page.navigate(pasport.at("/verifier?by=NAME").toString());
      visit.photograph("64-lookup-name-" + language);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private void find(Page page, String language, String birthYear) {
    page.navigate(pasport.at("/verifier?by=FIN&lang=" + language).toString());
    page.locator("#fin").fill(DemoPeople.TWO_DOSES);
    page.locator("#birthYear").fill(birthYear);
    page.locator("button[id='lookup:find']").click();
    page.waitForLoadState();
  }

  private static void paste(Page page, String text) {
    if (page.locator("#next").isVisible()) {
      page.locator("#next").click();
    }
    page.locator("#text").fill(text);
    page.locator("form button[type=submit]").click();
  }

  private void check(Page page, String qr) {
    page.navigate(pasport.at("/verify/server").toString());
    page.locator("textarea").fill(qr);
    page.locator("button[id='typed:check'], input[id='typed:check']").click();
    page.waitForLoadState();
  }

  private static Path file(String text) throws IOException {
    return Files.writeString(
        Target.folder("papers").resolve("in-other-languages.txt"), text, StandardCharsets.UTF_8);
  }

  private String certificate(String fin, String kind) {
    return Visitor.loggedIn(pasport, fin).certificate(kind).path("qr").asText();
  }
}
