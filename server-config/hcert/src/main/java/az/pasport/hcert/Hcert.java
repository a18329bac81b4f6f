package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decoded certificate: the signed envelope and the claims in it. <strong>Everything here is a
 * stranger's claim</strong> until {@link CoseSign1#verify} says yes with a trusted key.
 */
public final class Hcert {
  static final int CLAIM_ISSUER = 1;
  static final int CLAIM_EXPIRES = 4;
  static final int CLAIM_ISSUED = 6;

  /** Far beyond any certificate, milliseconds taken for seconds included; exact in every reader. */
  private static final long LATEST_SECOND = 1_000_000_000_000_000L;

  private final CoseSign1 envelope;
  private final String issuingCountry;
  private final Optional<Instant> issuedAt;
  private final Optional<Instant> expiresAt;
  private final Dcc payload;

  /** The claims are always those of the envelope, whose signature is what proves them. */
  private Hcert(CoseSign1 envelope) throws HcertException {
    Map<?, ?> claims = map(Cbor.read(envelope.payload()), "claims");
    Map<?, ?> certificate = envelope.format().certificateIn(claims);
    this.envelope = envelope;
    this.issuingCountry =
        claims.get(key(CLAIM_ISSUER)) instanceof String issuer ? Whitespace.trim(issuer) : "";
    this.issuedAt = instant(claims.get(key(CLAIM_ISSUED)), "iat");
    this.expiresAt = instant(claims.get(key(CLAIM_EXPIRES)), "exp");
    this.payload = Dcc.read(envelope.format(), certificate);
  }

  /**
   * @throws HcertException {@link Reason#CBOR} or {@link Reason#CWT} when they are not the claims
   *     of a certificate in the envelope's form
   */
  public static Hcert open(CoseSign1 envelope) throws HcertException {
    return new Hcert(envelope);
  }

  public CoseSign1 envelope() {
    return envelope;
  }

  /**
   * The claim {@code iss}: ISO 3166-1 alpha-2, without white space around it; empty when absent.
   */
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

  /** A claim's name as {@link Cbor} reads it. */
  static Long key(int claim) {
    return (long) claim;
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
    if (value instanceof Integer || value instanceof Long) {
      long seconds = ((Number) value).longValue();
      if (seconds >= -LATEST_SECOND && seconds <= LATEST_SECOND) {
        return Optional.of(Instant.ofEpochSecond(seconds));
      }
    }
    if (value instanceof Double || value instanceof Float) {
      double seconds = Math.floor(((Number) value).doubleValue());
      if (Math.abs(seconds) <= LATEST_SECOND) {
        return Optional.of(Instant.ofEpochSecond((long) seconds));
      }
    }
    throw new HcertException(Reason.CWT, claim + ": no instant");
  }
}
