package az.pasport.hcert;

import az.pasport.hcert.HcertException.Reason;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decoded certificate: the signed envelope and the claims in it. <strong>Everything here is a
 * stranger's claim</strong> until {@link CoseSign1#verify} says yes with a trusted key.
 *
 * @param issuingCountry the claim {@code iss}: ISO 3166-1 alpha-2, without white space around it;
 *     empty when absent
 * @param issuedAt the claim {@code iat}
 * @param expiresAt the claim {@code exp}
 * @param payload holder and entry
 */
public record Hcert(
    CoseSign1 envelope,
    String issuingCountry,
    Optional<Instant> issuedAt,
    Optional<Instant> expiresAt,
    Dcc payload) {
  static final int CLAIM_ISSUER = 1;
  static final int CLAIM_EXPIRES = 4;
  static final int CLAIM_ISSUED = 6;

  /** Far beyond any certificate, milliseconds taken for seconds included; exact in every reader. */
  private static final long LATEST_SECOND = 1_000_000_000_000_000L;

  /**
   * @throws HcertException {@link Reason#CBOR} or {@link Reason#CWT} when they are not the claims
   *     of a certificate in the envelope's form
   */
  public static Hcert open(CoseSign1 envelope) throws HcertException {
    Map<?, ?> claims = map(Cbor.read(envelope.payload()), "claims");
    Map<?, ?> certificate = envelope.format().certificateIn(claims);
    return new Hcert(
        envelope,
        claims.get(key(CLAIM_ISSUER)) instanceof String issuer ? Whitespace.trim(issuer) : "",
        instant(claims.get(key(CLAIM_ISSUED)), "iat"),
        instant(claims.get(key(CLAIM_EXPIRES)), "exp"),
        Dcc.read(envelope.format(), certificate));
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
