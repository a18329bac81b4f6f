package az.pasport.hcert;

import az.pasport.digest.Sha256;
import az.pasport.hcert.HcertException.Reason;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signed envelope: COSE_Sign1 (RFC 9052, section 4.2). Its payload is a stranger's claim until
 * {@link #verify} says yes.
 *
 * <p>Key identifier and algorithm are taken from the protected header, and from the unprotected one
 * only where the protected one does not name them (early issuers wrote so). An algorithm that is
 * not under the signature is no danger here: each kind of key makes signatures of one algorithm
 * only ({@link CoseAlgorithm#fits}).
 */
public final class CoseSign1 {
  private static final int TAG_COSE_SIGN1 = 18;
  private static final int KEY_ID_BYTES = 8;
  private static final int HEADER_ALGORITHM = 1;
  private static final int HEADER_CRITICAL = 2;
  private static final int HEADER_KEY_ID = 4;

  /** The parameters that a header may say must be understood. */
  private static final Set<Long> UNDERSTOOD =
      Set.of((long) HEADER_ALGORITHM, (long) HEADER_CRITICAL, (long) HEADER_KEY_ID);

  /** The context of RFC 9052, section 4.4. */
  private static final byte[] SIGNATURE_1 = "Signature1".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] NO_EXTERNAL_DATA = {};

  private final HcertFormat format;
  private final byte[] protectedHeader;
  private final Map<?, ?> protectedParameters;
  private final Map<?, ?> unprotectedParameters;
  private final byte[] keyId;
  private final @Nullable CoseAlgorithm algorithm;
  private final byte[] payload;
  private final byte[] signature;

  private CoseSign1(byte[] cbor, HcertFormat format) throws HcertException {
    if (!(Cbor.read(cbor) instanceof List<?> parts && parts.size() == 4)) {
      throw new HcertException(Reason.COSE, "No array of four parts");
    }
    byte[] header = bytes(parts.get(0), "protected header");
    this.format = format;
    this.unprotectedParameters = map(parts.get(1), "unprotected header");
    this.protectedParameters =
        header.length == 0 ? Map.of() : map(Cbor.read(header), "protected header");
    // RFC 9052, section 3: both forms of an empty header are signed as the empty string.
    this.protectedHeader = protectedParameters.isEmpty() ? new byte[0] : header;
    this.keyId = parameter(HEADER_KEY_ID) instanceof byte[] named ? named : new byte[0];
    this.algorithm = integer(parameter(HEADER_ALGORITHM)).flatMap(CoseAlgorithm::of).orElse(null);
    this.payload = bytes(parts.get(2), "payload");
    this.signature = bytes(parts.get(3), "signature");
  }

  /**
   * Reads the envelope of a text in a format; tags 61 (CWT) and 18 (COSE_Sign1) may stand before it
   * or be absent.
   *
   * @param format as the text's prefix says; nothing in the envelope itself does
   * @throws HcertException {@link Reason#CBOR} or {@link Reason#COSE}
   */
  public static CoseSign1 read(byte[] cbor, HcertFormat format) throws HcertException {
    return new CoseSign1(cbor, format);
  }

  private static byte[] bytes(@Nullable Object part, String name) throws HcertException {
    if (part instanceof byte[] bytes) {
      return bytes;
    }
    throw new HcertException(
        Reason.COSE, "The " + name + (part == null ? " is null" : " is no byte string"));
  }

  private static Map<?, ?> map(@Nullable Object part, String name) throws HcertException {
    if (part instanceof Map<?, ?> map) {
      return map;
    }
    throw new HcertException(Reason.COSE, "The " + name + " is no map");
  }

  private @Nullable Object parameter(int label) {
    Long name = Hcert.key(label);
    Object value = protectedParameters.get(name);
    return value != null ? value : unprotectedParameters.get(name);
  }

  /** Whole floating point numbers count: some languages know no others. */
  private static Optional<Long> integer(@Nullable Object value) {
    return value instanceof Number number && number.doubleValue() == number.longValue()
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  static byte[] write(byte[] payload, CoseSigner signer) {
    byte[] header = header(signer);
    byte[] signature = signer.sign(sigStructure(header, payload));
    if (!signer.algorithm().fitsLength(signature)) {
      throw new IllegalStateException(
          "The signer gave " + signature.length + " bytes, no " + signer.algorithm());
    }
    return new CborWriter(header.length + payload.length + signature.length)
        .head(CborWriter.TAG, TAG_COSE_SIGN1)
        .head(CborWriter.ARRAY, 4)
        .bytes(header)
        .head(CborWriter.MAP, 0)
        .bytes(payload)
        .bytes(signature)
        .toByteArray();
  }

  private static byte[] header(CoseSigner signer) {
    byte[] keyId = signer.keyId();
    return new CborWriter(keyId.length)
        .head(CborWriter.MAP, 2)
        .head(CborWriter.UNSIGNED, HEADER_ALGORITHM)
        // A negative n is written as -1 - n.
        .head(CborWriter.NEGATIVE, -1 - signer.algorithm().identifier())
        .head(CborWriter.UNSIGNED, HEADER_KEY_ID)
        .bytes(keyId)
        .toByteArray();
  }

  private static byte[] sigStructure(byte[] protectedHeader, byte[] payload) {
    return new CborWriter(SIGNATURE_1.length + protectedHeader.length + payload.length)
        .head(CborWriter.ARRAY, 4)
        .text(SIGNATURE_1)
        .bytes(protectedHeader)
        .bytes(NO_EXTERNAL_DATA)
        .bytes(payload)
        .toByteArray();
  }

  /** The identifier by which an envelope names a signer's key: see {@link CoseSigner#keyId()}. */
  public static byte[] keyIdOf(X509Certificate certificate) {
    try {
      return Arrays.copyOf(Sha256.of(certificate.getEncoded()), KEY_ID_BYTES);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The format of the text in which the envelope came. */
  public HcertFormat format() {
    return format;
  }

  /** Names the signer's key among those that a reader trusts; empty when the text names none. */
  public byte[] keyId() {
    return keyId.clone();
  }

  /** The algorithm that the header names; empty when it names none or one that is not for DCCs. */
  public Optional<CoseAlgorithm> algorithm() {
    return Optional.ofNullable(algorithm);
  }

  public Map<?, ?> protectedParameters() {
    return Collections.unmodifiableMap(protectedParameters);
  }

  /** The header's parameters that anyone may have changed. */
  public Map<?, ?> unprotectedParameters() {
    return Collections.unmodifiableMap(unprotectedParameters);
  }

  /** What is signed: the CWT claims, in CBOR. */
  public byte[] payload() {
    return payload.clone();
  }

  public byte[] signature() {
    return signature.clone();
  }

  /** The bytes over which the signature is made: the Sig_structure of RFC 9052, section 4.4. */
  public byte[] signedBytes() {
    return sigStructure(protectedHeader, payload);
  }

  /**
   * Whether the owner of this key signed the payload. A key of another kind gives no, and so does a
   * header that names a parameter as critical which is not understood here (RFC 9052, section 3.1).
   */
  public boolean verify(PublicKey key) {
    return algorithm != null
        && understandsCritical()
        && algorithm.verify(key, sigStructure(protectedHeader, payload), signature);
  }

  /**
   * Only the protected header's list counts: to the other anybody can add one, and could so make a
   * genuine certificate unreadable.
   */
  private boolean understandsCritical() {
    Long label = Hcert.key(HEADER_CRITICAL);
    return !protectedParameters.containsKey(label)
        || protectedParameters.get(label) instanceof List<?> critical
            && !critical.isEmpty()
            && critical.stream()
                .allMatch(
                    name ->
                        integer(name)
                            .filter(UNDERSTOOD::contains)
                            .filter(protectedParameters::containsKey)
                            .isPresent());
  }

  /**
   * Whether another text carries the same under its signature. Compression, tags, the unprotected
   * header and, for who knows no key, the second of the two signatures of ECDSA (r‖n−s) can be
   * changed by anybody: a certificate stays what it is.
   */
  public boolean hasSameContentAs(CoseSign1 other) {
    return format == other.format
        && Arrays.equals(protectedHeader, other.protectedHeader)
        && Arrays.equals(payload, other.payload);
  }

  /**
   * Whether the signature is of ES256 and made on another curve than P-256, the one that issuers
   * should use; told by its length.
   */
  public boolean isOnLargerCurve() {
    return algorithm == CoseAlgorithm.ES256 && signature.length != NistCurve.P_256.signatureBytes();
  }
}
