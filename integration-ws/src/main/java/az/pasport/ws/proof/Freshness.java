package az.pasport.ws.proof;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** How old a message may be. */
final class Freshness {
  /** From its creation. */
  static final Duration LIFE = Duration.ofMinutes(5);

  /** How far the clock of a sender may be ahead. */
  static final Duration AHEAD = Duration.ofSeconds(60);

  /**
   * Longer than needed by how far the clocks of two nodes may differ: one must not forget what the
   * other still takes.
   */
  private static final Duration NODES_DIFFER = Duration.ofSeconds(60);

  /**
   * As XML Schema writes a moment, with a zone. A digest covers nonce and time one after the other
   * without a border; as a time has one shape only, none can borrow from the nonce.
   */
  private static final Pattern MOMENT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");

  private final Clock clock;

  Freshness(Clock clock) {
    this.clock = clock;
  }

  /**
   * Checks when something was created.
   *
   * @return until when it is to be remembered
   */
  Instant ofCreated(Element created) throws AuthenticationFailure {
    Instant made = moment(created);
    Instant now = clock.instant();
    FailureReason.NOT_FRESH.throwIf(
        made.isAfter(now.plus(AHEAD)) || made.isBefore(now.minus(LIFE)));
    return made.plus(LIFE).plus(NODES_DIFFER);
  }

  /**
   * Checks a {@code wsu:Timestamp}, which must have a creation and an end.
   *
   * @return until when its message is to be remembered
   */
  Instant ofTimestamp(Element timestamp) throws AuthenticationFailure {
    ChildElements parts = ChildElements.of(timestamp);
    Optional<Element> created = parts.only(WsSecurityNames.CREATED);
    Optional<Element> expires = parts.only(WsSecurityNames.EXPIRES);
    FailureReason.NOT_FRESH.throwIf(created.isEmpty() || expires.isEmpty());
    ofCreated(created.get());
    Instant made = moment(created.get());
    Instant end = moment(expires.get());
    FailureReason.NOT_FRESH.throwIf(
        !end.isAfter(clock.instant()) || !end.isAfter(made) || end.isAfter(made.plus(LIFE)));
    return end.plus(NODES_DIFFER);
  }

  private static Instant moment(Element element) throws AuthenticationFailure {
    String text = element.getTextContent();
    try {
      if (MOMENT.matcher(text).matches()) {
        return OffsetDateTime.parse(text).toInstant();
      }
    } catch (DateTimeException e) {
      // The 31st of February, or an offset of a day.
      throw new AuthenticationFailure(FailureReason.NOT_FRESH);
    }
    throw new AuthenticationFailure(FailureReason.NOT_FRESH);
  }
}
