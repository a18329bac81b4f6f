package az.pasport.conformance;

import az.pasport.verification.Reason;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builds one test vector from the inside out: certificate, claims, COSE_Sign1, zlib, Base45,
 * prefix. Each layer can be changed before the next is built around it; without a change it is
 * right.
 */
final class VectorBuilder {
  static final Instant CLOCK = Instant.parse("2021-09-01T12:00:00Z");
  static final Instant ISSUED = Instant.parse("2021-08-01T08:00:00Z");
  static final Instant EXPIRES = Instant.parse("2022-08-01T08:00:00Z");

  /** Labels of claims (RFC 8392). */
  static final int ISSUER = 1;

  static final int EXPIRATION_TIME = 4;
  static final int ISSUED_AT = 6;

  /** The claim of health certificates, and the label of the DCC in it. */
  static final int HCERT = -260;

  static final int DCC = 1;

  /** Labels of COSE header parameters (RFC 9052). */
  private static final int ALGORITHM = 1;

  private static final int KEY_ID = 4;

  private final Issuer issuer;
  private final Map<String, Object> certificate;
  private Map<String, Object> json;
  private final Map<Object, @Nullable Object> claims = new LinkedHashMap<>();
  private Map<?, ?> protectedHeader;
  private Map<?, ?> unprotectedHeader = Map.of();
  private UnaryOperator<byte[]> signing;
  private UnaryOperator<byte[]> claimsChange = UnaryOperator.identity();
  private UnaryOperator<byte[]> coseChange = UnaryOperator.identity();
  private UnaryOperator<byte[]> compressing = Formats::zlib;
  private UnaryOperator<String> base45Change = UnaryOperator.identity();
  private String prefix = "HC1:";
  private UnaryOperator<String> pictureChange = UnaryOperator.identity();
  private boolean definite = true;
  private Instant clock = CLOCK;
  private String fault = "";
  private int[] tags = {18};
  private final Set<String> fields = new LinkedHashSet<>();
  private final Map<String, Boolean> expected = new LinkedHashMap<>();

  VectorBuilder(Issuer issuer, Map<String, Object> certificate) {
    this.issuer = issuer;
    this.certificate = certificate;
    this.json = certificate;
    this.signing = issuer::sign;
    claims.put(ISSUER, "XX");
    claims.put(EXPIRATION_TIME, EXPIRES.getEpochSecond());
    claims.put(ISSUED_AT, ISSUED.getEpochSecond());
    claims.put(HCERT, Map.of(DCC, certificate));
    protectedHeader = header(issuer.algorithm(), issuer.keyId());
  }

  /** A COSE header. */
  static Map<Integer, Object> header(int algorithm, byte[] keyId) {
    Map<Integer, Object> header = new LinkedHashMap<>();
    header.put(ALGORITHM, algorithm);
    header.put(KEY_ID, keyId);
    return header;
  }

  /** A COSE header that names no key. */
  static Map<Integer, Object> header(int algorithm) {
    return Map.of(ALGORITHM, algorithm);
  }

  /** A COSE header that names no algorithm. */
  static Map<Integer, Object> header(byte[] keyId) {
    return Map.of(KEY_ID, keyId);
  }

  /** Another content for the field JSON, which is otherwise the certificate. */
  VectorBuilder json(Map<String, Object> content) {
    json = content;
    return this;
  }

  /** Another value for a claim, or one claim more. */
  VectorBuilder claim(Object label, @Nullable Object value) {
    claims.put(label, value);
    return this;
  }

  VectorBuilder withoutClaim(Object label) {
    claims.remove(label);
    return this;
  }

  VectorBuilder headers(Map<?, ?> underSignature, Map<?, ?> outside) {
    protectedHeader = underSignature;
    unprotectedHeader = outside;
    return this;
  }

  /** How the signature is made of what is to be signed. */
  VectorBuilder signing(UnaryOperator<byte[]> signature) {
    signing = signature;
    return this;
  }

  /** Changes the claims' bytes before they are signed. */
  VectorBuilder changingClaims(UnaryOperator<byte[]> change) {
    claimsChange = change;
    return this;
  }

  /** Changes the envelope's bytes before they are compressed. */
  VectorBuilder changingCose(UnaryOperator<byte[]> change) {
    coseChange = change;
    return this;
  }

  /** How the envelope's bytes become those that Base45 stands for. */
  VectorBuilder compressing(UnaryOperator<byte[]> compression) {
    compressing = compression;
    return this;
  }

  VectorBuilder changingBase45(UnaryOperator<String> change) {
    base45Change = change;
    return this;
  }

  VectorBuilder prefix(String text) {
    prefix = text;
    return this;
  }

  /** Changes the text of which the picture is drawn. */
  VectorBuilder changingPicture(UnaryOperator<String> change) {
    pictureChange = change;
    return this;
  }

  /** Writes maps and lists with a break at their end, as some issuers do. */
  VectorBuilder indefinite() {
    definite = false;
    return this;
  }

  /** CBOR tags before the envelope, the outermost first. */
  VectorBuilder tags(int... numbers) {
    tags = numbers;
    return this;
  }

  /** The fields that the vector holds beside PREFIX. */
  VectorBuilder with(String... names) {
    fields.addAll(List.of(names));
    return this;
  }

  /** Expected results that are true, without the EXPECTED before their names. */
  VectorBuilder meets(String... keys) {
    for (String key : keys) {
      expected.put(key, true);
    }
    return this;
  }

  /** Expected results that are false. */
  VectorBuilder fails(String... keys) {
    for (String key : keys) {
      expected.put(key, false);
    }
    return this;
  }

  /** At which time the certificate is checked, if not at the usual one. */
  VectorBuilder clock(Instant instant) {
    clock = instant;
    return this;
  }

  /** What the readers name as the fault, in TESTCTX. */
  VectorBuilder fault(String text) {
    fault = text;
    return this;
  }

  /** The text of the QR code. */
  String text() {
    byte[] compressed = compressing.apply(coseChange.apply(cose()));
    return prefix + base45Change.apply(Formats.base45(compressed));
  }

  void write(Path file, Reason reason, String description) {
    try {
      Files.writeString(file, json(reason, description).toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ObjectNode json(Reason reason, String description) {
    byte[] cbor = Formats.cbor(certificate, definite);
    byte[] cose = coseChange.apply(cose());
    byte[] compressed = compressing.apply(cose);
    String base45 = base45Change.apply(Formats.base45(compressed));
    String text = prefix + base45;

    ObjectMapper mapper = new ObjectMapper();
    ObjectNode vector = mapper.createObjectNode();
    for (String field : fields) {
      switch (field) {
        case "JSON" -> vector.set(field, mapper.valueToTree(json));
        case "CBOR" -> vector.put(field, HexFormat.of().formatHex(cbor));
        case "COSE" -> vector.put(field, HexFormat.of().formatHex(cose));
        case "COMPRESSED" -> vector.put(field, HexFormat.of().formatHex(compressed));
        case "BASE45" -> vector.put(field, base45);
        case "2DCODE" -> vector.put(field, base64(Formats.picture(pictureChange.apply(text))));
        default -> throw new IllegalArgumentException(field);
      }
    }
    vector.put("PREFIX", text);
    ObjectNode context =
        vector
            .putObject("TESTCTX")
            .put("DESCRIPTION", description)
            .put("REASON", reason.name())
            .put("VALIDATIONCLOCK", clock.toString())
            .put("CERTIFICATE", base64(issuer.certificate()));
    if (!fault.isEmpty()) {
      context.put("FAULT", fault);
    }
    ObjectNode results = vector.putObject("EXPECTEDRESULTS");
    expected.forEach((key, met) -> results.put("EXPECTED" + key, met));
    return vector;
  }

  private byte[] cose() {
    byte[] header =
        protectedHeader.isEmpty() ? new byte[0] : Formats.cbor(protectedHeader, definite);
    byte[] payload = claimsChange.apply(Formats.cbor(claims, definite));
    byte[] signature =
        signing.apply(Formats.cbor(List.of("Signature1", header, new byte[0], payload), true));
    return Formats.cbor(
        Arrays.asList(header, unprotectedHeader, payload, signature), definite, tags);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
