package az.pasport.web.pages;

import az.pasport.message.Messages;
import java.util.Optional;

/** How an official's look at a person is told, to that person and to officials alike. */
public final class LookText {
  private LookText() {}

  /**
   * What was done, and for what.
   *
   * @param deed as the audit calls it
   * @param reason the kind of reason that was stated; empty where none is asked for
   */
  public static String of(String deed, Optional<String> reason, Messages texts) {
    return reason
        .map(kind -> texts.of("look." + deed + ".why", texts.of("find.reason." + kind)))
        .orElseGet(() -> texts.of("look." + deed));
  }
}
