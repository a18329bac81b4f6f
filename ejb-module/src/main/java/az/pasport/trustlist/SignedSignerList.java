package az.pasport.trustlist;

import az.pasport.digest.Sha256;
import az.pasport.trustlist.SignerListRefused.Why;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A list of foreign document signers, in the JSON form of the EU's gateways (kid, raw DER
 * certificate, country) inside a JWS:
 *
 * <pre>
 * {"source": "eu-dcc-gateway", "version": 12, "issuedAt": "2022-01-10T08:00:00Z",
 *  "certificates": [{"kid": "…", "country": "FR", "rawData": "…", "certificateType": "DSC"}]}
 * </pre>
 *
 * <p>The list as a whole is refused or taken; a single certificate that cannot be used is left out
 * and reported, since one country's slip must not keep all others off the list.
 */
final class SignedSignerList {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512);

  private final String source;
  private final String maker;
  private final long version;
  private final Instant issuedAt;
  private final String contentHash;
  private final List<Item> items;
  private final List<SkippedCertificate> leftOut;

  private SignedSignerList(
      String source,
      X509Certificate maker,
      long version,
      Instant issuedAt,
      String contentHash,
      List<SignerListEntry> entries) {
    this.source = source;
    this.maker = maker.getSubjectX500Principal().getName();
    this.version = version;
    this.issuedAt = issuedAt;
    this.contentHash = contentHash;
    this.items = entries.stream().flatMap(entry -> entry.signer().stream()).distinct().toList();
    this.leftOut = entries.stream().flatMap(entry -> entry.leftOut().stream()).toList();
  }

  /** A certificate that can be used, base64 of its DER. */
  record Item(String country, String base64) {}

  /**
   * Verifies and reads a list.
   *
   * @param jws in compact form
   * @param anchors whose signatures on lists are believed
   * @throws SignerListRefused when it is not signed by one of them, or is no list
   */
  static SignedSignerList open(String jws, List<X509Certificate> anchors, Instant now) {
    List<X509Certificate> inForce =
        anchors.stream()
            .filter(anchor -> !now.isBefore(anchor.getNotBefore().toInstant()))
            .filter(anchor -> now.isBefore(anchor.getNotAfter().toInstant()))
            .toList();
    if (inForce.isEmpty()) {
      throw new SignerListRefused(
          Why.NO_ANCHOR, "pasport.trust.anchors names no certificate that is in force");
    }
    JWSObject document = parse(jws);
    X509Certificate maker =
        inForce.stream()
            .filter(anchor -> signed(anchor, document))
            .findFirst()
            .orElseThrow(
                () ->
                    new SignerListRefused(
                        Why.BAD_SIGNATURE, "signed by none of pasport.trust.anchors"));
    return read(document.getPayload().toBytes(), maker, now);
  }

  private static JWSObject parse(String jws) {
    JWSObject document;
    try {
      document = JWSObject.parse(jws.strip());
    } catch (ParseException e) {
      throw new SignerListRefused(Why.NO_SIGNED_DOCUMENT, "no JWS in compact form");
    }
    if (!ALGORITHMS.contains(document.getHeader().getAlgorithm())) {
      throw new SignerListRefused(
          Why.NO_SIGNED_DOCUMENT, "alg is " + document.getHeader().getAlgorithm());
    }
    return document;
  }

  private static boolean signed(X509Certificate anchor, JWSObject document) {
    try {
      return document.verify(
          new DefaultJWSVerifierFactory()
              .createJWSVerifier(document.getHeader(), anchor.getPublicKey()));
    } catch (JOSEException e) {
      // A key of another family, or of the right family and the wrong curve.
      return false;
    }
  }

  private static SignedSignerList read(byte[] payload, X509Certificate maker, Instant now) {
    JsonNode list;
    try {
      list = JSON.readTree(payload);
    } catch (JsonProcessingException e) {
      throw malformed("no JSON");
    } catch (IOException e) {
      throw malformed("no UTF-8");
    }
    String source =
        SignerListEntry.text(list, "source")
            .filter(name -> SOURCE.matcher(name).matches())
            .orElseThrow(() -> malformed("source: small letters, digits, hyphens, at most 40"));
    JsonNode version = list.path("version");
    if (!version.isIntegralNumber() || !version.canConvertToLong() || version.asLong() < 1) {
      throw malformed("version: a whole number from 1");
    }
    Instant issuedAt = issuedAt(list);
    if (issuedAt.isAfter(now.plus(CLOCK_TOLERANCE))) {
      throw new SignerListRefused(Why.FROM_THE_FUTURE, "issuedAt is in the future");
    }
    JsonNode certificates = list.path("certificates");
    if (!certificates.isArray()) {
      throw malformed("certificates: an array");
    }
    List<SignerListEntry> entries = new ArrayList<>();
    certificates.forEach(certificate -> entries.add(new SignerListEntry(certificate)));
    return new SignedSignerList(
        source, maker, version.asLong(), issuedAt, Sha256.hexOf(payload), entries);
  }

  private static Instant issuedAt(JsonNode list) {
    try {
      return Instant.parse(SignerListEntry.text(list, "issuedAt").orElse(""));
    } catch (DateTimeException e) {
      throw malformed("issuedAt: an instant as 2022-01-10T08:00:00Z");
    }
  }

  private static SignerListRefused malformed(String what) {
    return new SignerListRefused(Why.MALFORMED, what);
  }

  /** Who makes the list; a version is counted within one source. */
  String source() {
    return source;
  }

  /** The subject of the anchor that signed it. */
  String maker() {
    return maker;
  }

  long version() {
    return version;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  /** SHA-256 of the signed payload, hexadecimal. */
  String contentHash() {
    return contentHash;
  }

  /** The signers that can be used. */
  List<Item> items() {
    return items;
  }

  /** The certificates that cannot. */
  List<SkippedCertificate> leftOut() {
    return leftOut;
  }
}
