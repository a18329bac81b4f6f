package az.pasport.facility;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The register of facilities. */
@Stateless
public class Facilities {
  private static final int SECRET_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject FacilityRegister register;

  /**
   * The facility that proves itself by a secret. An unknown code costs as much time as a wrong
   * secret.
   *
   * <p>Stands before every message: a transaction for its one question would cost a commit.
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
      return Optional.empty();
    }
    return facility.filter(known -> register.isSecretOf(known, secret));
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
              return secret;
            });
  }

  private static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
