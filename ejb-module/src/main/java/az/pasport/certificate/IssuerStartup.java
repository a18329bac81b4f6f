package az.pasport.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Refuses senseless names of the issuer before the first certificate. */
@Singleton
@Startup
public class IssuerStartup {
  private static final Logger LOG = System.getLogger(IssuerStartup.class.getName());

  @Inject IssuerName issuer;

  @PostConstruct
  void tell() {
    LOG.log(Level.INFO, "certificates are formed by {0} / {1}", issuer.az(), issuer.signed());
  }
}
