package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Maintenance that an operator announces: on the pages and in the SOAP operation echo. */
class AnnouncementsIT extends BrowserTestBase {
  private static final String TEXT = "Qəbul dayanır, qeydləri saxlayın";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Test
  void isShownEverywhereUntilItIsWithdrawn() throws IOException, InterruptedException {
    assertThat(echo("1.2")).doesNotContain("<announcement>");
    try (Browser.Visit visit = browser.visit()) {
      visit.logIn(pasport, DemoPeople.OPERATOR, "/staff/announcements", LoginMethod.ASAN_IMZA);
      Page page = visit.page();
      page.locator("[id='notice:announce']").click();
      page.locator("[id='notice:textAz']").fill(TEXT);
      page.locator("[id='notice:textEn']").fill("The intake stops; keep your records");
      page.locator("[id='notice:textRu']").fill("Приём остановится, сохраните записи");
      String proposed = page.locator("[id='notice:ends']").inputValue();
      page.locator("[id='notice:ends']").fill("2021-01-01T00:00");
      page.locator("[id='notice:announce']").click();
      assertThat(page.locator("[role=alert]")).containsText("İşlər başlayandan sonra bitməlidir");
      visit.photograph("70-announcement-refused");
      page.locator("[id='notice:ends']").fill(proposed);
      page.locator("[id='notice:announce']").click();
      assertThat(page.locator("main")).containsText("göstərilir");
      await(() -> frontPage().contains(TEXT));
      page.reload();
      visit.photograph("71-announcements");
      String asked = echo("1.2");
      assertThat(asked).contains("<textAz>" + TEXT + "</textAz>", "<begins>", "<ends>");
      assertThat(echo("1.1")).doesNotContain(TEXT);

      page.locator("input[id$=':withdraw'], button[id$=':withdraw']").first().click();
      assertThat(page.locator("main")).containsText("ləğv edilib, göstərilmir");
      await(() -> !frontPage().contains(TEXT));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("nothing changed within " + PATIENCE);
      }
      Thread.sleep(250);
    }
  }

  private String frontPage() {
    return ask(HttpRequest.newBuilder(pasport.at("/")).build());
  }

  private String echo(String contractVersion) {
    String message =
        """
        <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header>\
        <contractVersion xmlns="urn:az:pasport:records:v1">%s</contractVersion></S:Header>\
        <S:Body><echo xmlns="urn:az:pasport:records:v1"/></S:Body></S:Envelope>"""
            .formatted(contractVersion);
    URI endpoint = pasport.at("/ws/records");
    String credentials = "BAKU-MC-01:demo-BAKU-MC-01";
    return ask(
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(message))
            .build());
  }

  private static String ask(HttpRequest request) {
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
