package az.pasport.facility;

import az.pasport.approval.Approvals;
import az.pasport.approval.Proposal;
import az.pasport.audit.RefusalKind;
import az.pasport.audit.RefusalLog;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.security.SecretVerifier;
import az.pasport.security.TooManyWrongSecrets;
import az.pasport.security.WrongSecretLimit;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The register of facilities. Changes of it, and wrong secrets, are in the audit log. */
@Stateless
public class Facilities {
  private static final int SECRET_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject FacilityRegister register;
  @Inject SecretVerifier secrets;
  @Inject WrongSecretLimit wrongSecrets;
  @Inject RefusalLog refusals;
  @Inject Approvals approvals;

  /** Which of these numbers are on the facility's register of workers, dismissed ones too. */
  @PermitAll
  public Set<String> workerNumbers(FacilityCode facility, Collection<String> numbers) {
    return register.workerNumbers(facility, numbers);
  }

  /**
   * The facility that proves itself by a secret. An unknown code costs as much time as a wrong
   * secret.
   *
   * <p>Stands before every message: a transaction for its one question would cost a commit. What is
   * refused is audited, by the facility's code if there is such a facility, never by what was sent.
   *
   * @return empty if the code is unknown or the secret wrong
   * @throws TooManyWrongSecrets if the caller's address has to wait; a secret that was proved
   *     before is right all the same
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Facility> authenticate(String code, String secret) {
    Optional<Facility> facility =
        FacilityCode.parse(code)
            .filter(known -> !known.equals(FacilityCode.AGENCY))
            .flatMap(this::byCode);
    if (facility
        .filter(known -> secrets.isVerifiedBefore(secret, known.secretHash()))
        .isPresent()) {
      return facility;
    }
    String subject = "facility:" + facility.map(known -> known.code().value()).orElse("unknown");
    wrongSecrets
        .pause()
        .ifPresent(
            pause -> {
              refusals.add(RefusalKind.TOO_MANY_WRONG_SECRETS, new Caller.Anonymous(), subject);
              throw new TooManyWrongSecrets(pause);
            });
    if (facility.isEmpty()) {
      secrets.hashOf(secret);
    }
    Optional<Facility> proved =
        facility.filter(known -> secrets.verify(secret, known.secretHash()));
    if (proved.isEmpty()) {
      wrongSecrets.add();
      refusals.add(RefusalKind.WRONG_FACILITY_SECRET, new Caller.Anonymous(), subject);
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
   * Asks for a facility to be registered.
   *
   * @return its secret, which opens nothing until a second official agrees
   * @throws az.pasport.approval.AlreadyRegisteredException if the code is taken
   */
  @RolesAllowed({"operator", "supervisor"})
  public RequestedSecret register(FacilityCode code, String nameAz, String nameEn, Region region) {
    register.requireFree(code);
    String secret = newSecret();
    return ask(
        FacilityRegistration.KIND,
        code,
        new FacilityRegistration.Wanted(
            code.value(), nameAz, nameEn, region, secrets.hashOf(secret)),
        secret);
  }

  /**
   * Asks for a facility's secret to be replaced; the old one opens nothing once a second official
   * agrees.
   *
   * @return the new secret, which opens nothing until then; empty if no facility has the code
   */
  @RolesAllowed({"operator", "supervisor"})
  public Optional<RequestedSecret> replaceSecret(FacilityCode code) {
    return register
        .byCode(code)
        .filter(facility -> !facility.code().equals(FacilityCode.AGENCY))
        .map(
            facility -> {
              String secret = newSecret();
              return ask(
                  FacilitySecretReplacement.KIND,
                  code,
                  new FacilitySecretReplacement.Wanted(code.value(), secrets.hashOf(secret)),
                  secret);
            });
  }

  private RequestedSecret ask(String kind, FacilityCode code, Object wanted, String secret) {
    return new RequestedSecret(
        approvals.ask(Proposal.of(kind, "facility:" + code, wanted)), secret);
  }

  private static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
