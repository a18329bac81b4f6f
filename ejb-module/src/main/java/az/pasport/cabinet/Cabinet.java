package az.pasport.cabinet;

import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Certificates;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.Issuance;
import az.pasport.person.Fin;
import az.pasport.rules.CertificateKind;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The Personal Cabinet (Şəxsi Kabinet) of the caller. */
@Stateless
@RolesAllowed("citizen")
public class Cabinet {
  /** How the login names a person's principal: {@code fin:} and the FIN. */
  public static final String PRINCIPAL_PREFIX = "fin:";

  @Resource SessionContext session;
  @Inject Issuance issuance;
  @Inject Certificates certificates;

  /** What the caller has of a kind; issued now if it is due and was not issued before. */
  public Entitlement entitlement(CertificateKind kind) {
    return issuance.entitlement(caller(), kind);
  }

  /** All certificates that the caller is due today. */
  public List<CertificateView> certificates() {
    return Stream.of(CertificateKind.values())
        .map(this::entitlement)
        .filter(Entitlement.Held.class::isInstance)
        .map(held -> ((Entitlement.Held) held).certificate())
        .toList();
  }

  /** One of the caller's own certificates, whatever has become of it. */
  public Optional<CertificateView> certificate(UUID id) {
    return certificates.ofHolder(caller(), id);
  }

  private Fin caller() {
    String name = session.getCallerPrincipal().getName();
    if (!name.startsWith(PRINCIPAL_PREFIX)) {
      throw new IllegalStateException("the caller is no person with a FIN");
    }
    return new Fin(name.substring(PRINCIPAL_PREFIX.length()));
  }
}
