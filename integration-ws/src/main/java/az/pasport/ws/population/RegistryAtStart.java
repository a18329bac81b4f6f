package az.pasport.ws.population;

import az.pasport.registry.RegistryLookups;
import az.pasport.registry.RegistrySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Connects the client of the population registry, where one is configured. */
@ApplicationScoped
class RegistryAtStart {
  @Inject RegistrySettings settings;
  @Inject RegistryLookups lookups;
  @Inject Clock clock;

  void connect(@Observes @Initialized(ApplicationScoped.class) Object start) {
    settings
        .url()
        .ifPresent(
            url ->
                lookups.connect(
                    new RegistryClient(
                        url, settings.credentials(), settings.timeout(), http(), clock)));
  }

  private HttpClient http() {
    HttpClient.Builder http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeout());
    settings.authority().ifPresent(file -> http.sslContext(trusting(file)));
    return http.build();
  }

  private static SSLContext trusting(Path file) {
    try (InputStream pem = Files.newInputStream(file)) {
      Collection<? extends Certificate> authorities =
          CertificateFactory.getInstance("X.509").generateCertificates(pem);
      if (authorities.isEmpty()) {
        throw new GeneralSecurityException("no certificate in it");
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      int number = 0;
      for (Certificate authority : authorities) {
        store.setCertificateEntry("authority-" + number++, authority);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "pasport.registry.authority: cannot read certificates from " + file, e);
    }
  }
}
