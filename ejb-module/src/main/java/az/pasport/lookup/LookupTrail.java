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
public class LookupTrail {
  static final String DEED = "CERTIFICATE_LOOKED_UP";

  @Inject AuditLog audit;
  @Inject VerifierAccess access;

  /**
   * Writes a look-up down.
   *
   * @param person whom it was about, by internal number; without their birth year being right, too
   */
  public void write(
      VerifierAccess.Admission admission,
      LookupMethod method,
      LookupOutcome outcome,
      Optional<Long> person) {
    if (!outcome.isFailed()) {
      access.succeed(admission);
    }
    audit.append(
        admission.actor(),
        DEED,
        "institution:%s by:%s %s person:%s"
            .formatted(
                admission.institution(),
                method,
                outcome,
                person.map(String::valueOf).orElse("none")));
  }
}
