package az.pasport.conformance;

import static az.pasport.conformance.Certificates.certificate;
import static az.pasport.conformance.Certificates.contraindication;
import static az.pasport.conformance.Certificates.entryOf;
import static az.pasport.conformance.Certificates.rapidTest;
import static az.pasport.conformance.Certificates.recovery;
import static az.pasport.conformance.Certificates.recoveryEntry;
import static az.pasport.conformance.Certificates.test;
import static az.pasport.conformance.Certificates.vaccination;
import static az.pasport.conformance.Certificates.vaccinationEntry;
import static az.pasport.conformance.Certificates.with;
import static az.pasport.conformance.Certificates.without;
import static az.pasport.conformance.VectorBuilder.DCC;
import static az.pasport.conformance.VectorBuilder.EXPIRATION_TIME;
import static az.pasport.conformance.VectorBuilder.HCERT;
import static az.pasport.conformance.VectorBuilder.ISSUED_AT;
import static az.pasport.conformance.VectorBuilder.ISSUER;
import static az.pasport.conformance.VectorBuilder.header;

import az.pasport.verification.Reason;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code server-config/conformance/verdicts.json}, always the same but for how a Java
 * runtime's zlib packs. From the root of the repository:
 *
 * <pre>
 * mvn test-compile exec:java -pl ejb-module -Dexec.classpathScope=test \
 *     -Dexec.mainClass=az.pasport.conformance.VerdictGenerator
 * </pre>
 */
public final class VerdictGenerator {
  private static final int CRITICAL = 2;
  private static final String AROUND = "\ufeff\u00a0 \t%s\u2003\r\n";

  private final VerdictFile file = new VerdictFile();
  private final FixedIssuer issuer =
      file.signer(FixedIssuer.onCurve("P-256", "XX", "Signer P-256"));
  private final FixedIssuer ours = file.signer(FixedIssuer.onCurve("P-256", "AZ", "Our signer"));
  private final FixedIssuer sweden =
      file.signer(FixedIssuer.onCurve("P-256", "SE", "Signer of Sweden"));

  private VerdictGenerator() {}

  /**
   * Writes the file.
   *
   * @param args where to, if it is not the usual place
   */
  public static void main(String... args) throws IOException {
    Path target = Path.of(args.length > 0 ? args[0] : "server-config/conformance/verdicts.json");
    Files.writeString(target, generate().json());
  }

  static VerdictFile generate() {
    VerdictGenerator generator = new VerdictGenerator();
    generator.keys();
    generator.algorithms();
    generator.critical();
    generator.whiteSpace();
    generator.datesOfBirth();
    generator.names();
    generator.versions();
    generator.severalEntries();
    generator.fields();
    generator.datesAndTimes();
    generator.counts();
    generator.claims();
    generator.ourName();
    generator.packedAnew();
    generator.issuedByUs();
    generator.usages();
    return generator.file;
  }

  private VectorBuilder vector(Map<String, Object> certificate) {
    return new VectorBuilder(issuer, certificate);
  }

  private ObjectNode row(String name, Reason reason, VectorBuilder vector) {
    return file.row(name, reason, vector.text());
  }

  private void malformed(String name, String fault, VectorBuilder vector) {
    row(name, Reason.MALFORMED_CONTENT, vector).put("fault", fault);
  }

  private void keys() {
    List<FixedIssuer> signers =
        List.of(
            issuer,
            file.signer(FixedIssuer.onCurve("P-384", "XX", "Signer P-384")),
            file.signer(FixedIssuer.onCurve("P-521", "XX", "Signer P-521")),
            file.signer(FixedIssuer.rsa(2048, "XX", "Signer RSA 2048")),
            file.signer(FixedIssuer.rsa(3072, "XX", "Signer RSA 3072")),
            file.signer(FixedIssuer.rsaForPssAlone(2048, "XX", "Signer PSS 2048")),
            file.signer(FixedIssuer.rsaForPssAlone(3072, "XX", "Signer PSS 3072")));
    List<String> names =
        List.of("P-256", "P-384", "P-521", "RSA 2048", "RSA 3072", "PSS 2048", "PSS 3072");
    for (int i = 0; i < signers.size(); i++) {
      FixedIssuer signer = signers.get(i);
      String name = "key " + names.get(i) + ": ";
      row(name + "vaccination", Reason.OK, new VectorBuilder(signer, vaccination()));
      row(name + "test", Reason.OK, new VectorBuilder(signer, test()));
      row(name + "recovery", Reason.OK, new VectorBuilder(signer, recovery()));
      row(
          name + "another content",
          Reason.BAD_SIGNATURE,
          new VectorBuilder(signer, vaccination())
              .signing(message -> signer.sign(Arrays.copyOf(message, message.length - 1))));
      for (int change : new int[] {-1, 1}) {
        row(
            name + "signature longer by " + change,
            Reason.BAD_SIGNATURE,
            new VectorBuilder(signer, vaccination())
                .signing(
                    message -> {
                      byte[] signature = signer.sign(message);
                      return Arrays.copyOf(signature, signature.length + change);
                    }));
      }
      int other = signer.algorithm() == TestIssuer.ES256 ? TestIssuer.PS256 : TestIssuer.ES256;
      row(
          name + "the other algorithm in the header",
          Reason.BAD_SIGNATURE,
          new VectorBuilder(signer, vaccination())
              .headers(header(other, signer.keyId()), Map.of()));
      if (signer.algorithm() == TestIssuer.ES256) {
        row(
            name + "the second signature of ECDSA",
            Reason.OK,
            new VectorBuilder(signer, vaccination()).signing(message -> second(signer, message)));
      }
    }
  }

  /** r‖n−s, which anybody can make of r‖s. */
  private static byte[] second(FixedIssuer signer, byte[] message) {
    byte[] signature = signer.sign(message);
    int half = signature.length / 2;
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, half, signature.length));
    byte[] other = signer.order().subtract(s).toByteArray();
    Arrays.fill(signature, half, signature.length, (byte) 0);
    int from = Math.max(0, other.length - half);
    System.arraycopy(
        other, from, signature, signature.length - (other.length - from), other.length - from);
    return signature;
  }

  private void algorithms() {
    for (int algorithm : new int[] {-8, -35, -36, -38, -47, -257, 0, 7}) {
      row(
          "algorithm " + algorithm,
          Reason.BAD_SIGNATURE,
          vector(vaccination()).headers(header(algorithm, issuer.keyId()), Map.of()));
    }
    row(
        "algorithm as text",
        Reason.BAD_SIGNATURE,
        vector(vaccination()).headers(headerWith(1, "ES256"), Map.of()));
    row(
        "algorithm as a whole floating point number",
        Reason.OK,
        vector(vaccination()).headers(headerWith(1, -7.0), Map.of()));
    row(
        "algorithm as a broken number",
        Reason.BAD_SIGNATURE,
        vector(vaccination()).headers(headerWith(1, -7.5), Map.of()));
    row(
        "algorithm null, named in the unprotected header",
        Reason.OK,
        vector(vaccination()).headers(headerWith(1, null), Map.of(1, TestIssuer.ES256)));
    row(
        "key identifier as text",
        Reason.UNKNOWN_ISSUER,
        vector(vaccination()).headers(headerWith(4, "12345678"), Map.of()));
    row(
        "algorithm named by a text",
        Reason.BAD_SIGNATURE,
        vector(vaccination()).headers(map("1", -7, 4, issuer.keyId()), Map.of()));
    row(
        "key identifier named by a text",
        Reason.UNKNOWN_ISSUER,
        vector(vaccination()).headers(map(1, -7, "4", issuer.keyId()), Map.of()));
    row(
        "a parameter nobody knows",
        Reason.OK,
        vector(vaccination()).headers(headerWith(99, "x"), Map.of("note", 1)));
  }

  private Map<Object, @Nullable Object> headerWith(Object label, @Nullable Object value) {
    Map<Object, @Nullable Object> header =
        new LinkedHashMap<>(header(issuer.algorithm(), issuer.keyId()));
    header.put(label, value);
    return header;
  }

  /** RFC 9052, section 3.1. */
  private void critical() {
    critical("the algorithm", Reason.OK, List.of(1));
    critical("algorithm and key identifier", Reason.OK, List.of(1, 4));
    critical("what is not there", Reason.BAD_SIGNATURE, List.of(99));
    critical("the content type, which is not there", Reason.BAD_SIGNATURE, List.of(3));
    critical("algorithm and what is not there", Reason.BAD_SIGNATURE, List.of(1, 99));
    critical("a text label", Reason.BAD_SIGNATURE, List.of("policy"));
    critical("nothing", Reason.BAD_SIGNATURE, List.of());
    critical("no list", Reason.BAD_SIGNATURE, 1);
    critical("null", Reason.BAD_SIGNATURE, null);
    critical("a text", Reason.BAD_SIGNATURE, "1");
    for (Object label : new Object[] {99, 3, 5, "policy", -70_000}) {
      Map<Object, @Nullable Object> header = headerWith(label, "x");
      header.put(CRITICAL, List.of(label));
      row(
          "critical and there, not understood: " + label,
          Reason.BAD_SIGNATURE,
          vector(vaccination()).headers(header, Map.of()));
    }
    row(
        "critical, and there only in the unprotected header",
        Reason.BAD_SIGNATURE,
        vector(vaccination()).headers(map(1, -7, CRITICAL, List.of(4)), Map.of(4, issuer.keyId())));
    row(
        "critical named by anybody in the unprotected header",
        Reason.OK,
        vector(vaccination())
            .headers(header(issuer.algorithm(), issuer.keyId()), Map.of(CRITICAL, List.of(99))));
  }

  private void critical(String name, Reason reason, @Nullable Object value) {
    row(
        "critical: " + name,
        reason,
        vector(vaccination()).headers(headerWith(CRITICAL, value), Map.of()));
  }

  private void whiteSpace() {
    for (Map<String, Object> certificate : List.of(vaccination(), test(), recovery())) {
      String group = group(certificate);
      entryOf(certificate)
          .forEach(
              (field, value) -> {
                if (value instanceof String text) {
                  row(
                      "white space around " + group + "." + field,
                      Reason.OK,
                      vector(with(certificate, group, around(certificate, field, text))));
                }
              });
    }
    row("white space around ver", Reason.OK, vector(with(vaccination(), "ver", wrapped("1.3.0"))));
    holder(
        row(
            "white space around dob",
            Reason.OK,
            vector(with(vaccination(), "dob", wrapped("1980-02-29")))),
        "1980-02-29");
    for (String part : List.of("fn", "gn", "fnt", "gnt")) {
      holder(
          row(
              "white space around nam." + part,
              Reason.OK,
              vector(
                  with(
                      vaccination(), "nam", with(nam(), part, wrapped((String) nam().get(part)))))),
          "1980-02-29");
    }
    row("white space around iss", Reason.OK, vector(vaccination()).claim(ISSUER, wrapped("XX")));
    String text = vector(vaccination()).text();
    file.row("white space around the text", Reason.OK, wrapped(text));
    file.row("byte order mark before the text", Reason.OK, "\ufeff" + text);
    file.row("a line behind the text", Reason.OK, text + "\r\n\r\n");
    file.row("zero width space before the text", Reason.OK, "\u200b" + text);
    file.row("next line before the text", Reason.OK, "\u0085" + text);
    pasted(text);
    file.row("no text", Reason.NOT_A_CERTIFICATE, "");
    file.row("white space alone", Reason.NOT_A_CERTIFICATE, " \ufeff\n");
    malformed(
        "white space for a date",
        "v[0].dt: no date",
        vector(certificate("v", with(vaccinationEntry(), "dt", " \t"))));
    malformed(
        "white space within a date",
        "v[0].dt: no date",
        vector(certificate("v", with(vaccinationEntry(), "dt", "2021-06 -15"))));
  }

  /** What mail, messengers and editors do to a text. */
  private void pasted(String text) {
    int half = text.length() / 2;
    String lines = text.replaceAll("(.{40})", "$1\n");
    Map<String, String> added = new LinkedHashMap<>();
    added.put("line breaks", lines);
    added.put("line breaks of Windows", lines.replace("\n", "\r\n"));
    added.put("line breaks with indents", lines.replace("\n", "\n    "));
    added.put("line breaks with spaces before them", lines.replace("\n", "  \n"));
    added.put("double line breaks", lines.replace("\n", "\n\n"));
    added.put("tabulators", lines.replace("\n", "\t"));
    added.put("line separators", lines.replace("\n", "\u2028"));
    added.put("a line break within the prefix", text.substring(0, 2) + "\n" + text.substring(2));
    added.put("line breaks for spaces", text.replace(" ", "\n"));
    added.put("no-break spaces for spaces", text.replace(' ', '\u00a0'));
    for (String invisible : List.of("\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u202a")) {
      added.put(
          "U+%04X in the middle".formatted((int) invisible.charAt(0)),
          text.substring(0, half) + invisible + text.substring(half));
    }
    added.put("U+200B everywhere", text.replaceAll("(.)", "$1\u200b"));
    added.forEach((name, changed) -> file.row("pasted with " + name, Reason.OK, changed));
    String lower = text.toLowerCase(Locale.ROOT);
    file.row("the whole text in lower case", Reason.NOT_A_CERTIFICATE, lower);
    file.row("Base45 in lower case", Reason.DAMAGED, text.substring(0, 4) + lower.substring(4));
    file.row("the prefix in lower case", Reason.NOT_A_CERTIFICATE, "hc1:" + text.substring(4));
    file.row(
        "a space too many", Reason.DAMAGED, text.substring(0, half) + " " + text.substring(half));
  }

  private static String wrapped(String text) {
    return AROUND.formatted(text);
  }

  private static List<Object> around(Map<String, Object> certificate, String field, String text) {
    return List.of(with(entryOf(certificate), field, wrapped(text)));
  }

  private static String group(Map<String, Object> certificate) {
    return List.of("v", "t", "r").stream()
        .filter(certificate::containsKey)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> nam() {
    Map<String, Object> nam = new LinkedHashMap<>();
    nam.put("fn", "Nümunəvi");
    nam.put("fnt", "NUMUNAVI");
    nam.put("gn", "Aydan");
    nam.put("gnt", "AYDAN");
    return nam;
  }

  private static void holder(ObjectNode row, String dateOfBirth) {
    row.putObject("holder")
        .put("familyName", "Nümunəvi")
        .put("givenName", "Aydan")
        .put("familyNameLatin", "NUMUNAVI")
        .put("givenNameLatin", "AYDAN")
        .put("dateOfBirth", dateOfBirth);
  }

  private void datesOfBirth() {
    Map<String, String> read = new LinkedHashMap<>();
    for (String same : List.of("", "1963", "1963-05", "1963-05-17", "1900-01-01", "2099-12-31")) {
      read.put(same, same);
    }
    read.put("1963-00", "1963");
    read.put("1963-00-00", "1963");
    read.put("1963-00-17", "1963");
    read.put("1963-05-00", "1963-05");
    read.put("1963-12-00", "1963-12");
    read.put("1963-05-17T00:00:00", "1963-05-17");
    read.put("1963-05-17T00:00:00Z", "1963-05-17");
    read.put("1963-00-00T00:00:00", "1963");
    read.forEach(
        (written, known) ->
            holder(
                row(
                    "date of birth '" + written + "'",
                    Reason.OK,
                    vector(with(vaccination(), "dob", written))),
                known));
    for (String refused :
        List.of(
            "1899",
            "2100",
            "1963-5",
            "1963-13",
            "1963-13-00",
            "1963-02-30",
            "1963-05-32",
            "1963-5-17",
            "19630517",
            "17.05.1963",
            "1963-05-17-00",
            "63",
            "0000-00-00",
            "1963-",
            "1963-00-",
            "-00",
            "1963-XX",
            "1963-02-30T00:00:00",
            "1963/05/17",
            "unknown")) {
      malformed(
          "date of birth '" + refused + "'",
          "dob: no date of birth",
          vector(with(vaccination(), "dob", refused)));
    }
    malformed("date of birth null", "dob: null", vector(with(vaccination(), "dob", null)));
    malformed("date of birth missing", "dob: missing", vector(without(vaccination(), "dob")));
    malformed("date of birth 1963", "dob: no text", vector(with(vaccination(), "dob", 1963)));
  }

  private void names() {
    name("in lower case", "numunavi", null);
    name("with a hyphen and an apostrophe", "D'ALI-NUMUNAVI", null);
    name("empty", "", null);
    name("with İ", "NUMUNAVİ", "nam.fnt: a letter that is not of A-Z");
    name("with Ə", "NUMUNƏVI", "nam.fnt: a letter that is not of A-Z");
    name("with Cyrillic letters", "НУМУНАВИ", "nam.fnt: a letter that is not of A-Z");
    name("a number", 7, "nam.fnt: no text");
    name("a list", List.of("NUMUNAVI"), "nam.fnt: no text");
    name("null", null, "nam.fnt: null");
    row("name without fnt", Reason.OK, vector(with(vaccination(), "nam", without(nam(), "fnt"))));
    row("name without gnt", Reason.OK, vector(with(vaccination(), "nam", without(nam(), "gnt"))));
    row(
        "name with gnt null",
        Reason.OK,
        vector(with(vaccination(), "nam", with(nam(), "gnt", null))));
    row(
        "name with fn null",
        Reason.OK,
        vector(with(vaccination(), "nam", with(nam(), "fn", null))));
    row(
        "name in Latin alone",
        Reason.OK,
        vector(with(vaccination(), "nam", Map.of("fnt", "NUMUNAVI"))));
    malformed(
        "name with gnt with İ",
        "nam.gnt: a letter that is not of A-Z",
        vector(with(vaccination(), "nam", with(nam(), "gnt", "AYDİN"))));
    malformed(
        "name without fnt and gnt",
        "nam: neither fnt nor gnt",
        vector(with(vaccination(), "nam", Map.of("fn", "Nümunəvi"))));
    malformed(
        "name with fnt and gnt null",
        "nam: neither fnt nor gnt; nam.fnt: null",
        vector(with(vaccination(), "nam", with(with(nam(), "fnt", null), "gnt", null))));
    malformed(
        "name a text",
        "nam: missing; nam: neither fnt nor gnt",
        vector(with(vaccination(), "nam", "NUMUNAVI")));
  }

  private void name(String what, @Nullable Object fnt, @Nullable String fault) {
    VectorBuilder vector = vector(with(vaccination(), "nam", with(nam(), "fnt", fnt)));
    if (fault == null) {
      row("fnt " + what, Reason.OK, vector);
    } else {
      malformed("fnt " + what, fault, vector);
    }
  }

  private void versions() {
    for (String version :
        List.of(
            "1.0.0",
            "1.0.1",
            "1.1.0",
            "1.2.0",
            "1.2.1",
            "1.3.0",
            "1.3.3",
            "1.4.0",
            "2.0.0",
            "1",
            "1.3",
            "7",
            "1.3.0-rc1",
            "1.3.0+1")) {
      row("version " + version, Reason.OK, vector(with(vaccination(), "ver", version)));
    }
    for (String version : List.of("v.1.3.0", "v1.3.0", "1.x", "one", "1.3.", ".1.3", "1,3,0")) {
      malformed(
          "version " + version,
          "ver: no version such as 1.3.0",
          vector(with(vaccination(), "ver", version)));
    }
    malformed("version null", "ver: null", vector(with(vaccination(), "ver", null)));
    malformed("version missing", "ver: missing", vector(without(vaccination(), "ver")));
    malformed("version a number", "ver: no text", vector(with(vaccination(), "ver", 1.3)));
  }

  private void severalEntries() {
    Map<String, Object> first = with(vaccinationEntry(), "dt", "2021-05-01");
    Map<String, Object> second = with(vaccinationEntry(), "dt", "2021-06-15");
    Map<String, Object> negative = entryOf(test());
    Map<String, Object> positive =
        with(with(negative, "tr", "260373001"), "sc", "2021-08-20T10:00:00Z");
    Map<String, Object> ended = with(recoveryEntry("2021-01-01", "2021-03-01"), "fr", "2020-12-20");
    Map<String, Object> lasting = recoveryEntry("2021-05-12", "2021-10-28");
    for (String version : List.of("1.0.0", "1.0.1", "1.1.0", "1.2.1", "1.3.0", "1.3.3", "2.0.0")) {
      boolean before13 = version.startsWith("1.") && version.compareTo("1.3") < 0;
      several(version, "two doses", before13 ? Reason.OK : null, "v", first, second);
      several(version, "the newer dose first", before13 ? Reason.OK : null, "v", second, first);
      several(
          version, "positive, then negative", before13 ? Reason.OK : null, "t", positive, negative);
      several(
          version,
          "negative, then positive",
          before13 ? Reason.DETECTED_TEST : null,
          "t",
          with(negative, "sc", "2021-08-19T10:00:00Z"),
          positive);
      several(version, "ended and lasting", before13 ? Reason.OK : null, "r", lasting, ended);
      several(
          version,
          "lasting and newer, ended",
          before13 ? Reason.EXPIRED : null,
          "r",
          lasting,
          with(ended, "fr", "2021-06-01"));
      Map<String, Object> none = with(without(vaccination(), "v"), "ver", version);
      malformed(
          version + ": no entry",
          before13 ? "no entry" : "v, t, r: not exactly one of them",
          vector(none));
      several(version, "an empty list", null, "v");
      VectorBuilder beside = vector(with(with(vaccination(), "ver", version), "r", List.of()));
      if (before13) {
        row(version + ": an empty list beside an entry", Reason.OK, beside);
      } else {
        malformed(
            version + ": an empty list beside an entry",
            "r: not a list of one; v, t, r: not exactly one of them",
            beside);
      }
      row(
          version + ": null beside an entry",
          Reason.OK,
          vector(with(with(vaccination(), "ver", version), "r", null)));
      malformed(
          version + ": two kinds",
          "v, t, r: not exactly one of them",
          vector(with(with(vaccination(), "ver", version), "t", List.of(negative))));
    }
  }

  @SafeVarargs
  private void several(
      String version,
      String name,
      @Nullable Reason reason,
      String group,
      Map<String, Object>... entries) {
    VectorBuilder vector =
        vector(with(with(without(vaccination(), "v"), "ver", version), group, List.of(entries)));
    row(version + ": " + name, reason == null ? Reason.MALFORMED_CONTENT : reason, vector);
  }

  /** Each field of each kind, missing, null and of another type. */
  private void fields() {
    List<String> optional = List.of("nm", "ma", "tc");
    for (Map<String, Object> certificate : List.of(vaccination(), test(), recovery())) {
      String group = group(certificate);
      Map<String, Object> entry = new LinkedHashMap<>(entryOf(certificate));
      for (String field : new ArrayList<>(entry.keySet())) {
        String path = group + "[0]." + field;
        boolean may = group.equals("t") && optional.contains(field);
        boolean count = entry.get(field) instanceof Integer;
        String missing = count ? ": no count from 1" : ": missing";
        String isNull = count ? ": no count from 1" : ": null";
        String otherType = count ? ": no count from 1" : ": no text";
        field(
            path + " missing",
            may,
            path + missing(entry, missing, field),
            group,
            without(entry, field));
        field(
            path + " null",
            may,
            path + missing(entry, isNull, field),
            group,
            with(entry, field, null));
        field(
            path + " of another type",
            false,
            path + missing(entry, otherType, field),
            group,
            with(entry, field, count ? "2" : 7));
      }
      malformed(
          path(group, ": no map"),
          group + "[0]: no map",
          vector(with(certificate, group, List.of(7))));
      malformed(
          path(group, ": no list"),
          group + ": not a list of one",
          vector(with(certificate, group, "x")));
    }
    row("result detected", Reason.DETECTED_TEST, vector(test("260373001")));
    row("result unknown", Reason.MALFORMED_CONTENT, vector(test("1"))).put("shown", true);
    row("result empty", Reason.MALFORMED_CONTENT, vector(test(""))).put("shown", true);
    row("rapid test", Reason.OK, vector(rapidTest()));
  }

  private static String path(String group, String rest) {
    return group + rest;
  }

  /** A date that is no text is no date either. */
  private static String missing(Map<String, Object> entry, String fault, String field) {
    String second =
        switch (field) {
          case "dt", "fr", "df", "du" -> "no date";
          case "sc" -> "no date and time";
          default -> "";
        };
    return second.isEmpty() ? fault : fault + "|" + second;
  }

  private void field(
      String name, boolean may, String fault, String group, Map<String, Object> entry) {
    VectorBuilder vector = vector(certificate(group, entry));
    if (may) {
      row(name, Reason.OK, vector);
    } else if (fault.contains("|")) {
      malformed(name, fault.substring(0, fault.indexOf('|')), vector);
    } else {
      malformed(name, fault, vector);
    }
  }

  private void datesAndTimes() {
    for (String date : List.of("2021-06-15", "2021-06-15T00:00:00", "2020-02-29", "2021-06-15Tx")) {
      row(
          "dose on " + date,
          Reason.OK,
          vector(certificate("v", with(vaccinationEntry(), "dt", date))));
    }
    for (String date :
        List.of(
            "2021-02-29",
            "2021-6-15",
            "20210615",
            "2021-06",
            "2021-00-00",
            "2021-06-31",
            "15/06/2021",
            "+12021-06-15",
            "-2021-06-15",
            "2021-06-15 00:00",
            "2021-06-15t00:00",
            "")) {
      malformed(
          "dose on '" + date + "'",
          "v[0].dt: no date",
          vector(certificate("v", with(vaccinationEntry(), "dt", date))));
    }
    for (String time :
        List.of(
            "2021-08-31T05:30:00Z",
            "2021-08-31T05:30Z",
            "2021-08-31T05:30:00",
            "2021-08-31T05:30",
            "2021-08-31T05:30:00+04",
            "2021-08-31T05:30:00+0400",
            "2021-08-31T05:30:00+04:00",
            "2021-08-31T05:30:00.1Z",
            "2021-08-31T05:30:00.123456789Z",
            "2021-08-31t05:30:00z",
            "2021-08-31T05:30:00-12:00",
            "2021-08-31T05:30:00+18:00")) {
      row(
          "sample at " + time,
          Reason.OK,
          vector(certificate("t", with(entryOf(test()), "sc", time))));
    }
    for (String time :
        List.of(
            "2021-08-31",
            "2021-08-31 05:30:00Z",
            "2021-08-31T24:00:00Z",
            "2021-08-31T05:30:60Z",
            "2021-02-30T05:30:00Z",
            "2021-08-31T5:30:00Z",
            "2021-08-31T05:30:00.Z",
            "2021-08-31T05:30:00+18:01",
            "2021-08-31T05:30:00+04:60",
            "2021-08-31T05:30:00+4",
            "31.08.2021 05:30",
            "2021-08-31T05:30:00.1234567890Z",
            "")) {
      malformed(
          "sample at '" + time + "'",
          "t[0].sc: no date and time",
          vector(certificate("t", with(entryOf(test()), "sc", time))));
    }
    row("recovery not begun", Reason.NOT_YET_VALID, vector(recovery("2021-09-02", "2022-03-01")));
    row("recovery of one day", Reason.OK, vector(recovery("2021-09-01", "2021-09-01")));
    row("recovery ended", Reason.EXPIRED, vector(recovery("2021-03-01", "2021-08-31")));
    String turn = vector(recovery("2021-09-02", "2022-03-01")).text();
    file.row("a minute before midnight in Baku", Reason.NOT_YET_VALID, turn)
        .put("at", "2021-09-01T19:59:00Z");
    file.row("midnight in Baku", Reason.OK, turn).put("at", "2021-09-01T20:00:00Z");
  }

  private void counts() {
    for (Object count : new Object[] {1, 9, 10, 2.0, 2_147_483_647}) {
      row(
          "dose " + count,
          Reason.OK,
          vector(certificate("v", with(vaccinationEntry(), "dn", count))));
    }
    for (Object count :
        new Object[] {0, -1, 1.5, 2_147_483_648L, 9_007_199_254_740_993L, true, List.of(1)}) {
      malformed(
          "dose " + count,
          "v[0].dn: no count from 1",
          vector(certificate("v", with(vaccinationEntry(), "dn", count))));
    }
  }

  private void claims() {
    long now = VectorBuilder.CLOCK.getEpochSecond();
    time("issued now", Reason.OK, ISSUED_AT, now);
    time("issued within a minute", Reason.OK, ISSUED_AT, now + 60);
    time("issued in more than a minute", Reason.NOT_YET_VALID, ISSUED_AT, now + 61);
    time("issued as a fraction", Reason.OK, ISSUED_AT, now - 0.5);
    time("issued before 1970", Reason.OK, ISSUED_AT, -1L);
    time("issued in milliseconds", Reason.NOT_YET_VALID, ISSUED_AT, now * 1000);
    time("expires now", Reason.EXPIRED, EXPIRATION_TIME, now);
    time("expires in a second", Reason.OK, EXPIRATION_TIME, now + 1);
    time("expires in a fraction of a second", Reason.EXPIRED, EXPIRATION_TIME, now + 0.5);
    time("expires in milliseconds", Reason.OK, EXPIRATION_TIME, now * 1000);
    time("expires at the end of time", Reason.OK, EXPIRATION_TIME, 1_000_000_000_000_000L);
    time("expires never", Reason.OK, EXPIRATION_TIME, null);
    time("issued never", Reason.OK, ISSUED_AT, null);
    for (Object wrong :
        new Object[] {
          "1630497600",
          true,
          List.of(now),
          Double.NaN,
          1e300,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          1_000_000_000_000_001L
        }) {
      malformed(
          "expires " + wrong,
          "exp: no instant",
          vector(vaccination()).claim(EXPIRATION_TIME, wrong));
    }
    row("claims without iat", Reason.OK, vector(vaccination()).withoutClaim(ISSUED_AT));
    row("claims without exp", Reason.OK, vector(vaccination()).withoutClaim(EXPIRATION_TIME));
    row("claims without iss", Reason.OK, vector(vaccination()).withoutClaim(ISSUER));
    row("a claim nobody knows", Reason.OK, vector(vaccination()).claim(7, "x").claim("note", "x"));
    byText("iss", ISSUER, "XX");
    byText("exp", EXPIRATION_TIME, now + 1000);
    byText("iat", ISSUED_AT, now - 1000);
    byText("hcert", HCERT, Map.of(DCC, vaccination()));
    malformed(
        "an unknown claim named by a text of digits",
        "A name among the claims is a number as text",
        vector(vaccination()).claim("99", 1));
    malformed(
        "the certificate named by a text",
        "A name among the hcert claim is a number as text",
        vector(vaccination()).claim(HCERT, Map.of("1", vaccination())));
    row(
        "a claim by number and by text",
        Reason.MALFORMED_CONTENT,
        vector(vaccination()).claim("1", "SE"));
    row(
        "a claim named by an integer that wraps around to hcert's",
        Reason.MALFORMED_CONTENT,
        vector(vaccination()).changingClaims(VerdictGenerator::withWrappedKey));
    malformed("certificate null", "No DCC", vector(vaccination()).claim(HCERT, single(DCC, null)));
    malformed("hcert null", "No hcert claim", vector(vaccination()).claim(HCERT, null));
    malformed(
        "certificate a list", "No DCC", vector(vaccination()).claim(HCERT, Map.of(DCC, List.of())));
    malformed("hcert missing", "No hcert claim", vector(vaccination()).withoutClaim(HCERT));
    row(
        "claims cut short",
        Reason.MALFORMED_CONTENT,
        vector(vaccination()).changingClaims(it -> Arrays.copyOf(it, it.length - 1)));
    row(
        "claims with a byte behind",
        Reason.MALFORMED_CONTENT,
        vector(vaccination()).changingClaims(it -> Arrays.copyOf(it, it.length + 1)));
    row(
        "claims empty",
        Reason.MALFORMED_CONTENT,
        vector(vaccination()).changingClaims(it -> new byte[0]));
    row(
            "payload null",
            Reason.DAMAGED,
            vector(vaccination())
                .changingCose(
                    cose ->
                        Formats.cbor(
                            Arrays.asList(new byte[0], Map.of(), null, new byte[64]), true, 18)))
        .put("fault", "The payload is null");
    row(
        "undefined for an absent value",
        Reason.OK,
        vector(with(vaccination(), "t", null)).changingClaims(VerdictGenerator::withUndefined));
    row(
        "a bignum for a time",
        Reason.MALFORMED_CONTENT,
        vector(vaccination())
            .claim(EXPIRATION_TIME, new byte[] {0x7f, 1, 1, 1})
            .changingClaims(VerdictGenerator::withBignum));
  }

  /** In this order, unlike {@link Map#of}. */
  private static Map<Object, Object> map(Object... keysAndValues) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static Map<Object, @Nullable Object> single(Object key, @Nullable Object value) {
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }

  private void time(String name, Reason reason, int claim, @Nullable Object value) {
    row(name, reason, vector(vaccination()).claim(claim, value));
  }

  private void byText(String name, int claim, Object value) {
    malformed(
        name + " named by a text",
        "A name among the claims is a number as text",
        vector(vaccination()).withoutClaim(claim).claim(String.valueOf(claim), value));
  }

  /** The key −260 as the unsigned 2^64−260, and a byte string before it, so that lengths agree. */
  private static byte[] withWrappedKey(byte[] claims) {
    return replaced(claims, "390103", "1bfffffffffffffefc");
  }

  private static byte[] withUndefined(byte[] claims) {
    return replaced(claims, "6174f6", "6174f7");
  }

  private static byte[] withBignum(byte[] claims) {
    return replaced(claims, "447f010101", "c2447f010101");
  }

  private static byte[] replaced(byte[] bytes, String what, String by) {
    String hex = HexFormat.of().formatHex(bytes);
    if (!hex.contains(what)) {
      throw new IllegalStateException("No " + what);
    }
    return HexFormat.of().parseHex(hex.replaceFirst(what, by));
  }

  /** Signed by another country: what says that it is Azerbaijan's is not. */
  private void ourName() {
    for (String name :
        List.of(
            "AZ",
            "az",
            "Az",
            " AZ ",
            "AZE",
            "aze",
            "031",
            "Azerbaijan",
            "AZERBAIJAN",
            "Republic of Azerbaijan",
            "Azərbaycan",
            "AZƏRBAYCAN RESPUBLİKASI",
            "Азербайджан",
            "\u00a0AZ")) {
      row(
          "iss '" + name + "' abroad",
          Reason.NOT_ISSUED_BY_US,
          abroad("SE", "x", "y").claim(ISSUER, name));
    }
    for (String other : List.of("SE", "se", " SE", "XX", "", "A Z", "AZORES", "Z", "AZ1", "EL")) {
      row("iss '" + other + "' abroad", Reason.OK, abroad("SE", "x", "y").claim(ISSUER, other));
    }
    String identifier = "URN:UVCI:01:AZ:0123456789#A";
    row(
        "a dose given here, certified abroad",
        Reason.OK,
        abroad("AZ", "Folkhälsomyndigheten", "URN:UVCI:01:SE:1"));
    row("our issuer's name under a foreign iss and key", Reason.OK, abroad("AZ", "AZ", identifier));
    for (Object missing : new Object[] {"", "  ", "??", 7}) {
      String how = "iss '" + missing + "': ";
      row(how + "co ours", Reason.NOT_ISSUED_BY_US, abroad("AZ", "x", "y").claim(ISSUER, missing));
      row(
          how + "co ours in lower case",
          Reason.NOT_ISSUED_BY_US,
          abroad("az", "x", "y").claim(ISSUER, missing));
      row(how + "is ours", Reason.NOT_ISSUED_BY_US, abroad("SE", "AZ", "y").claim(ISSUER, missing));
      row(
          how + "is with our name",
          Reason.NOT_ISSUED_BY_US,
          abroad("SE", "Ministry of Health, Azerbaijan", "y").claim(ISSUER, missing));
      row(
          how + "identifier ours",
          Reason.NOT_ISSUED_BY_US,
          abroad("SE", "x", identifier).claim(ISSUER, missing));
      row(how + "nothing ours", Reason.OK, abroad("SE", "x", "y").claim(ISSUER, missing));
    }
    row(
        "iss missing, co ours",
        Reason.NOT_ISSUED_BY_US,
        abroad("AZ", "x", "y").withoutClaim(ISSUER));
    row(
        "iss of a third country, is ours",
        Reason.NOT_ISSUED_BY_US,
        abroad("SE", "AZ", "y").claim(ISSUER, "FI"));
    row(
        "iss of a third country, identifier ours",
        Reason.NOT_ISSUED_BY_US,
        abroad("SE", "x", identifier).claim(ISSUER, "FI"));
    row(
        "iss of a third country, dose given here",
        Reason.OK,
        abroad("AZ", "x", "y").claim(ISSUER, "FI"));
    for (String form :
        List.of(
            "urn:uvci:01:az:1",
            "URN/UVCI/01/AZ/1",
            "URN#UVCI#01#AZ#1",
            "01:AZ:1",
            "UVCI:01:AZ:1",
            " URN:UVCI:01:AZ:1")) {
      row(
          "identifier '" + form + "' without iss",
          Reason.NOT_ISSUED_BY_US,
          abroad("SE", "x", form).withoutClaim(ISSUER));
    }
    for (String form : List.of("URN:UVCI:01:SE:AZ:1", "AZ", "0123456789", "URN:UVCI:01:AZE:1")) {
      row(
          "identifier '" + form + "' without iss",
          Reason.OK,
          abroad("SE", "x", form).withoutClaim(ISSUER));
    }
  }

  private VectorBuilder abroad(String country, String authority, String identifier) {
    return new VectorBuilder(
            sweden,
            certificate(
                "v",
                with(
                    with(with(vaccinationEntry(), "co", country), "is", authority),
                    "ci",
                    identifier)))
        .claim(ISSUER, "SE");
  }

  private void packedAnew() {
    String issued = file.issued(ofOurs("PACKED").text());
    file.row("ours as issued", Reason.OK, issued);
    packed("white space", file, wrapped(issued));
    for (int level : new int[] {0, 1, 6, 9}) {
      packed(
          "zlib level " + level,
          file,
          ofOurs("PACKED").compressing(it -> Formats.zlib(it, level)).text());
    }
    packed("no tag", file, ofOurs("PACKED").tags().text());
    packed("two tags", file, ofOurs("PACKED").tags(61, 18).text());
    packed(
        "unprotected header",
        file,
        ofOurs("PACKED")
            .headers(header(ours.algorithm(), ours.keyId()), map("x", 1, 99, "y"))
            .text());
    packed(
        "another key identifier unprotected",
        file,
        ofOurs("PACKED")
            .headers(header(ours.algorithm(), ours.keyId()), Map.of(4, new byte[8]))
            .text());
    packed(
        "the second signature of ECDSA",
        file,
        ofOurs("PACKED").signing(message -> second(ours, message)).text());
    packed(
        "a length written longer",
        file,
        ofOurs("PACKED").changingCose(VerdictGenerator::withLongerHead).text());
    file.row("ours with another prefix", Reason.MALFORMED_CONTENT, "AZ1:" + issued.substring(4));
    file.row(
        "ours, its signature changed",
        Reason.BAD_SIGNATURE,
        ofOurs("PACKED")
            .signing(
                message -> {
                  byte[] signature = ours.sign(message);
                  signature[40] ^= 1;
                  return signature;
                })
            .text());
  }

  private static void packed(String how, VerdictFile file, String text) {
    file.row("ours packed anew: " + how, Reason.OK, text);
  }

  /** The array's head in two bytes where one would do. */
  private static byte[] withLongerHead(byte[] cose) {
    return replaced(cose, "d284", "d29804");
  }

  private VectorBuilder ofOurs(String identifier) {
    return new VectorBuilder(ours, ourCertificate("v", vaccinationEntry(), identifier))
        .claim(ISSUER, "AZ");
  }

  private static Map<String, Object> ourCertificate(
      String group, Map<String, Object> entry, String identifier) {
    return certificate(
        group,
        with(
            with(with(entry, "co", "AZ"), "is", "TƏBİB, Azerbaijan"),
            "ci",
            "URN:UVCI:01:AZ:" + identifier));
  }

  private void issuedByUs() {
    String revoked = file.revoked(ofOurs("REVOKED").text(), "URN:UVCI:01:AZ:REVOKED");
    file.row("ours, revoked", Reason.REVOKED, revoked);
    file.row("ours, revoked and packed anew", Reason.REVOKED, ofOurs("REVOKED").tags().text());
    String recovery =
        file.issued(
            new VectorBuilder(
                    ours,
                    ourCertificate("r", recoveryEntry("2021-05-12", "2021-10-28"), "RECOVERY"))
                .claim(ISSUER, "AZ")
                .text());
    file.row("our recovery", Reason.OK, recovery);
    file.row("our recovery before its first day", Reason.NOT_YET_VALID, recovery)
        .put("at", "2021-05-11T12:00:00Z");
    file.row("our recovery on its last day", Reason.OK, recovery).put("at", "2021-10-28T19:59:00Z");
    file.row("our recovery after its last day", Reason.RULE_ENDED, recovery)
        .put("at", "2021-10-28T20:00:00Z");
    FixedIssuer withdrawn =
        file.withdrawnSigner(FixedIssuer.onCurve("P-256", "AZ", "Withdrawn signer"));
    row(
        "of a withdrawn key",
        Reason.KEY_WITHDRAWN,
        new VectorBuilder(withdrawn, vaccination()).claim(ISSUER, "AZ"));
    row(
        "of a stranger's key",
        Reason.UNKNOWN_ISSUER,
        new VectorBuilder(FixedIssuer.onCurve("P-256", "XX", "Stranger"), vaccination()));
    for (String curve : List.of("P-384", "P-521")) {
      FixedIssuer larger =
          file.signer(FixedIssuer.onCurve(curve, "AZ", "Our first try on " + curve));
      malformed(
          "our country's key on " + curve,
          "alg: ES256 with a key that is not on P-256",
          new VectorBuilder(larger, ourCertificate("v", vaccinationEntry(), "0123456789"))
              .claim(ISSUER, "AZ"));
    }
    Map<String, Object> contraindication =
        with(
            contraindication(),
            "c",
            List.of(
                with(
                    with(entryOf(contraindication()), "co", "AZ"),
                    "ci",
                    "URN:UVCI:01:AZ:CONTRAINDICATION")));
    file.row(
        "our contraindication",
        Reason.OK,
        file.issued(
            new VectorBuilder(ours, contraindication)
                .withoutClaim(HCERT)
                .claim(-4_282_929, contraindication)
                .claim(ISSUER, "AZ")
                .prefix("AZ1:")
                .text()));
    row(
        "a contraindication of another country",
        Reason.WRONG_KEY_USAGE,
        vector(contraindication())
            .withoutClaim(HCERT)
            .claim(-4_282_929, contraindication())
            .prefix("AZ1:"));
  }

  private void usages() {
    Map<String, String> oids = new LinkedHashMap<>();
    oids.put("TEST", "1.3.6.1.4.1.1847.2021.1.1");
    oids.put("VACCINATION", "1.3.6.1.4.1.1847.2021.1.2");
    oids.put("RECOVERY", "1.3.6.1.4.1.1847.2021.1.3");
    Map<String, Map<String, Object>> certificates = new LinkedHashMap<>();
    certificates.put("TEST", test());
    certificates.put("VACCINATION", vaccination());
    certificates.put("RECOVERY", recovery());
    oids.forEach(
        (usage, oid) -> {
          FixedIssuer limited =
              file.signer(FixedIssuer.onCurve("P-256", "XX", "Signer for " + usage, oid));
          certificates.forEach(
              (kind, certificate) ->
                  row(
                      "key for " + usage + ": " + kind,
                      usage.equals(kind) ? Reason.OK : Reason.WRONG_KEY_USAGE,
                      new VectorBuilder(limited, certificate)));
        });
  }
}
