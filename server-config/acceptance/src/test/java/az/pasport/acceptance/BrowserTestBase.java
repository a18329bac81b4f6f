package az.pasport.acceptance;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What tests of the shared installation's pages share: a browser for each class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTestBase {
  @SuppressWarnings("NullAway.Init")
  Installation pasport;

  @SuppressWarnings("NullAway.Init")
  Browser browser;

  @BeforeAll
  void open() {
    browser = Browser.start();
    pasport = SharedInstallation.running();
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }
}
