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
  private static final String MEDIA_TYPE = "media-type";
  private static final String CONTENT_ENCODING = "content-encoding";

  static Refusal accessDenied() {
    return because(FaultCode.ACCESS_DENIED, "no-facility");
  }

  /** A message that does not prove its sender. */
  static Refusal notProved(FailureReason reason) {
    String cause = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String key = "authenticationFailure." + reason.disclosed();
    return new Refusal(
        FaultCode.ACCESS_DENIED, cause, Messages.AZ.of(key), Messages.EN.of(key), false);
  }

  /** A message that another site's page had a browser send. */
  static Refusal crossSite() {
    return because(FaultCode.ACCESS_DENIED, "cross-site");
  }

  static Refusal unavailable() {
    return later("unavailable");
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

  static Refusal brokenOff() {
    return later("broken-off");
  }

  static Refusal busy() {
    return later("busy");
  }

  /** The sender's own messages are too many: other senders are not concerned. */
  static Refusal senderBusy() {
    return later("sender-busy");
  }

  private static Refusal later(String cause, Object... values) {
    return new Refusal(
        FaultCode.UNAVAILABLE,
        cause,
        Messages.AZ.of(LATER, Messages.AZ.of(KEY + cause, values)),
        Messages.EN.of(LATER, Messages.EN.of(KEY + cause, values)),
        true);
  }

  /** Whether the message is of a kind that is not read at all: HTTP status 415. */
  boolean isOfMediaType() {
    return cause.equals(MEDIA_TYPE) || cause.equals(CONTENT_ENCODING);
  }

  /** A message that is compressed or otherwise encoded on its way. */
  static Refusal contentEncoding() {
    return malformed(CONTENT_ENCODING);
  }

  static Refusal unknownMediaType() {
    return malformed(MEDIA_TYPE);
  }

  static Refusal doctype() {
    return malformed("doctype");
  }

  static Refusal otherXmlVersion() {
    return malformed("xml-version");
  }

  static Refusal notXml(int line) {
    return malformed("not-xml", line);
  }

  static Refusal notSoap() {
    return malformed("not-soap");
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

  /** A header that names no version of this contract. */
  static Refusal contractVersion() {
    return malformed("contract-version");
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
}
