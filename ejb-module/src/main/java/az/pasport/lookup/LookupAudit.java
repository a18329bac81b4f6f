package az.pasport.lookup;

import az.pasport.audit.AuditLog;
import az.pasport.audit.RefusalKind;
import az.pasport.audit.RefusalLog;
import az.pasport.institution.LookupLimitReached;
import az.pasport.institution.VerifierAccess;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Writes look-ups down, before they are answered. */
@Stateless
@PermitAll
public class LookupAudit {
  private static final Logger LOG = System.getLogger(CertificateLookups.class.getName());

  @Inject AuditLog audit;
  @Inject VerifierAccess access;
  @Inject RefusalLog refusals;

  /** Audits a look-up, and the person also where the birth year was not right. */
  public void write(
      VerifierAccess.CountedLookup counted,
      LookupMethod method,
      CertificateLookupOutcome outcome,
      Optional<Long> person) {
    if (!outcome.isFailed()) {
      access.succeed(counted);
    }
    audit.append(
        counted.actor(),
        "CERTIFICATE_LOOKED_UP",
        "institution:%s by:%s %s person:%s"
            .formatted(
                counted.institution(),
                method,
                outcome,
                person.map(String::valueOf).orElse("none")));
  }

  /** Audits that a limit was reached, and logs it without the verifier's name, which is a FIN. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void writeRefusal(LookupLimitReached reached) {
    refusals.add(
        RefusalKind.RATE_LIMITED,
        access.actor(),
        "institution:" + reached.institution() + " limit:" + reached.limit());
    LOG.log(
        Level.WARNING,
        "a verifier of institution {0} has reached the limit {1}",
        reached.institution(),
        reached.limit());
  }
}
