package az.pasport.conformance;

import static az.pasport.conformance.Certificates.with;
import static az.pasport.conformance.Certificates.without;
import static az.pasport.conformance.VectorBuilder.DCC;
import static az.pasport.conformance.VectorBuilder.EXPIRATION_TIME;
import static az.pasport.conformance.VectorBuilder.HCERT;
import static az.pasport.conformance.VectorBuilder.ISSUED_AT;
import static az.pasport.conformance.VectorBuilder.ISSUER;

import az.pasport.verification.Reason;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code server-config/conformance/azerbaijan}: certificates in the forms of those that the
 * state tested with the EU from November 2022 to February 2023. The people and the keys are
 * invented. The last form is read; each of the earlier ones has a fault, which readers name.
 *
 * <pre>
 * mvn test-compile exec:java -pl ejb-module -Dexec.classpathScope=test \
 *     -Dexec.mainClass=az.pasport.conformance.AzerbaijanGenerator
 * </pre>
 */
public final class AzerbaijanGenerator {
  private static final Instant ISSUED = Instant.parse("2023-02-01T08:00:00Z");
  private static final Duration LIFE = Duration.ofDays(60);
  private static final Instant CLOCK = Instant.parse("2023-02-10T12:00:00Z");

  private static final String[] LAYERS = {"JSON", "CBOR", "COSE", "COMPRESSED", "BASE45", "2DCODE"};
  private static final String[] OUTER = {
    "UNPREFIX", "B45DECODE", "COMPRESSION", "PICTUREDECODE", "EXPIRATIONCHECK"
  };

  private final FixedIssuer issuer = FixedIssuer.onCurve("P-256", "AZ", "Azerbaijan test signer");
  private final FixedIssuer early = FixedIssuer.onCurve("P-521", "AZ", "Azerbaijan first signer");
  private final Map<String, ObjectNode> vectors = new LinkedHashMap<>();

  private AzerbaijanGenerator() {
    lastForm();
    earlierForms();
  }

  /** The vectors by the names of their files. */
  static Map<String, ObjectNode> vectors() {
    return Collections.unmodifiableMap(new AzerbaijanGenerator().vectors);
  }

  /**
   * Writes the vectors.
   *
   * @param args the folder to write to, if it is not the usual one
   */
  public static void main(String... args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "server-config/conformance/azerbaijan");
    Files.createDirectories(folder);
    for (Map.Entry<String, ObjectNode> vector : vectors().entrySet()) {
      Files.writeString(
          folder.resolve(vector.getKey() + ".json"), vector.getValue().toPrettyString() + "\n");
    }
  }

  private void lastForm() {
    genuine("last-vaccination", "Vaccination in the last form", vaccination());
    genuine("last-test", "Negative test in the last form", test("260415000"));
    genuine("last-recovery", "Recovery in the last form", recovery());
  }

  private void genuine(String name, String description, Map<String, Object> certificate) {
    put(
        name,
        Reason.OK,
        description
            + ": a bare number as identifier, 60 days of validity, AZ as issuer, one key for all"
            + " kinds",
        vector(issuer, certificate)
            .meets("VALIDOBJECT", "SCHEMAVALIDATION", "ENCODE", "DECODE", "VALIDJSON")
            .meets("VERIFY", "KEYUSAGE")
            .meets(OUTER));
  }

  private void earlierForms() {
    put(
        "early-es256-on-p-521",
        Reason.MALFORMED_CONTENT,
        "ES256 in the header over a key on P-521, with a signature of 132 bytes",
        vector(early, vaccination())
            .fault("alg: ES256 with a key that is not on P-256")
            .meets("VALIDOBJECT", "SCHEMAVALIDATION", "ENCODE", "DECODE", "VALIDJSON", "VERIFY")
            .meets(OUTER));
    malformed(
        "early-dotted-i-in-fnt",
        "nam.fnt: a letter that is not of A-Z",
        "İ is left in the transliterated family name",
        with(vaccination(), "nam", with(nam(), "fnt", "AZİMOV")));
    malformed(
        "early-fnt-null",
        "nam.fnt: null",
        "The transliterated family name is null",
        with(vaccination(), "nam", with(nam(), "fnt", null)));
    malformed(
        "early-recovery-empty",
        "r: not a list of one",
        "The list of recoveries is empty",
        with(recovery(), "r", List.of()));
    malformed("early-test-result-null", "t[0].tr: null", "The test's result is null", test(null));
    malformed(
        "early-version-with-v",
        "ver: no version such as 1.3.0",
        "The version of the schema begins with a letter",
        with(vaccination(), "ver", "v.1.3.0"));
    Map<Integer, @Nullable Object> nothing = new LinkedHashMap<>();
    nothing.put(DCC, null);
    put(
        "early-certificate-null",
        Reason.MALFORMED_CONTENT,
        "The signed claims hold null in the place of the certificate",
        vector(issuer, vaccination())
            .claim(HCERT, nothing)
            .fault("No DCC")
            .meets("VERIFY")
            .meets(OUTER)
            .fails("DECODE", "VALIDJSON", "EXPIRATIONCHECK"));
    put(
        "early-payload-null",
        Reason.DAMAGED,
        "The payload of COSE_Sign1 is null",
        vector(issuer, vaccination())
            .changingCose(cose -> withoutPayload())
            .fault("The payload is null")
            .fails("DECODE", "VALIDJSON", "VERIFY", "EXPIRATIONCHECK")
            .meets("UNPREFIX", "B45DECODE", "COMPRESSION", "PICTUREDECODE"));
  }

  private byte[] withoutPayload() {
    byte[] header = Formats.cbor(VectorBuilder.header(issuer.algorithm(), issuer.keyId()), true);
    byte[] signature =
        issuer.sign(Formats.cbor(List.of("Signature1", header, new byte[0], new byte[0]), true));
    return Formats.cbor(Arrays.asList(header, Map.of(), null, signature), true, 18);
  }

  private void malformed(
      String name, String fault, String description, Map<String, Object> certificate) {
    put(
        name,
        Reason.MALFORMED_CONTENT,
        description,
        vector(issuer, certificate)
            .fault(fault)
            .meets("ENCODE", "DECODE", "VALIDJSON", "VERIFY")
            .fails("VALIDOBJECT", "SCHEMAVALIDATION")
            .meets(OUTER));
  }

  private void put(String name, Reason reason, String description, VectorBuilder vector) {
    vectors.put(name, vector.json(reason, description));
  }

  private static VectorBuilder vector(FixedIssuer issuer, Map<String, Object> certificate) {
    return new VectorBuilder(issuer, certificate)
        .claim(ISSUER, "AZ")
        .claim(EXPIRATION_TIME, ISSUED.plus(LIFE).getEpochSecond())
        .claim(ISSUED_AT, ISSUED.getEpochSecond())
        .clock(CLOCK)
        .with(LAYERS);
  }

  private static Map<String, Object> nam() {
    Map<String, Object> nam = new LinkedHashMap<>();
    nam.put("fn", "ƏZİMOV");
    nam.put("fnt", "AZIMOV");
    nam.put("gn", "HƏSƏN");
    nam.put("gnt", "HASAN");
    return nam;
  }

  private static Map<String, Object> vaccination() {
    return certificate(
        "v",
        "vp",
        "1119349007",
        "mp",
        "EU/1/20/1528",
        "ma",
        "ORG-100030215",
        "dn",
        2,
        "sd",
        2,
        "dt",
        "2021-09-14");
  }

  private static Map<String, Object> test(@Nullable String result) {
    Map<String, Object> certificate =
        certificate(
            "t",
            "tt",
            "LP6464-4",
            "nm",
            "RT-PCR",
            "sc",
            "2023-01-31T06:15:00Z",
            "tr",
            "260415000",
            "tc",
            "Bakı");
    return with(certificate, "t", List.of(with(Certificates.entryOf(certificate), "tr", result)));
  }

  /** Valid from the eleventh day after the test to the 180th. */
  private static Map<String, Object> recovery() {
    LocalDate positive = LocalDate.of(2022, 12, 20);
    return certificate(
        "r",
        "fr",
        positive.toString(),
        "df",
        positive.plusDays(11).toString(),
        "du",
        positive.plusDays(180).toString());
  }

  private static Map<String, Object> certificate(String group, Object... own) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (int i = 0; i < own.length; i += 2) {
      entry.put((String) own[i], own[i + 1]);
    }
    entry.put("tg", "840539006");
    entry.put("co", "AZ");
    entry.put("is", "AZ");
    entry.put("ci", "1029384756");
    return with(
        with(without(Certificates.certificate(group, entry), "nam"), "nam", nam()),
        "dob",
        "1987-04-23");
  }
}
