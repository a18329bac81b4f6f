package az.pasport.web.clinic;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of the message that a form sends. It is made with the form and comes with it, so that
 * a form that is sent twice is one message.
 */
final class MessageNumber {
  static final String FIELD = "message";

  private static final String PREFIX = "form-";
  private static final Pattern OURS = Pattern.compile(PREFIX + "[0-9a-f-]{36}");

  private MessageNumber() {}

  static String create() {
    return PREFIX + UUID.randomUUID();
  }

  /** The number that came with a form; another one for what is none of ours. */
  static String of(@Nullable String sent) {
    return Optional.ofNullable(sent)
        .filter(OURS.asMatchPredicate())
        .orElseGet(MessageNumber::create);
  }
}
