package az.pasport.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Signs heads of the audit's chain, as JWS (RFC 7515), with a key that signs nothing else.
 *
 * <p><strong>Danger:</strong> a signed head is the evidence of what was done. Only {@code
 * az.pasport.trustlist} may call {@link #sign}, with the head that it read from the database.
 */
@ApplicationScoped
public class AuditHeadSigner {
  /** The header {@code typ} of a signed head. */
  public static final String TYPE = "pasport-audit-head";

  @Inject SigningKeys keys;
  @Inject Clock clock;

  /**
   * @param payload JSON, UTF-8
   * @return the compact serialisation
   * @throws SigningKeyUnavailable when there is no key for heads of the audit in force
   */
  public String sign(byte[] payload) {
    return keys.signWithRetry("a head of the audit", () -> signOnce(payload));
  }

  private String signOnce(byte[] payload) {
    KeyRing ring = keys.ring();
    return DocumentJws.sign(ring, ring.auditSigner(clock.instant()), TYPE, payload);
  }

  /** Whether a key for heads of the audit is in force now. */
  public boolean hasKey() {
    try {
      return keys.ring().auditKeys().stream().anyMatch(key -> key.isInForce(clock.instant()));
    } catch (SigningKeyUnavailable e) {
      return false;
    }
  }
}
