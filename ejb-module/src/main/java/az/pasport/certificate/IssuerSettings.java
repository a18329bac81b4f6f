package az.pasport.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** {@code pasport.issuer} and {@code pasport.issuer.az}. */
@ApplicationScoped
public class IssuerSettings {
  @Inject Config config;

  /**
   * Who forms the certificates.
   *
   * @throws IllegalArgumentException naming the setting that makes no sense
   */
  @Produces
  @Singleton
  public IssuerName issuerName() {
    return IssuerName.of(
        config.getOptionalValue(IssuerName.KEY, String.class),
        config.getOptionalValue(IssuerName.KEY_AZ, String.class));
  }
}
