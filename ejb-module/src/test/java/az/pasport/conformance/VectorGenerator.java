package az.pasport.conformance;

import static az.pasport.conformance.Certificates.certificate;
import static az.pasport.conformance.Certificates.contraindication;
import static az.pasport.conformance.Certificates.rapidTest;
import static az.pasport.conformance.Certificates.recovery;
import static az.pasport.conformance.Certificates.recoveryEntry;
import static az.pasport.conformance.Certificates.test;
import static az.pasport.conformance.Certificates.vaccination;
import static az.pasport.conformance.Certificates.vaccinationEntry;
import static az.pasport.conformance.Certificates.with;
import static az.pasport.conformance.Certificates.without;
import static az.pasport.conformance.VectorBuilder.EXPIRATION_TIME;
import static az.pasport.conformance.VectorBuilder.HCERT;
import static az.pasport.conformance.VectorBuilder.ISSUED_AT;
import static az.pasport.conformance.VectorBuilder.ISSUER;
import static az.pasport.conformance.VectorBuilder.header;

import az.pasport.verification.Reason;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes the vectors of {@code server-config/conformance/vectors} anew, with new keys. It is needed
 * only when cases are added or changed. From the root of the repository:
 *
 * <pre>
 * mvn test-compile exec:java -pl ejb-module -Dexec.classpathScope=test \
 *     -Dexec.mainClass=az.pasport.conformance.VectorGenerator
 * </pre>
 */
public final class VectorGenerator {
  private static final String TEST_USAGE = "1.3.6.1.4.1.1847.2021.1.1";
  private static final String VACCINATION_USAGE = "1.3.6.1.4.1.1847.2021.1.2";
  private static final String RECOVERY_USAGE = "1.3.6.1.4.1.1847.2021.1.3";

  /** As certificates of the first weeks wrote it. */
  private static final String LEGACY_RECOVERY_USAGE = "1.3.6.1.4.1.0.1847.2021.1.3";

  private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";

  private static final int TAG_CWT = 61;
  private static final int TAG_COSE_SIGN1 = 18;

  /** The claim of the national certificate of contraindication. */
  private static final int CONTRAINDICATION = -4_282_929;

  private static final int EDDSA = -8;
  private static final int HOUR = 3600;

  /** The layers of a certificate, from the inside out. */
  private static final String[] LAYERS = {"JSON", "CBOR", "COSE", "COMPRESSED", "BASE45"};

  /** Every expected result but that of the picture. */
  private static final String[] ALL_RESULTS = {
    "VALIDOBJECT",
    "ENCODE",
    "DECODE",
    "VALIDJSON",
    "SCHEMAVALIDATION",
    "VERIFY",
    "KEYUSAGE",
    "UNPREFIX",
    "B45DECODE",
    "COMPRESSION",
    "EXPIRATIONCHECK"
  };

  private final Path folder;
  private final TestIssuer issuer = TestIssuer.es256();
  private final TestIssuer stranger = TestIssuer.es256();
  private final TestIssuer testIssuer = TestIssuer.es256(TEST_USAGE);
  private final TestIssuer vaccinationIssuer = TestIssuer.es256(VACCINATION_USAGE);
  private final TestIssuer recoveryIssuer = TestIssuer.es256(RECOVERY_USAGE);
  private final TestIssuer legacyIssuer = TestIssuer.es256(LEGACY_RECOVERY_USAGE);

  private VectorGenerator(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes every vector and removes those that were there.
   *
   * @param args the folder to write to, if it is not the usual one
   */
  public static void main(String... args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "server-config/conformance/vectors");
    Files.createDirectories(folder);
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    VectorGenerator generator = new VectorGenerator(folder);
    generator.genuineCertificates();
    generator.keyUsages();
    generator.headers();
    generator.prefixes();
    generator.base45AndCompression();
    generator.structures();
    generator.signatures();
    generator.times();
    generator.contents();
    generator.national();
    generator.fieldsThatDisagree();
  }

  private VectorBuilder vector(Map<String, Object> certificate) {
    return new VectorBuilder(issuer, certificate);
  }

  private void write(String name, Reason reason, String description, VectorBuilder vector) {
    vector.write(folder.resolve(name + ".json"), reason, description);
  }

  private void genuineCertificates() {
    write(
        "vaccination",
        Reason.OK,
        "Vaccination, signed with ES256, with its picture",
        vector(vaccination())
            .with(LAYERS)
            .with("2DCODE")
            .meets(ALL_RESULTS)
            .meets("PICTUREDECODE"));
    write(
        "test-naat",
        Reason.OK,
        "NAAT test that did not find the virus",
        vector(test()).with(LAYERS).meets(ALL_RESULTS));
    write(
        "test-rapid-antigen",
        Reason.OK,
        "Rapid antigen test that did not find the virus",
        vector(rapidTest()).with(LAYERS).meets(ALL_RESULTS));
    write("recovery", Reason.OK, "Recovery", vector(recovery()).with(LAYERS).meets(ALL_RESULTS));
    write(
        "algorithm-ps256-rsa-2048",
        Reason.OK,
        "Signed with PS256 and an RSA key of 2048 bits",
        new VectorBuilder(TestIssuer.ps256(2048), vaccination()).meets("VERIFY", "KEYUSAGE"));
    write(
        "algorithm-ps256-rsa-3072",
        Reason.OK,
        "Signed with PS256 and an RSA key of 3072 bits",
        new VectorBuilder(TestIssuer.ps256(3072), vaccination()).meets("VERIFY", "KEYUSAGE"));
    write(
        "cbor-indefinite-lengths",
        Reason.OK,
        "Every map and list in CBOR has an indefinite length",
        vector(vaccination())
            .indefinite()
            .with("JSON", "CBOR")
            .meets("ENCODE", "DECODE", "VALIDJSON", "SCHEMAVALIDATION", "VERIFY"));
    write(
        "claims-times-as-floating-point",
        Reason.OK,
        "Times of issue and expiry are floating point numbers",
        vector(vaccination())
            .claim(EXPIRATION_TIME, (double) VectorBuilder.EXPIRES.getEpochSecond())
            .claim(ISSUED_AT, (double) VectorBuilder.ISSUED.getEpochSecond())
            .meets("EXPIRATIONCHECK"));
    write(
        "cose-double-tagged",
        Reason.OK,
        "The CWT tag stands before the COSE_Sign1 tag",
        vector(vaccination()).tags(TAG_CWT, TAG_COSE_SIGN1).meets("VERIFY"));
    write(
        "cose-untagged",
        Reason.OK,
        "No tag stands before the COSE_Sign1 structure",
        vector(vaccination()).tags().meets("VERIFY"));
  }

  private void keyUsages() {
    usage("key-usage-test-for-test", testIssuer, test(), true);
    usage("key-usage-vaccination-for-vaccination", vaccinationIssuer, vaccination(), true);
    usage("key-usage-recovery-for-recovery", recoveryIssuer, recovery(), true);
    usage("key-usage-legacy-recovery-for-recovery", legacyIssuer, recovery(), true);
    usage(
        "key-usage-test-and-vaccination-for-vaccination",
        TestIssuer.es256(TEST_USAGE, VACCINATION_USAGE),
        vaccination(),
        true);
    usage("key-usage-unrelated-for-test", TestIssuer.es256(CODE_SIGNING), test(), true);
    usage("wrong-key-usage-test-for-vaccination", testIssuer, vaccination(), false);
    usage("wrong-key-usage-test-for-recovery", testIssuer, recovery(), false);
    usage("wrong-key-usage-vaccination-for-test", vaccinationIssuer, test(), false);
    usage("wrong-key-usage-vaccination-for-recovery", vaccinationIssuer, recovery(), false);
    usage("wrong-key-usage-recovery-for-vaccination", recoveryIssuer, vaccination(), false);
    usage("wrong-key-usage-recovery-for-test", recoveryIssuer, test(), false);
    usage("wrong-key-usage-legacy-recovery-for-vaccination", legacyIssuer, vaccination(), false);
  }

  /** The name says what the key may sign, and what it signed. */
  private void usage(
      String name, TestIssuer signer, Map<String, Object> certificate, boolean allowed) {
    String[] parts = name.substring(name.indexOf("usage-") + "usage-".length()).split("-for-", 2);
    VectorBuilder vector = new VectorBuilder(signer, certificate).meets("VERIFY");
    write(
        name,
        allowed ? Reason.OK : Reason.WRONG_KEY_USAGE,
        "Extended key usage of the signer: " + parts[0] + "; kind of certificate: " + parts[1],
        allowed ? vector.meets("KEYUSAGE") : vector.fails("KEYUSAGE"));
  }

  private void headers() {
    int es256 = TestIssuer.ES256;
    byte[] right = issuer.keyId();
    byte[] wrong = stranger.keyId();
    write(
        "key-id-unprotected",
        Reason.OK,
        "The key identifier stands in the unprotected header only",
        vector(vaccination()).headers(header(es256), header(right)).meets("VERIFY"));
    write(
        "key-id-and-algorithm-unprotected",
        Reason.OK,
        "The protected header is empty",
        vector(vaccination()).headers(Map.of(), header(es256, right)).meets("VERIFY"));
    write(
        "protected-header-empty-map",
        Reason.OK,
        "The protected header is written as an empty map and signed as an empty string",
        vector(vaccination())
            .headers(Map.of(), header(es256, right))
            .changingCose(VectorGenerator::withEmptyMapAsHeader)
            .meets("VERIFY"));
    write(
        "key-id-protected-and-unprotected",
        Reason.OK,
        "The key identifier stands in both headers",
        vector(vaccination()).headers(header(es256, right), header(right)).meets("VERIFY"));
    write(
        "key-id-unprotected-differs",
        Reason.OK,
        "The unprotected header names another key: the protected one decides",
        vector(vaccination()).headers(header(es256, right), header(wrong)).meets("VERIFY"));
    write(
        "key-id-protected-wrong",
        Reason.UNKNOWN_ISSUER,
        "The protected header names another key, the unprotected one the signer's",
        vector(vaccination()).headers(header(es256, wrong), header(right)).fails("VERIFY"));
    write(
        "key-id-unprotected-wrong",
        Reason.UNKNOWN_ISSUER,
        "The only key identifier, in the unprotected header, is of another key",
        vector(vaccination()).headers(header(es256), header(wrong)).fails("VERIFY"));
    write(
        "key-id-missing",
        Reason.UNKNOWN_ISSUER,
        "No header names a key",
        vector(vaccination()).headers(header(es256), Map.of()));
    write(
        "key-id-too-short",
        Reason.UNKNOWN_ISSUER,
        "The key identifier has 7 of its 8 bytes",
        vector(vaccination())
            .headers(header(es256, Arrays.copyOf(right, 7)), Map.of())
            .fails("VERIFY"));
    write(
        "key-id-too-long",
        Reason.UNKNOWN_ISSUER,
        "A byte follows the 8 bytes of the key identifier",
        vector(vaccination())
            .headers(header(es256, Arrays.copyOf(right, 9)), Map.of())
            .fails("VERIFY"));
  }

  /** The tag and the head of the array are two bytes; the empty header is the third. */
  private static byte[] withEmptyMapAsHeader(byte[] cose) {
    byte[] changed = new byte[cose.length + 1];
    System.arraycopy(cose, 0, changed, 0, 2);
    changed[2] = 0x41;
    changed[3] = (byte) 0xa0;
    System.arraycopy(cose, 3, changed, 4, cose.length - 3);
    return changed;
  }

  private void prefixes() {
    prefix("prefix-hl1", "HL1:", "The prefix begins with other letters");
    prefix("prefix-hc2", "HC2:", "The prefix names another version");
    prefix("prefix-lower-case", "hc1:", "The prefix is in lower case");
    prefix("prefix-missing", "", "The text begins with Base45");
  }

  private void prefix(String name, String prefix, String description) {
    write(
        name,
        Reason.NOT_A_CERTIFICATE,
        description,
        vector(vaccination()).prefix(prefix).with("BASE45").fails("UNPREFIX"));
  }

  private void base45AndCompression() {
    base45(
        "base45-foreign-character",
        "A character is not of the Base45 alphabet",
        text -> text.substring(0, 60) + "_" + text.substring(61));
    base45(
        "base45-lower-case",
        "The letters are in lower case",
        text -> text.toLowerCase(Locale.ROOT));
    base45(
        "base45-group-out-of-range",
        "Three characters stand for the right two bytes and 65,536 more",
        VectorGenerator::withGroupOutOfRange);
    write(
        "base45-lone-character",
        Reason.DAMAGED,
        "A single character follows the last group",
        vector(vaccination())
            .compressing(Formats::zlibOfEvenLength)
            .changingBase45(text -> text + "0")
            .with("COMPRESSED", "BASE45")
            .fails("B45DECODE"));
    compression("zlib-missing", "COSE_Sign1 stands uncompressed in Base45", cose -> cose);
    compression(
        "zlib-header-wrong",
        "The first byte of the zlib stream is changed",
        cose -> changed(Formats.zlib(cose), 0));
    compression(
        "zlib-content-wrong",
        "A bit within the zlib stream is changed",
        cose -> changed(Formats.zlib(cose), 100));
    compression(
        "zlib-checksum-wrong",
        "The last byte of the zlib stream is changed",
        cose -> changed(Formats.zlib(cose), Formats.zlib(cose).length - 1));
    compression(
        "zlib-cut-short",
        "The last byte of the zlib stream is missing",
        cose -> resized(Formats.zlib(cose), -1));
    compression(
        "zlib-trailing-byte",
        "A byte follows the zlib stream",
        cose -> resized(Formats.zlib(cose), 1));
    write(
        "too-large-when-inflated",
        Reason.TOO_LARGE,
        "A small zlib stream inflates to 100 KB",
        vector(vaccination())
            .compressing(cose -> Formats.zlib(new byte[100_000]))
            .with("COSE", "COMPRESSED")
            .fails("COMPRESSION"));
    write(
        "too-large-for-a-qr-code",
        Reason.TOO_LARGE,
        "The text is longer than the largest QR code can hold",
        vector(vaccination()).changingBase45(text -> "0".repeat(4_299)).fails("VERIFY"));
  }

  private void base45(String name, String description, UnaryOperator<String> change) {
    write(
        name,
        Reason.DAMAGED,
        description,
        vector(vaccination())
            .changingBase45(change)
            .with("COMPRESSED", "BASE45")
            .meets("UNPREFIX")
            .fails("B45DECODE"));
  }

  /** Replaces the first group of a text that has another notation for the same two bytes. */
  private static String withGroupOutOfRange(String text) {
    for (int at = 0; at + 3 <= text.length(); at += 3) {
      int group = 0;
      for (int digit = 2; digit >= 0; digit--) {
        group = group * 45 + Formats.BASE45.indexOf(text.charAt(at + digit));
      }
      int other = group + 0x10000;
      if (other < 45 * 45 * 45) {
        return text.substring(0, at)
            + Formats.BASE45.charAt(other % 45)
            + Formats.BASE45.charAt(other / 45 % 45)
            + Formats.BASE45.charAt(other / 45 / 45)
            + text.substring(at + 3);
      }
    }
    throw new IllegalStateException("No group is small enough");
  }

  private void compression(String name, String description, UnaryOperator<byte[]> compression) {
    write(
        name,
        Reason.DAMAGED,
        description,
        vector(vaccination())
            .compressing(compression)
            .with("COSE", "COMPRESSED")
            .fails("COMPRESSION"));
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 1;
    return copy;
  }

  /** The bytes without their last ones, or with zeros behind them. */
  private static byte[] resized(byte[] bytes, int by) {
    return Arrays.copyOf(bytes, bytes.length + by);
  }

  private void structures() {
    cose("cose-cut-short", "The last byte of COSE_Sign1 is missing", cose -> resized(cose, -1));
    cose("cose-trailing-byte", "A byte follows COSE_Sign1", cose -> resized(cose, 1));
    cose(
        "cose-three-parts",
        "COSE_Sign1 has three parts instead of four",
        cose -> Formats.cbor(List.of(new byte[0], Map.of(), new byte[0]), true, TAG_COSE_SIGN1));
    cose(
        "cose-no-array",
        "A map stands in the place of COSE_Sign1",
        cose -> Formats.cbor(Map.of(1, "XX"), true, TAG_COSE_SIGN1));
    write(
        "claims-no-cbor",
        Reason.MALFORMED_CONTENT,
        "The last byte of the signed claims is missing",
        vector(vaccination())
            .changingClaims(claims -> resized(claims, -1))
            .with("CBOR")
            .meets("VERIFY")
            .fails("DECODE"));
    write(
        "claims-without-certificate",
        Reason.MALFORMED_CONTENT,
        "The signed claims hold no certificate",
        vector(vaccination()).withoutClaim(HCERT).with("CBOR").meets("VERIFY").fails("DECODE"));
    write(
        "claims-time-as-text",
        Reason.MALFORMED_CONTENT,
        "The time of issue is a text",
        vector(vaccination())
            .claim(ISSUED_AT, "2021-08-01T08:00:00Z")
            .meets("VERIFY")
            .fails("EXPIRATIONCHECK"));
  }

  private void cose(String name, String description, UnaryOperator<byte[]> change) {
    write(
        name,
        Reason.DAMAGED,
        description,
        vector(vaccination()).changingCose(change).fails("VERIFY"));
  }

  private void signatures() {
    byte[] keyId = issuer.keyId();
    signature(
        "signature-changed",
        "A bit of the signature is changed",
        vector(vaccination()).signing(message -> changed(issuer.sign(message), 40)));
    signature(
        "signature-of-another-key",
        "Another key signed than the one that the key identifier names",
        vector(vaccination()).signing(stranger::sign));
    signature(
        "signature-of-other-content",
        "The content was changed after it was signed",
        vector(vaccination())
            .signing(message -> issuer.sign(changed(message, message.length - 1))));
    signature(
        "signature-in-der",
        "The ES256 signature is in the form of X.509, not in COSE's",
        vector(vaccination()).signing(issuer::signInDer));
    signature(
        "signature-empty",
        "The signature has no bytes",
        vector(vaccination()).signing(message -> new byte[0]));
    signature(
        "algorithm-not-supported",
        "The header names EdDSA",
        vector(vaccination()).headers(header(EDDSA, keyId), Map.of()));
    signature(
        "algorithm-of-another-key-type",
        "The header names PS256, and the key is an elliptic one",
        vector(vaccination()).headers(header(TestIssuer.PS256, keyId), Map.of()));
    signature(
        "algorithm-missing",
        "No header names an algorithm",
        vector(vaccination()).headers(header(keyId), Map.of()));
  }

  private void signature(String name, String description, VectorBuilder vector) {
    write(name, Reason.BAD_SIGNATURE, description, vector.fails("VERIFY", "KEYUSAGE"));
  }

  private void times() {
    write(
        "issued-in-the-future",
        Reason.NOT_YET_VALID,
        "Issued an hour after the validation clock",
        vector(vaccination())
            .claim(ISSUED_AT, VectorBuilder.CLOCK.getEpochSecond() + HOUR)
            .meets("VERIFY")
            .fails("EXPIRATIONCHECK"));
    write(
        "expired",
        Reason.EXPIRED,
        "Expired an hour before the validation clock",
        vector(vaccination())
            .claim(EXPIRATION_TIME, VectorBuilder.CLOCK.getEpochSecond() - HOUR)
            .meets("VERIFY")
            .fails("EXPIRATIONCHECK"));
    write(
        "recovery-not-yet-valid",
        Reason.NOT_YET_VALID,
        "The first day of a recovery is the day after the validation clock",
        vector(recovery("2021-09-02", "2022-03-01")).meets("VERIFY", "EXPIRATIONCHECK"));
    write(
        "recovery-first-and-last-day",
        Reason.OK,
        "The only day of a recovery is that of the validation clock",
        vector(recovery("2021-09-01", "2021-09-01")).meets("VERIFY", "EXPIRATIONCHECK"));
    write(
        "recovery-ended",
        Reason.EXPIRED,
        "The last day of a recovery is the day before the validation clock",
        vector(recovery("2021-03-01", "2021-08-31")).meets("VERIFY", "EXPIRATIONCHECK"));
  }

  private void contents() {
    malformed("content-no-name", "nam is missing", without(vaccination(), "nam"));
    malformed(
        "content-no-transliterated-name",
        "nam has neither fnt nor gnt",
        with(vaccination(), "nam", Map.of("fn", "Nümunəvi", "gn", "Aydan")));
    malformed("content-no-date-of-birth", "dob is missing", without(vaccination(), "dob"));
    malformed(
        "content-dose-zero",
        "The number of the dose is 0",
        certificate("v", with(vaccinationEntry(), "dn", 0)));
    malformed(
        "content-no-product", "mp is missing", certificate("v", without(vaccinationEntry(), "mp")));
    malformed(
        "content-date-day-first",
        "dt is written with the day first",
        certificate("v", with(vaccinationEntry(), "dt", "15.06.2021")));
    malformed("content-no-entry", "No entry of any kind", without(vaccination(), "v"));
    malformed(
        "content-two-entries",
        "Two vaccinations",
        with(vaccination(), "v", List.of(vaccinationEntry(), vaccinationEntry())));
    malformed(
        "content-two-kinds",
        "A vaccination and a recovery",
        with(vaccination(), "r", List.of(recoveryEntry("2021-05-12", "2021-10-28"))));
    write(
        "test-detected",
        Reason.DETECTED_TEST,
        "The test found the virus",
        vector(test("260373001")).with("CBOR").meets("VERIFY", "KEYUSAGE", "SCHEMAVALIDATION"));
  }

  private void malformed(String name, String description, Map<String, Object> certificate) {
    write(
        name,
        Reason.MALFORMED_CONTENT,
        description,
        vector(certificate)
            .with("JSON", "CBOR")
            .meets("ENCODE", "DECODE", "VALIDJSON", "VERIFY")
            .fails("VALIDOBJECT", "SCHEMAVALIDATION"));
  }

  private void national() {
    write(
        "issued-in-the-name-of-azerbaijan",
        Reason.NOT_ISSUED_BY_US,
        "Another country's signer names Azerbaijan as the issuer",
        vector(vaccination()).claim(ISSUER, "AZ").meets("VERIFY"));
    write(
        "contraindication-signed-abroad",
        Reason.WRONG_KEY_USAGE,
        "Another country's signer signed a national certificate of contraindication",
        signedContraindication().prefix("AZ1:"));
    write(
        "contraindication-under-prefix-of-dcc",
        Reason.MALFORMED_CONTENT,
        "A certificate of contraindication with the prefix HC1:",
        signedContraindication().meets("VERIFY"));
    write(
        "contraindication-beside-dcc",
        Reason.MALFORMED_CONTENT,
        "The signed claims hold a DCC and a certificate of contraindication",
        vector(vaccination()).claim(CONTRAINDICATION, contraindication()).meets("VERIFY"));
    write(
        "dcc-under-prefix-of-contraindication",
        Reason.MALFORMED_CONTENT,
        "A DCC with the prefix AZ1:",
        vector(vaccination()).prefix("AZ1:"));
  }

  private VectorBuilder signedContraindication() {
    return vector(contraindication())
        .withoutClaim(HCERT)
        .claim(CONTRAINDICATION, contraindication());
  }

  /** Vectors of which one field is genuine and another says something else. */
  private void fieldsThatDisagree() {
    write(
        "json-of-another-date-of-birth",
        Reason.OK,
        "The field JSON has another date of birth than the signed certificate",
        vector(vaccination())
            .json(with(vaccination(), "dob", "1981-02-28"))
            .with("JSON", "CBOR")
            .meets("VALIDOBJECT", "DECODE", "VERIFY")
            .fails("ENCODE", "VALIDJSON"));
    write(
        "compressed-other-envelope",
        Reason.BAD_SIGNATURE,
        "The field COSE is genuine; the envelope in COMPRESSED and PREFIX has a changed signature",
        vector(vaccination())
            .compressing(cose -> Formats.zlib(changed(cose, cose.length - 1)))
            .with("COSE", "COMPRESSED")
            .meets("VERIFY")
            .fails("COMPRESSION"));
    write(
        "picture-of-another-text",
        Reason.OK,
        "The picture shows a QR code of another text",
        vector(vaccination())
            .changingPicture(text -> "HC1:OTHER")
            .with("2DCODE")
            .meets("VERIFY")
            .fails("PICTUREDECODE"));
  }
}
