package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.HcertException.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The test data of the European Union's issuers (dgc-testdata, schema examples): written by others,
 * read where it stands, each expected result as that repository's README defines it.
 *
 * <p>CO20 carries key identifier <em>and</em> algorithm outside the protected header. It is
 * accepted, as it is expected to be: see {@link CoseSign1} for why that is no danger. CO22 and CO23
 * carry the algorithm there too; what is wrong in them is the key identifier.
 */
class ConformanceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter VALIDATION_CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX]");

  /** Where the data contradict themselves. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "FR/test_pcr_ok.json EXPECTEDVALIDJSON",
          "its JSON says 12:34:56Z where its COSE and CBOR say 14:34:56Z");

  @TestFactory
  Stream<DynamicTest> meetsEveryExpectedResult() {
    Path folder = ConformanceData.folder().resolve("dgc-testdata");
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : ConformanceData.jsonFiles(folder)) {
      JsonNode vector = ConformanceData.read(file);
      vector
          .path("EXPECTEDRESULTS")
          .properties()
          .forEach(
              expected -> {
                String name = folder.relativize(file) + " " + expected.getKey();
                boolean result = expected.getValue().asBoolean() != EXCEPTIONS.containsKey(name);
                switch (expected.getKey()) {
                  // The picture is decoded where the QR library is; the other key is no key.
                  case "EXPECTEDPICTUREDECODE", "EXPTECTEDEXPIRED" -> {}
                  default ->
                      tests.add(
                          DynamicTest.dynamicTest(
                              name,
                              () ->
                                  assertThat(holds(expected.getKey(), vector))
                                      .as(name)
                                      .isEqualTo(result)));
                }
              });
    }
    assertThat(tests).hasSizeGreaterThan(600);
    return tests.stream();
  }

  private static boolean holds(String key, JsonNode vector) throws GeneralSecurityException {
    try {
      return switch (key) {
        case "EXPECTEDUNPREFIX" ->
            text(vector, "PREFIX").startsWith("HC1:")
                && text(vector, "PREFIX").substring(4).equals(text(vector, "BASE45"));
        case "EXPECTEDB45DECODE" -> {
          byte[] compressed = Base45.decode(text(vector, "BASE45"));
          yield vector.path("COMPRESSED").isTextual()
              ? Arrays.equals(compressed, bytes(vector, "COMPRESSED"))
              : Arrays.equals(Zlib.inflate(compressed), bytes(vector, "COSE"));
        }
        case "EXPECTEDCOMPRESSION" -> {
          byte[] compressed =
              vector.path("COMPRESSED").isTextual()
                  ? bytes(vector, "COMPRESSED")
                  : Base45.decode(text(vector, "BASE45"));
          yield Arrays.equals(Zlib.inflate(compressed), bytes(vector, "COSE"));
        }
        case "EXPECTEDVERIFY" -> verifies(vector);
        case "EXPECTEDKEYUSAGE" -> verifies(vector) && keyUsageFits(vector);
        case "EXPECTEDEXPIRATIONCHECK" -> inTime(vector);
        case "EXPECTEDDECODE" -> dcc(envelope(vector).payload()).equals(dccOfCbor(vector));
        case "EXPECTEDVALIDJSON" ->
            dcc(HcertDecoder.unwrap(text(vector, "PREFIX")).payload()).equals(json(vector));
        case "EXPECTEDSCHEMAVALIDATION" -> Dcc.read(dccOfCbor(vector)).problems().isEmpty();
        case "EXPECTEDVALIDOBJECT" -> Dcc.read(json(vector)).problems().isEmpty();
        case "EXPECTEDENCODE" -> dcc(encodedAsCbor(vector)).equals(dccOfCbor(vector));
        default -> throw new AssertionError("Unknown key " + key);
      };
    } catch (HcertException e) {
      assertThat(e.reason()).isNotNull();
      return false;
    }
  }

  private static boolean verifies(JsonNode vector) throws GeneralSecurityException, HcertException {
    CoseSign1 envelope = envelope(vector);
    X509Certificate signer = certificate(vector);
    byte[] keyId =
        Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(signer.getEncoded()), 8);
    return Arrays.equals(keyId, envelope.keyId()) && envelope.verify(signer.getPublicKey());
  }

  private static boolean inTime(JsonNode vector) throws HcertException {
    Hcert hcert = Hcert.open(envelope(vector));
    Instant clock =
        VALIDATION_CLOCK.parse(
            vector.path("TESTCTX").path("VALIDATIONCLOCK").asText(), Instant::from);
    return hcert.issuedAt().filter(clock::isBefore).isEmpty()
        && hcert.expiresAt().filter(clock::isAfter).isEmpty();
  }

  private static boolean keyUsageFits(JsonNode vector)
      throws GeneralSecurityException, HcertException {
    List<String> usages = certificate(vector).getExtendedKeyUsage();
    Entry entry = Hcert.open(envelope(vector)).payload().entry();
    return DccKeyUsage.allows(usages == null ? List.of() : usages, entry);
  }

  private static Map<?, ?> dccOfCbor(JsonNode vector) throws HcertException {
    return dcc(bytes(vector, "CBOR"));
  }

  /** The certificate alone, or within claims: issuers gave either as CBOR. */
  private static Map<?, ?> dcc(byte[] cbor) throws HcertException {
    if (!(Cbor.read(cbor) instanceof Map<?, ?> map)) {
      throw new HcertException(Reason.CWT, "No map");
    }
    if (!map.containsKey("-260")) {
      return map;
    }
    if (map.get("-260") instanceof Map<?, ?> hcert && hcert.get("1") instanceof Map<?, ?> dcc) {
      return dcc;
    }
    throw new HcertException(Reason.CWT, "No certificate");
  }

  private static CoseSign1 envelope(JsonNode vector) throws HcertException {
    return vector.path("COSE").isTextual()
        ? CoseSign1.read(bytes(vector, "COSE"))
        : HcertDecoder.unwrap(text(vector, "PREFIX"));
  }

  private static X509Certificate certificate(JsonNode vector) throws GeneralSecurityException {
    byte[] der = Base64.getDecoder().decode(vector.path("TESTCTX").path("CERTIFICATE").asText());
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private static byte[] encodedAsCbor(JsonNode vector) {
    try {
      return new CBORMapper().writeValueAsBytes(vector.path("JSON"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<?, ?> json(JsonNode vector) {
    return JSON.convertValue(vector.path("JSON"), Map.class);
  }

  private static String text(JsonNode vector, String field) {
    return vector.path(field).asText();
  }

  private static byte[] bytes(JsonNode vector, String field) throws HcertException {
    try {
      return HexFormat.of().parseHex(text(vector, field));
    } catch (IllegalArgumentException e) {
      throw new HcertException(Reason.CBOR, "The vector's " + field + " is no hexadecimal", e);
    }
  }

  @TestFactory
  Stream<DynamicTest> acceptsTheSchemasValidExamples() {
    return ConformanceData.jsonFiles(ConformanceData.folder().resolve("ehn-dcc-schema/test/valid"))
        .stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Dcc dcc = Dcc.read(JSON.convertValue(ConformanceData.read(file), Map.class));
                      assertThat(dcc.problems()).isEmpty();
                      assertThat(dcc.entry()).isNotNull();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> refusesTheSchemasInvalidExamples() {
    return ConformanceData.jsonFiles(
            ConformanceData.folder().resolve("ehn-dcc-schema/test/invalid"))
        .stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertThat(
                                Dcc.read(JSON.convertValue(ConformanceData.read(file), Map.class))
                                    .problems())
                            .isNotEmpty()));
  }
}
