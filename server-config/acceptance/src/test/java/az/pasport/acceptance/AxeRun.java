package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Looks with axe for what keeps people from using a page: WCAG 2.2 up to AA, and axe's best
 * practices. Two things are left out: that a page leaves the screen when the session ends, which
 * protects whom it shows, and the demo's banner, which stands before all landmarks.
 */
final class AxeRun {
  private static final String SCRIPT = script();
  private static final String RUN =
      """
      () => axe.run({exclude: ['.demo']},
          {resultTypes: ['violations'], rules: {'meta-refresh': {enabled: false}}})
        .then(result => result.violations.flatMap(rule => rule.nodes.map(node =>
          rule.id + ': ' + node.target.join(' ') + ' (' + rule.help + ')')))
      """;
  private static final int[] WIDTHS = {360, 1280};

  private AxeRun() {}

  /** Fails, naming each fault, if the page has one at the width of a phone or of a desk. */
  static void findsNothing(Page page) {
    page.waitForLoadState();
    for (int width : WIDTHS) {
      page.setViewportSize(width, 800);
      page.evaluate(SCRIPT);
      assertThat((List<?>) page.evaluate(RUN)).as(page.url() + " at " + width + " px").isEmpty();
    }
  }

  private static String script() {
    try (InputStream in = AxeRun.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
