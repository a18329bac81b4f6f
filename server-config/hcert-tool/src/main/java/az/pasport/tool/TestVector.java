package az.pasport.tool;

import az.pasport.hcert.Cbor;
import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.HcertFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One test case in the format of the EU's dgc-testdata. Countries wrote them by hand and with
 * different programs, so each value is looked for in every place and form in which it was seen.
 */
record TestVector(JsonNode fields) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** ISO 8601 in its forms; a date alone is its midnight, a time without a zone is UTC. */
  private static final DateTimeFormatter CLOCK =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[' '][XXX][XX][X]")
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Pattern PEM =
      Pattern.compile(
          ".*?-----BEGIN CERTIFICATE-----(.*?)-----END CERTIFICATE-----.*", Pattern.DOTALL);

  JsonNode expectedResults() {
    return fields.path("EXPECTEDRESULTS");
  }

  boolean has(String field) {
    JsonNode value = fields.path(field);
    return value.isContainerNode() || value.isTextual() && !value.asText().isBlank();
  }

  /** A text without the white space that editors leave around it. */
  String text(String field) throws MissingInput {
    require(field);
    return fields.path(field).asText().strip();
  }

  private void require(String field) throws MissingInput {
    if (!has(field)) {
      throw new MissingInput("no " + field);
    }
  }

  /** Bytes in hexadecimal. */
  byte[] bytes(String field) throws MissingInput, BrokenVector {
    String text = text(field).replaceAll("\\s", "");
    try {
      return HexFormat.of().parseHex(text);
    } catch (IllegalArgumentException e) {
      throw new BrokenVector(field + " is no hexadecimal", e);
    }
  }

  /** The Base45 text, from its own field or behind the prefix. */
  String base45() throws MissingInput, HcertException {
    if (!has("BASE45")) {
      return HcertDecoder.withoutPrefix(text("PREFIX"));
    }
    // Base45 may begin with a space, and never ends with one.
    return fields.path("BASE45").asText().stripTrailing().replaceFirst("^[\\t\\r\\n]+", "");
  }

  /** The whole text of the QR code. */
  String qrText() throws MissingInput, HcertException {
    return has("PREFIX") || !has("BASE45") ? text("PREFIX") : HcertFormat.DCC.prefix() + base45();
  }

  CoseSign1 envelope() throws MissingInput, BrokenVector, HcertException {
    return has("COSE")
        ? CoseSign1.read(bytes("COSE"), HcertFormat.DCC)
        : HcertDecoder.unwrap(qrText());
  }

  /** The certificate as the country gives it in CBOR. */
  Map<?, ?> certificateInCbor() throws MissingInput, BrokenVector, HcertException {
    return certificate(bytes("CBOR"));
  }

  /** The certificate as the country gives it in JSON. */
  Map<?, ?> certificateInJson() throws MissingInput, BrokenVector {
    require("JSON");
    JsonNode json = fields.path("JSON");
    try {
      JsonNode certificate = json.isTextual() ? JSON.readTree(json.asText()) : json;
      if (certificate.isObject()) {
        return JSON.convertValue(certificate, Map.class);
      }
      throw new BrokenVector("JSON is no object", null);
    } catch (IOException e) {
      throw new BrokenVector("JSON is no JSON", e);
    }
  }

  /** The certificate alone, within its claim, or within all claims: countries give any as CBOR. */
  static Map<?, ?> certificate(byte[] cbor) throws HcertException {
    Object value = Cbor.read(cbor);
    if (value instanceof Map<?, ?> map && map.size() == 1 && map.get(1L) instanceof Map<?, ?> one) {
      return one;
    }
    return value instanceof Map<?, ?> map && !map.containsKey(-260L)
        ? map
        : HcertFormat.DCC.certificateIn(value);
  }

  /** The signer's certificate: DER or PEM, in Base64. */
  X509Certificate signer() throws MissingInput, BrokenVector {
    String text = fields.path("TESTCTX").path("CERTIFICATE").asText("").strip();
    if (text.isEmpty() || text.equals("null")) {
      throw new MissingInput("no TESTCTX.CERTIFICATE");
    }
    try {
      // Whatever became of the line breaks of a PEM file.
      byte[] encoded =
          Base64.getMimeDecoder().decode(PEM.matcher(text).replaceFirst("$1").replace("\\n", ""));
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(encoded));
    } catch (CertificateException | IllegalArgumentException e) {
      throw new BrokenVector("TESTCTX.CERTIFICATE is no X.509 certificate", e);
    }
  }

  Instant clock() throws MissingInput {
    JsonNode clock = fields.path("TESTCTX").path("VALIDATIONCLOCK");
    if (clock.isIntegralNumber()) {
      return Instant.ofEpochSecond(clock.asLong());
    }
    String text = clock.asText("").strip();
    if (text.isEmpty() || text.equals("null")) {
      throw new MissingInput("no TESTCTX.VALIDATIONCLOCK");
    }
    try {
      return CLOCK.parse(text, Instant::from);
    } catch (DateTimeException e) {
      // A clock that cannot be read says nothing of the certificate.
      throw new MissingInput("TESTCTX.VALIDATIONCLOCK is no time: " + text);
    }
  }

  /** The picture of the QR code. */
  byte[] picture() throws MissingInput, BrokenVector {
    String text = text("2DCODE");
    int data = text.startsWith("data:") ? text.indexOf(',') + 1 : 0;
    try {
      return Base64.getMimeDecoder().decode(text.substring(data));
    } catch (IllegalArgumentException e) {
      throw new BrokenVector("2DCODE is no Base64", e);
    }
  }

  /** A value of the test case is not in the form that its field asks: what it tests fails. */
  static final class BrokenVector extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenVector(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
