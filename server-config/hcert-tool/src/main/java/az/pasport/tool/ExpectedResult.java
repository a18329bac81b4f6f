package az.pasport.tool;

import az.pasport.hcert.Base45;
import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.Dcc;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.Hcert;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.HcertFormat;
import az.pasport.hcert.Zlib;
import az.pasport.tool.TestVector.BrokenVector;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of EXPECTEDRESULTS, each with what it asks, as the README of dgc-testdata defines them.
 *
 * <p>Where a test case lacks the field from which a step would start, the step starts from the
 * nearest field that leads to it.
 */
enum ExpectedResult {
  /** The JSON is as the schema asks. */
  EXPECTEDVALIDOBJECT(
      vector -> Dcc.read(HcertFormat.DCC, vector.certificateInJson()).problems().isEmpty()),

  /** The JSON, written as CBOR, is the CBOR. */
  EXPECTEDENCODE(
      vector -> {
        Map<?, ?> json = vector.certificateInJson();
        byte[] written;
        try {
          written = new CBORMapper().writeValueAsBytes(json);
        } catch (IOException e) {
          throw new BrokenVector("JSON cannot be written as CBOR", e);
        }
        return ContentComparison.same(TestVector.certificate(written), vector.certificateInCbor());
      }),

  /** The picture holds the prefixed text. */
  EXPECTEDPICTUREDECODE(
      vector -> {
        String expected = vector.qrText();
        try {
          return Input.scan(vector.picture()).stream()
              .anyMatch(text -> text.strip().equals(expected));
        } catch (IOException e) {
          throw new BrokenVector("2DCODE is no picture", e);
        }
      }),

  /** Without its prefix, the text is the Base45 text. */
  EXPECTEDUNPREFIX(
      vector -> {
        String text = vector.text("PREFIX");
        return text.startsWith(HcertFormat.DCC.prefix())
            && (!vector.has("BASE45")
                || text.substring(HcertFormat.DCC.prefix().length()).equals(vector.base45()));
      }),

  /** The Base45 text stands for the compressed bytes. */
  EXPECTEDB45DECODE(
      vector -> {
        byte[] compressed = Base45.decode(vector.base45());
        if (vector.has("COMPRESSED") && Arrays.equals(compressed, vector.bytes("COMPRESSED"))) {
          return true;
        }
        // The README's table compares with COSE: two compressions of it may differ.
        return vector.has("COSE")
            ? Arrays.equals(Zlib.inflate(compressed), vector.bytes("COSE"))
            : !vector.has("COMPRESSED");
      }),

  /** The compressed bytes hold the envelope. */
  EXPECTEDCOMPRESSION(
      vector -> {
        byte[] compressed =
            vector.has("COMPRESSED") ? vector.bytes("COMPRESSED") : Base45.decode(vector.base45());
        byte[] inflated = Zlib.inflate(compressed);
        return !vector.has("COSE") || Arrays.equals(inflated, vector.bytes("COSE"));
      }),

  /** The certificate in the envelope is that in the CBOR. */
  EXPECTEDDECODE(
      vector ->
          ContentComparison.same(
              TestVector.certificate(vector.envelope().payload()),
              vector.has("CBOR") ? vector.certificateInCbor() : vector.certificateInJson())),

  /** The certificate read through all layers is that in the JSON. */
  EXPECTEDVALIDJSON(
      vector -> {
        Map<?, ?> json = vector.certificateInJson();
        byte[] claims = HcertDecoder.unwrap(vector.qrText()).payload();
        return ContentComparison.same(TestVector.certificate(claims), json);
      }),

  /** The certificate read is as the schema asks. */
  EXPECTEDSCHEMAVALIDATION(
      vector -> {
        Map<?, ?> certificate =
            vector.has("CBOR")
                ? vector.certificateInCbor()
                : TestVector.certificate(vector.envelope().payload());
        return Dcc.read(HcertFormat.DCC, certificate).problems().isEmpty();
      }),

  /** The owner of the certificate signed, and is the one whom the key identifier names. */
  EXPECTEDVERIFY(
      vector -> {
        X509Certificate signer = vector.signer();
        CoseSign1 envelope = vector.envelope();
        return isNamed(signer, envelope.keyId()) && envelope.verify(signer.getPublicKey());
      }),

  /** Signed, by a key that may sign this kind of certificate. */
  EXPECTEDKEYUSAGE(
      vector -> {
        Set<DccKeyUsage> granted = DccKeyUsage.grantedBy(vector.signer(), false);
        Map<?, ?> certificate = TestVector.certificate(vector.envelope().payload());
        return EXPECTEDVERIFY.holds(vector) && granted.containsAll(usagesFor(certificate));
      }),

  /** Issued before the validation clock, and not expired by it. */
  EXPECTEDEXPIRATIONCHECK(
      vector -> {
        Instant clock = vector.clock();
        Hcert hcert = Hcert.open(vector.envelope());
        return hcert.issuedAt().filter(clock::isBefore).isEmpty()
            && hcert.expiresAt().filter(clock::isAfter).isEmpty();
      });

  private static final Map<String, DccKeyUsage> KINDS =
      Map.of("v", DccKeyUsage.VACCINATION, "t", DccKeyUsage.TEST, "r", DccKeyUsage.RECOVERY);

  private interface Check {
    boolean holds(TestVector vector) throws MissingInput, BrokenVector, HcertException;
  }

  @SuppressWarnings("ImmutableEnumChecker") // A function without state.
  private final Check check;

  ExpectedResult(Check check) {
    this.check = check;
  }

  /** An envelope that names no key may be anyone's: then the signature alone decides. */
  private static boolean isNamed(X509Certificate signer, byte[] keyId) {
    return keyId.length == 0 || Arrays.equals(keyId, CoseSign1.keyIdOf(signer));
  }

  private static Set<DccKeyUsage> usagesFor(Map<?, ?> certificate) {
    return KINDS.entrySet().stream()
        .filter(kind -> certificate.get(kind.getKey()) instanceof List<?> l && !l.isEmpty())
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  static Optional<ExpectedResult> of(String key) {
    return Arrays.stream(values()).filter(result -> result.name().equals(key)).findFirst();
  }

  /**
   * @throws MissingInput when the test case does not hold what is to be looked at
   * @throws HcertException when a layer cannot be opened, which is a no
   * @throws BrokenVector likewise
   */
  boolean holds(TestVector vector) throws MissingInput, BrokenVector, HcertException {
    return check.holds(vector);
  }
}
