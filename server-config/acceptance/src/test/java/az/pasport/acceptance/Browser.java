package az.pasport.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.LoginMethod;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A real Chromium: Debian's, driven by Playwright. */
final class Browser implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 60_000;
  private static final int PHONE = 360;
  private static final int DESK = 1280;

  private static final List<String> SWITCHES =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Starts it, with more of Chromium's own switches. */
  static Browser start(String... switches) {
    // Of all that a test waits for; by default, what it expects of a page has five seconds only.
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    List<String> arguments = new ArrayList<>(SWITCHES);
    arguments.addAll(Arrays.asList(switches));
    Path program = Tool.require("chromium", "chromium").path();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setTimeout(PATIENCE_MILLIS)
                    .setArgs(arguments)));
  }

  /** Somebody's own browser: no cookies of others, and a note of everything that goes wrong. */
  Visit visit() {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("az")
                .setAcceptDownloads(true)
                .setViewportSize(DESK, 800));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return new Visit(context);
  }

  /**
   * What people see under a name. Playwright's own {@code getByRole} finds nothing where Java
   * speaks Azerbaijani: it makes {@code lınk} of LINK.
   *
   * @param role in ARIA's words, as {@code link}
   */
  static Locator byRole(Page page, String role, String name) {
    return page.locator("role=" + role + "[name=\"" + name + "\"i]").first();
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  /** One person in front of a window. */
  static final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    private Visit(BrowserContext context) {
      this.context = context;
      page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              complaints.add(page.url() + ": " + message.text());
            }
          });
      context.onRequest(requests::add);
      page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
      return page;
    }

    /** From a link to the page that it promises, through the login portal. */
    void logIn(Installation pasport, String fin, String target, LoginMethod means) {
      page.navigate(pasport.at("/login/start?target=" + target).toString());
      fillIn(means, DemoPeople.byFin(fin));
      submitLogin(means);
      page.waitForURL(pasport.at(target) + "**");
    }

    /** Fills in the portal's form for a means of login. */
    void fillIn(LoginMethod means, DemoPerson person) {
      page.locator("button[value=" + means + "]").click();
      switch (means) {
        case FIN -> {
          page.locator("#fin").fill(person.fin());
          page.locator("#password").fill(person.password());
        }
        case ASAN_IMZA -> {
          page.locator("#phone").fill(person.phone());
          page.locator("#userId").fill(person.asanUserId());
        }
        case ESIGNATURE -> {
          page.locator("#card").selectOption(person.cardNumber());
          page.locator("#pin").fill(person.pin());
        }
        case BSXM -> {
          page.locator("#fin").fill(person.fin());
          page.locator("#pin").fill(person.pin());
        }
      }
    }

    void submitLogin(LoginMethod means) {
      byRole(page, "button", "Daxil ol").click();
      if (means == LoginMethod.ASAN_IMZA) {
        // The control code, until the simulated phone has signed.
        assertThat(page.locator(".wait .code")).containsText(Pattern.compile("\\d"));
      }
    }

    /** Takes the network away, or gives it back. */
    void setOffline(boolean offline) {
      context.setOffline(offline);
    }

    /** Everything that was asked of any server, by pages and by their workers. */
    List<Request> requests() {
      return List.copyOf(requests);
    }

    /** What the browser's console called an error. */
    List<String> complaints() {
      return List.copyOf(complaints);
    }

    /** Waits until a picture is drawn, which is more than that the page names it. */
    void awaitDrawn(String picture) {
      assertThat(page.locator(picture)).hasJSProperty("complete", true);
      assertThat(page.locator(picture)).not().hasJSProperty("naturalWidth", 0);
    }

    /** Pictures of the page as a phone and as a desk shows it, once everything on it is loaded. */
    void photograph(String name) {
      page.waitForLoadState();
      for (int width : new int[] {PHONE, DESK}) {
        page.setViewportSize(width, 800);
        Path picture = Target.folder("screenshots").resolve(name + "-" + width + ".png");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(picture)
                .setFullPage(true)
                .setType(ScreenshotType.PNG));
        checkWidth(name, width);
      }
    }

    /** A page that is wider than its window makes a phone's user scroll sideways. */
    private void checkWidth(String name, int width) {
      int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
      if (needed > width) {
        throw new AssertionError(name + " needs " + needed + " px where there are " + width);
      }
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
