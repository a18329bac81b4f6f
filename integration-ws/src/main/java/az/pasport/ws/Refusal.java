package az.pasport.ws;

import az.pasport.message.Messages;
import az.pasport.ws.proof.FailureReason;
import az.pasport.ws.v1.FaultCode;
import java.time.Duration;
import java.util.Locale;

/**
 * Why a message was not taken.
 *
 * @param cause one word for the log; it never quotes the message
 * @param az the reason in Azerbaijani
 * @param en the reason in English
 * @param retry whether the same message may be taken later
 */
record Refusal(FaultCode code, String cause, String az, String en, boolean retry) {
  private static final String KEY = "refusal.";
  private static final String LATER = KEY + "later";

  static final Refusal ACCESS_DENIED = because(FaultCode.ACCESS_DENIED, "no-facility");

  /** A message that another site's page had a browser send. */
  static final Refusal CROSS_SITE = because(FaultCode.ACCESS_DENIED, "cross-site");

  static final Refusal UNAVAILABLE = later("unavailable");
  static final Refusal BROKEN_OFF = later("broken-off");
  static final Refusal BUSY = later("busy");

  /** The sender's own messages are too many: other senders are not concerned. */
  static final Refusal SENDER_BUSY = later("sender-busy");

  /** A message that is compressed or otherwise encoded on its way. */
  static final Refusal CONTENT_ENCODING = malformed("content-encoding");

  static final Refusal UNKNOWN_MEDIA_TYPE = malformed("media-type");
  static final Refusal DOCTYPE = malformed("doctype");
  static final Refusal OTHER_XML_VERSION = malformed("xml-version");
  static final Refusal NOT_SOAP = malformed("not-soap");

  /** A header that names no version of this contract. */
  static final Refusal CONTRACT_VERSION = malformed("contract-version");

  /** A message that does not prove its sender. */
  static Refusal notProved(FailureReason reason) {
    String cause = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String key = "authenticationFailure." + reason.disclosed();
    return new Refusal(
        FaultCode.ACCESS_DENIED, cause, Messages.AZ.of(key), Messages.EN.of(key), false);
  }

  static Refusal tooLarge(int limit) {
    return because(FaultCode.TOO_LARGE, "size", limit);
  }

  /**
   * A message that is too long on its way.
   *
   * @param patience how long it may be
   */
  static Refusal tooSlow(Duration patience) {
    return later("slow-body", patience.toSeconds());
  }

  /**
   * A message that comes in drops.
   *
   * @param least bytes that must arrive in a second
   */
  static Refusal trickles(int least) {
    return later("slow-rate", least);
  }

  static Refusal notXml(int line) {
    return malformed("not-xml", line);
  }

  static Refusal tooDeep(int limit) {
    return malformed("depth", limit);
  }

  /**
   * An element that the contract does not have in this place.
   *
   * @param element its name as sent, with its namespace
   * @param within path of the element around it
   */
  static Refusal unexpected(String element, String within, int line) {
    return malformed("structure", element, within, line);
  }

  /**
   * An {@code xsi:type} that is none, or not of its element.
   *
   * @param element its name as sent, with its namespace
   * @param within path of the element around it
   */
  static Refusal xsiType(String element, String within, int line) {
    return malformed("xsi-type", element, within, line);
  }

  /** A batch without records, or with too many. */
  static Refusal batchSize(int most) {
    return malformed("batch-size", most);
  }

  /** Whether the message is of a kind that is not read at all: HTTP status 415. */
  boolean isOfMediaType() {
    return equals(UNKNOWN_MEDIA_TYPE) || equals(CONTENT_ENCODING);
  }

  private static Refusal later(String cause, Object... values) {
    return new Refusal(
        FaultCode.UNAVAILABLE,
        cause,
        Messages.AZ.of(LATER, Messages.AZ.of(KEY + cause, values)),
        Messages.EN.of(LATER, Messages.EN.of(KEY + cause, values)),
        true);
  }

  private static Refusal malformed(String cause, Object... values) {
    return because(FaultCode.MALFORMED, cause, values);
  }

  private static Refusal because(FaultCode code, String cause, Object... values) {
    return new Refusal(
        code,
        cause,
        Messages.AZ.of(KEY + cause, values),
        Messages.EN.of(KEY + cause, values),
        false);
  }
}
