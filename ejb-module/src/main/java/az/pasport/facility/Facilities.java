package az.pasport.facility;

import az.pasport.audit.AuditLog;
import az.pasport.audit.RefusalKind;
import az.pasport.audit.RefusalLog;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The register of facilities. Changes of it, and wrong secrets, are in the audit log. */
@Stateless
public class Facilities {
  private static final int SECRET_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Resource SessionContext session;
  @Inject FacilityRegister register;
  @Inject AuditLog audit;
  @Inject RefusalLog refusals;

  /**
   * The facility that proves itself by a secret. An unknown code costs as much time as a wrong
   * secret.
   *
   * <p>Stands before every message: a transaction for its one question would cost a commit. What is
   * refused is audited, by the facility's code if there is such a facility, never by what was sent.
   *
   * @return empty if the code is unknown or the secret wrong
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Facility> authenticate(String code, String secret) {
    Optional<Facility> facility =
        FacilityCode.parse(code)
            .filter(known -> !known.equals(FacilityCode.AGENCY))
            .flatMap(this::byCode);
    if (facility.isEmpty()) {
      register.hashOf(secret);
      refusals.add(RefusalKind.WRONG_FACILITY_SECRET, RefusalLog.NOBODY, "facility:unknown");
      return Optional.empty();
    }
    Optional<Facility> proved = facility.filter(known -> register.isSecretOf(known, secret));
    if (proved.isEmpty()) {
      refusals.add(
          RefusalKind.WRONG_FACILITY_SECRET,
          RefusalLog.NOBODY,
          "facility:" + facility.get().code());
    }
    return proved;
  }

  @PermitAll
  public Optional<Facility> byCode(FacilityCode code) {
    return register.byCode(code);
  }

  /** All facilities by code. */
  @RolesAllowed({"operator", "supervisor"})
  public List<Facility> all() {
    return register.all();
  }

  /**
   * Registers a facility.
   *
   * @return its secret, which cannot be seen again
   * @throws FacilityAlreadyRegistered if the code is taken
   */
  @RolesAllowed({"operator", "supervisor"})
  public String register(FacilityCode code, String nameAz, String nameEn, Region region) {
    String secret = newSecret();
    register.add(code, nameAz, nameEn, region, secret);
    note("FACILITY_REGISTERED", code);
    return secret;
  }

  /**
   * Gives a facility a new secret; the old one opens nothing from then on.
   *
   * @return the new secret, which cannot be seen again; empty if no facility has the code
   */
  @RolesAllowed({"operator", "supervisor"})
  public Optional<String> replaceSecret(FacilityCode code) {
    return byCode(code)
        .map(
            facility -> {
              String secret = newSecret();
              facility.replaceSecret(register.hashOf(secret));
              note("FACILITY_SECRET_REPLACED", code);
              return secret;
            });
  }

  private void note(String deed, FacilityCode code) {
    audit.append("staff:" + session.getCallerPrincipal().getName(), deed, "facility:" + code);
  }

  private static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
