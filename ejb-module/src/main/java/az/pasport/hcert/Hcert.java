package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;
import java.math.BigInteger;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decoded certificate: the signed envelope and the claims in it. <strong>Everything here is a
 * stranger's claim</strong> until {@link #verify} says yes with a trusted key.
 */
public final class Hcert {
  static final int CLAIM_ISSUER = 1;
  static final int CLAIM_EXPIRES = 4;
  static final int CLAIM_ISSUED = 6;

  private final CoseSign1 envelope;
  private final String issuingCountry;
  private final Optional<Instant> issuedAt;
  private final Optional<Instant> expiresAt;
  private final Dcc payload;

  private Hcert(
      CoseSign1 envelope,
      String issuingCountry,
      Optional<Instant> issuedAt,
      Optional<Instant> expiresAt,
      Dcc payload) {
    this.envelope = envelope;
    this.issuingCountry = issuingCountry;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
    this.payload = payload;
  }

  /**
   * Reads the claims in an envelope.
   *
   * @throws HcertException {@link Reason#CBOR} or {@link Reason#CWT} when they are not the claims
   *     of a certificate in the envelope's form
   */
  public static Hcert open(CoseSign1 envelope) throws HcertException {
    Map<?, ?> claims = map(Cbor.read(envelope.payload()), "claims");
    return new Hcert(
        envelope,
        claims.get(key(CLAIM_ISSUER)) instanceof String issuer ? issuer : "",
        instant(claims.get(key(CLAIM_ISSUED)), "iat"),
        instant(claims.get(key(CLAIM_EXPIRES)), "exp"),
        Dcc.read(envelope.form(), envelope.form().certificateIn(claims)));
  }

  private static String key(int claim) {
    return Integer.toString(claim);
  }

  static Map<?, ?> map(@Nullable Object value, String name) throws HcertException {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new HcertException(Reason.CWT, "No " + name);
  }

  /** Seconds since the epoch; issuers were seen to write them as floating point numbers too. */
  private static Optional<Instant> instant(@Nullable Object value, String claim)
      throws HcertException {
    if (value == null) {
      return Optional.empty();
    }
    try {
      if (value instanceof Integer || value instanceof Long) {
        return Optional.of(Instant.ofEpochSecond(((Number) value).longValue()));
      }
      if (value instanceof Double || value instanceof Float) {
        double seconds = Math.floor(((Number) value).doubleValue());
        if (Math.abs(seconds) <= Instant.MAX.getEpochSecond()) {
          return Optional.of(Instant.ofEpochSecond((long) seconds));
        }
      }
      if (value instanceof BigInteger seconds) {
        return Optional.of(Instant.ofEpochSecond(seconds.longValueExact()));
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw new HcertException(Reason.CWT, claim + ": no instant", e);
    }
    throw new HcertException(Reason.CWT, claim + ": no instant");
  }

  public CoseSign1 envelope() {
    return envelope;
  }

  /** A DCC, or a certificate of contraindication. */
  public Form form() {
    return envelope.form();
  }

  /** Names the signer's key: see {@link CoseSign1#keyId()}. */
  public byte[] keyId() {
    return envelope.keyId();
  }

  public Optional<CoseAlgorithm> algorithm() {
    return envelope.algorithm();
  }

  /** The claim {@code iss}: ISO 3166-1 alpha-2 of the issuing country; empty when absent. */
  public String issuingCountry() {
    return issuingCountry;
  }

  /** The claim {@code iat}. */
  public Optional<Instant> issuedAt() {
    return issuedAt;
  }

  /** The claim {@code exp}. */
  public Optional<Instant> expiresAt() {
    return expiresAt;
  }

  /** Holder and entry. */
  public Dcc payload() {
    return payload;
  }

  /** Whether the owner of this key signed all of it. */
  public boolean verify(PublicKey key) {
    return envelope.verify(key);
  }
}
