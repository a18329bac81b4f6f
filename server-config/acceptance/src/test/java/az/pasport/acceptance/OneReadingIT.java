package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Messages that two readers could read in two ways. What is stored is what was checked, or the
 * message is refused by who checks it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneReadingIT {
  private static final String FACILITY = "BAKU-MC-01";
  private static final String AUTHORIZATION =
      "Basic "
          + Base64.getEncoder().encodeToString((FACILITY + ":demo-" + FACILITY).getBytes(UTF_8));
  private static final String FIN = "5ENCDE";
  private static final String SURNAME = "Şifreyev";
  private static final String SOAP_1_1 = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String SOAP_1_2 = "http://www.w3.org/2003/05/soap-envelope";
  private static final AtomicInteger MESSAGES = new AtomicInteger();

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @BeforeAll
  void install() {
    pasport = SharedInstallation.running();
  }

  @AfterAll
  void findNobodyInTheLogs() {
    SharedInstallation.logsContainNone(FIN, SURNAME);
  }

  /** How a message is written, and what its head and its XML declaration say of that. */
  enum Writing {
    UTF_8_AS_SAID("utf-8", "", "text/xml; charset=utf-8", ""),
    UTF_8_BY_DEFAULT("utf-8", "", "text/xml", ""),
    UTF_8_WITH_A_MARK("utf-8", "\uFEFF", "text/xml; charset=utf-8", ""),
    UTF_8_SAID_TO_BE_UTF_16_BY_THE_XML("utf-8", "", "text/xml; charset=utf-8", "UTF-16"),
    UTF_8_SAID_TO_BE_LATIN_BY_THE_XML("utf-8", "", "text/xml; charset=utf-8", "ISO-8859-1"),
    UTF_16LE_WITHOUT_A_MARK("UTF-16LE", "", "text/xml", "UTF-16LE"),
    UTF_16LE_WITHOUT_A_MARK_SAID_TO_BE_UTF_16("UTF-16LE", "", "text/xml", "UTF-16"),
    UTF_16LE_WITHOUT_A_MARK_SAID_TO_BE_UTF_8("UTF-16LE", "", "text/xml", "UTF-8"),
    UTF_16LE_WITHOUT_A_MARK_BY_THE_HEAD("UTF-16LE", "", "text/xml; charset=utf-16le", ""),
    UTF_16LE_WITHOUT_A_MARK_HALF_SAID("UTF-16LE", "", "text/xml; charset=utf-16", "UTF-16"),
    UTF_16LE_WITH_A_MARK("UTF-16LE", "\uFEFF", "text/xml; charset=utf-16", "UTF-16"),
    UTF_16BE_WITHOUT_A_MARK("UTF-16BE", "", "text/xml", "UTF-16BE"),
    UTF_16BE_WITH_A_MARK("UTF-16BE", "\uFEFF", "text/xml", "UTF-16"),
    UTF_32BE("UTF-32BE", "", "text/xml", "UTF-32BE"),
    TURKISH_BY_THE_HEAD("windows-1254", "", "text/xml; charset=windows-1254", ""),
    TURKISH_BY_THE_XML("windows-1254", "", "text/xml", "windows-1254"),
    TURKISH_BY_THE_HEAD_NOT_THE_XML("windows-1254", "", "text/xml; charset=windows-1254", "UTF-8"),
    TURKISH_IN_QUOTES("windows-1254", "", "text/xml; charset=\"windows-1254\"", ""),
    CHARSET_IN_CAPITALS("utf-8", "", "text/xml; CHARSET=UTF-8", "windows-1254"),
    TWO_CHARSETS("utf-8", "", "text/xml; charset=utf-8; charset=utf-16", ""),
    TWO_OTHER_CHARSETS("utf-8", "", "text/xml; charset=utf-16; charset=utf-8", "");

    private final Charset charset;
    private final String mark;
    private final String contentType;
    private final String declared;

    Writing(String charset, String mark, String contentType, String declared) {
      this.charset = Charset.forName(charset);
      this.mark = mark;
      this.contentType = contentType;
      this.declared = declared;
    }

    byte[] write(String message) {
      String declaration =
          declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
      return (mark + declaration + message).getBytes(charset);
    }
  }

  @ParameterizedTest
  @EnumSource
  void storesWhatWasChecked_orRefuses_howeverTheMessageIsWritten(Writing writing) {
    // Letters of both: of Windows' Turkish alphabet, and of Unicode.
    String echoed = "Şükür ıÇöğ";
    Answer answer =
        send(
            "/ws/records",
            writing.contentType,
            writing.write(
                envelope(
                    SOAP_1_1,
                    "<echo xmlns='urn:az:pasport:records:v1'><text>" + echoed + "</text></echo>")));
    if (answer.status() == 200) {
      assertThat(answer.text()).contains("<text>" + echoed + "</text>");
    } else {
      assertThat(answer.text()).contains("MALFORMED", "<textAz>");
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "UTF_8_AS_SAID", "UTF_8_BY_DEFAULT", "UTF_8_WITH_A_MARK", "UTF_16LE_WITHOUT_A_MARK",
        "UTF_16LE_WITH_A_MARK", "UTF_16BE_WITH_A_MARK", "TURKISH_BY_THE_HEAD", "TURKISH_BY_THE_XML"
      })
  void utf16WithoutBomIsReadOnce_andStoredAsRead(Writing writing) {
    String id = "reading-" + MESSAGES.incrementAndGet();
    String message = envelope(SOAP_1_1, test(id, "Şıxıyev"));
    assertThat(send("/ws/records", writing.contentType, writing.write(message)).text())
        .contains("<status>ACCEPTED</status>");
    // The same number with other values would be a conflict.
    assertThat(send("/ws/records", "text/xml; charset=utf-8", message.getBytes(UTF_8)).text())
        .contains("<status>DUPLICATE</status>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ws/records | TEXT/XML",
        "/ws/records | Text/Xml; Charset=UTF-8",
        "/ws/records | text/xml ; charset = utf-8",
        "/ws/records | text/xml;charset=\"UTF-8\";",
        "/ws/records12 | APPLICATION/SOAP+XML",
        "/ws/records12 | Application/Soap+Xml; action=\"urn:a;b\"; charset=utf-8",
      })
  void takesMediaTypesInAnyCase(String path, String contentType) {
    String soap = path.endsWith("12") ? SOAP_1_2 : SOAP_1_1;
    String message =
        envelope(soap, "<echo xmlns='urn:az:pasport:records:v1'><text>ə</text></echo>");
    Answer answer = send(path, contentType, message.getBytes(UTF_8));
    assertThat(answer.text()).contains("<text>ə</text>");
    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/fastinfoset",
        "text/plain",
        "text/xml2",
        "multipart/related; type=\"text/xml\"",
        "application/xop+xml; type=\"text/xml\"",
        "xml",
        ""
      })
  void refusesOtherMediaTypesByName(String contentType) {
    String message = envelope(SOAP_1_1, "<listVaccines xmlns='urn:az:pasport:records:v1'/>");
    Answer answer = send("/ws/records", contentType, message.getBytes(UTF_8));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text()).contains("MALFORMED", "<textAz>", "Content-Type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "identity, gzip", "deflate", "br", "none"})
  void contentEncodingOtherThanIdentityIsRefusedByName(String encoding) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(envelope(SOAP_1_1, test("packed", "Sıxılmış")).getBytes(UTF_8));
    }
    Answer answer =
        send("/ws/records", "text/xml", packed.toByteArray(), "Content-Encoding", encoding);
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text())
        .contains("MALFORMED", "<textAz>", "<textEn>", "Content-Encoding", "<retry>false</retry>");
  }

  @Test
  void contentEncodingIdentityIsTaken() {
    String message = envelope(SOAP_1_1, "<listVaccines xmlns='urn:az:pasport:records:v1'/>");
    Answer answer =
        send("/ws/records", "text/xml", message.getBytes(UTF_8), "Content-Encoding", "Identity");
    assertThat(answer.text()).contains("listVaccinesResponse");
  }

  @Test
  void refusalIsCountedByItsCauseInTheMetrics() {
    double before = refused("content-encoding");
    double others = refused("media-type");

    send("/ws/records", "text/xml", "<doc/>".getBytes(UTF_8), "Content-Encoding", "zstd");

    assertThat(refused("content-encoding")).isEqualTo(before + 1);
    assertThat(refused("media-type")).isEqualTo(others);
  }

  /** What the metric says of a cause; 0 before the first refusal. */
  private double refused(String cause) {
    return Pattern.compile(
            "(?m)^pasport_intake_refused_total\\{[^}]*cause=\"" + cause + "\"[^}]*} ([0-9.E]+)")
        .matcher(new Http().get(pasport.at("/metrics")).text())
        .results()
        .mapToDouble(line -> Double.parseDouble(line.group(1)))
        .sum();
  }

  /** XML 1.1 has other line ends and allows other characters than the next reader may know. */
  @Test
  void otherXmlThan10IsRefused() {
    String message =
        "<?xml version=\"1.1\"?>"
            + envelope(
                SOAP_1_1, "<echo xmlns='urn:az:pasport:records:v1'><text>a&#1;b</text></echo>");
    Answer answer = send("/ws/records", "text/xml; charset=utf-8", message.getBytes(UTF_8));
    assertThat(answer.text()).contains("MALFORMED", "<textAz>", "XML 1.0");
  }

  @Test
  void commentsInAValueDoNotSplitIt() {
    String message =
        envelope(
            SOAP_1_1,
            "<echo xmlns='urn:az:pasport:records:v1'><text>one<!-- two -->three</text></echo>");
    Answer answer = send("/ws/records", "text/xml; charset=utf-8", message.getBytes(UTF_8));
    assertThat(answer.text()).contains("<text>onethree</text>");
  }

  private record Answer(int status, String text) {}

  private Answer send(String path, String contentType, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(pasport.at(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", AUTHORIZATION)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response =
          new Http().client().send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String envelope(String soap, String body) {
    return "<S:Envelope xmlns:S='" + soap + "'><S:Body>" + body + "</S:Body></S:Envelope>";
  }

  /** A test of its own for each message: the same event of a person is recorded once. */
  private static String test(String id, String worker) {
    int number = MESSAGES.incrementAndGet();
    return """
    <submitTest xmlns="urn:az:pasport:records:v1"><messageId>%s</messageId>\
    <person><fin>%s1</fin><familyName>%s</familyName><givenName>Sükut</givenName>\
    <patronymic>Ümid oglu</patronymic><birthDate>1974-08-30</birthDate></person>\
    <worker><id>17</id><name>%s</name></worker>\
    <test><type>NAAT</type><device>RT-PCR</device>\
    <sampledAt>2022-01-10T%02d:%02d:00+04:00</sampledAt>\
    <announcedAt>2022-01-11T18:05:00+04:00</announcedAt><result>DETECTED</result></test>\
    </submitTest>\
    """
        .formatted(id, FIN, SURNAME, worker, number / 60, number % 60);
  }
}
