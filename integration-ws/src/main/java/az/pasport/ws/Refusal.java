package az.pasport.ws;

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
  private static final String MEDIA_TYPE = "media-type";
  private static final String CONTENT_ENCODING = "content-encoding";

  static Refusal accessDenied() {
    return new Refusal(
        FaultCode.ACCESS_DENIED,
        "no-facility",
        "yalnız qeydiyyatda olan tibb müəssisəsi qeyd təqdim edə bilər",
        "only a registered medical facility may submit records",
        false);
  }

  /** A message that does not prove its sender. */
  static Refusal notProved(FailureReason reason) {
    String cause = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    FailureText text = FailureText.of(reason.disclosed());
    return new Refusal(FaultCode.ACCESS_DENIED, cause, text.az(), text.en(), false);
  }

  /** A message that another site's page had a browser send. */
  static Refusal crossSite() {
    return new Refusal(
        FaultCode.ACCESS_DENIED,
        "cross-site",
        "mesajı başqa saytın səhifəsi göndərə bilməz",
        "a page of another site cannot send a message",
        false);
  }

  static Refusal unavailable() {
    return new Refusal(
        FaultCode.UNAVAILABLE,
        "unavailable",
        "qeyd saxlanılmadı; eyni mesajı eyni nömrə ilə bir azdan yenidən göndərin",
        "the record was not stored; send the same message again in a while, under the same number",
        true);
  }

  static Refusal tooLarge(int limit) {
    return new Refusal(
        FaultCode.TOO_LARGE,
        "size",
        "mesaj çox böyükdür: ən çoxu %d bayt".formatted(limit),
        "the message is too large: at most %d bytes".formatted(limit),
        false);
  }

  /**
   * A message that is too long on its way.
   *
   * @param patience how long it may be
   */
  static Refusal tooSlow(Duration patience) {
    return later(
        "slow-body",
        "mesaj %d saniyə ərzində tam gəlmədi".formatted(patience.toSeconds()),
        "the message did not arrive within %d seconds".formatted(patience.toSeconds()));
  }

  /**
   * A message that comes in drops.
   *
   * @param least bytes that must arrive in a second
   */
  static Refusal trickles(int least) {
    return later(
        "slow-rate",
        "mesaj çox yavaş gəlir: saniyədə ən azı %d bayt gəlməlidir".formatted(least),
        "the message arrives too slowly: at least %d bytes must arrive each second"
            .formatted(least));
  }

  static Refusal brokenOff() {
    return later(
        "broken-off",
        "mesaj tam gəlmədi: göndərmə dayandı",
        "the message did not arrive whole: its sending stopped");
  }

  static Refusal busy() {
    return later(
        "busy", "server indi çox sayda mesaj qəbul edir", "the server is taking too many messages");
  }

  /** The sender's own messages are too many: other senders are not concerned. */
  static Refusal senderBusy() {
    return later(
        "sender-busy",
        "bu göndərəndən eyni anda həddən çox mesaj gəlir; əvvəlkilərin cavabını gözləyin",
        "too many messages of this sender are on their way at once; wait for the answers to the"
            + " earlier ones");
  }

  private static Refusal later(String cause, String az, String en) {
    return new Refusal(
        FaultCode.UNAVAILABLE,
        cause,
        az + "; eyni mesajı eyni nömrə ilə bir azdan yenidən göndərin",
        en + "; send the same message again in a while, under the same number",
        true);
  }

  /** Whether the message is of a kind that is not read at all: HTTP status 415. */
  boolean isOfMediaType() {
    return cause.equals(MEDIA_TYPE) || cause.equals(CONTENT_ENCODING);
  }

  /** A message that is compressed or otherwise encoded on its way. */
  static Refusal contentEncoding() {
    return malformed(
        CONTENT_ENCODING,
        "Content-Encoding qəbul edilmir: mesajı sıxmadan, bu başlıq olmadan göndərin",
        "Content-Encoding is not accepted: send the message uncompressed, without this header");
  }

  static Refusal unknownMediaType() {
    return malformed(
        MEDIA_TYPE,
        "Content-Type text/xml (SOAP 1.1) və ya application/soap+xml (SOAP 1.2) olmalıdır",
        "Content-Type must be text/xml (SOAP 1.1) or application/soap+xml (SOAP 1.2)");
  }

  static Refusal doctype() {
    return malformed("doctype", "DOCTYPE qəbul edilmir", "a DOCTYPE is not accepted");
  }

  static Refusal otherXmlVersion() {
    return malformed(
        "xml-version", "mesaj XML 1.0 olmalıdır", "the message must be XML 1.0, not a later one");
  }

  static Refusal notXml(int line) {
    return malformed(
        "not-xml",
        "mesaj düzgün qurulmuş XML deyil və ya həddi aşır (sətir %d)".formatted(line),
        "the message is not well-formed XML, or beyond a limit (line %d)".formatted(line));
  }

  static Refusal notSoap() {
    return malformed(
        "not-soap",
        "mesaj Content-Type-a uyğun versiyalı SOAP zərfi olmalı, Body-də bir element daşımalıdır",
        "the message must be a SOAP envelope of the version that Content-Type says, with one"
            + " element in its Body");
  }

  static Refusal tooDeep(int limit) {
    return malformed(
        "depth",
        "elementlər çox dərindir: ən çoxu %d səviyyə".formatted(limit),
        "elements are nested too deeply: at most %d levels".formatted(limit));
  }

  /**
   * An element that the contract does not have in this place.
   *
   * @param element its name as sent, with its namespace
   * @param within path of the element around it
   */
  static Refusal unexpected(String element, String within, int line) {
    return malformed(
        "structure",
        ("%s elementi burada gözlənilmir (%s, sətir %d); adını, ad fəzasını və elementlərin"
                + " ardıcıllığını yoxlayın")
            .formatted(element, within, line),
        "element %s is not expected here (in %s, line %d); check its name, namespace and order"
            .formatted(element, within, line));
  }

  private static Refusal malformed(String cause, String az, String en) {
    return new Refusal(FaultCode.MALFORMED, cause, az, en, false);
  }

  /** A header that names no version of this contract. */
  static Refusal contractVersion() {
    return malformed(
        "contract-version",
        "contractVersion başlığı bu müqavilənin versiyasını göstərməlidir, məsələn, 1.1",
        "the header contractVersion must name a version of this contract, for example 1.1");
  }

  /**
   * An {@code xsi:type} that is none, or not of its element.
   *
   * @param element its name as sent, with its namespace
   * @param within path of the element around it
   */
  static Refusal xsiType(String element, String within, int line) {
    return malformed(
        "xsi-type",
        ("%s elementinin xsi:type atributu bu müqavilənin həmin yerdəki tipini göstərmir (%s, sətir"
                + " %d); xsi:type yazmayın")
            .formatted(element, within, line),
        ("the xsi:type of element %s is not the contract's type in this place (in %s, line %d); leave"
                + " xsi:type out")
            .formatted(element, within, line));
  }

  /** A batch without records, or with too many. */
  static Refusal batchSize(int most) {
    return malformed(
        "batch-size",
        "paketdə 1 ilə %d arasında qeyd olmalıdır".formatted(most),
        "a batch has 1 to %d records".formatted(most));
  }
}
