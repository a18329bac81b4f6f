package az.pasport.certificate;

import az.pasport.startup.ReadAtStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.Config;

/** {@code pasport.issuer} and {@code pasport.issuer.az}; senseless names are refused at start. */
@ApplicationScoped
public class IssuerSettings implements ReadAtStart {
  private static final Logger LOG = System.getLogger(IssuerSettings.class.getName());

  @Inject Config config;

  /** Makes the application check the names when it starts. */
  @Override
  public void read() {}

  @PostConstruct
  void check() {
    issuerName();
  }

  void announce(@Observes @Initialized(ApplicationScoped.class) Object start, IssuerName issuer) {
    LOG.log(Level.INFO, "certificates are formed by {0} / {1}", issuer.az(), issuer.signed());
  }

  /** Throws {@link IllegalArgumentException} naming the setting that makes no sense. */
  @Produces
  @Singleton
  public IssuerName issuerName() {
    return IssuerName.of(
        config.getOptionalValue(IssuerName.KEY, String.class),
        config.getOptionalValue(IssuerName.KEY_AZ, String.class));
  }
}
