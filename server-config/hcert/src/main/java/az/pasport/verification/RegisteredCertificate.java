package az.pasport.verification;

import az.pasport.hcert.CoseSign1;
import az.pasport.time.Interval;
import java.util.Optional;

/**
 * A certificate of ours as the register knows it.
 *
 * @param issued the envelope that was issued; another one under the same identifier is a forgery
 * @param validity empty for a certificate that is valid as long as its signature is
 */
public record RegisteredCertificate(
    CoseSign1 issued, boolean revoked, Optional<? extends Interval> validity) {}
