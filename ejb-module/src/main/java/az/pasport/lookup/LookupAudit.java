package az.pasport.lookup;

import az.pasport.audit.AuditLog;
import az.pasport.institution.VerifierAccess;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Writes look-ups down, before they are answered. */
@Stateless
@PermitAll
public class LookupAudit {
  static final String DEED = "CERTIFICATE_LOOKED_UP";

  @Inject AuditLog audit;
  @Inject VerifierAccess access;

  /** Audits a look-up, and the person also where the birth year was not right. */
  public void write(
      VerifierAccess.CountedLookup counted,
      LookupMethod method,
      LookupOutcome outcome,
      Optional<Long> person) {
    if (!outcome.isFailed()) {
      access.succeed(counted);
    }
    audit.append(
        counted.actor(),
        DEED,
        "institution:%s by:%s %s person:%s"
            .formatted(
                counted.institution(),
                method,
                outcome,
                person.map(String::valueOf).orElse("none")));
  }
}
