package az.pasport.web.login;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider's public keys, fetched when a token needs them and kept; an unknown key id fetches
 * again, seldom enough that forged key ids cannot make us hammer the provider. The last keys serve
 * on for hours when the provider is away.
 *
 * <p>Danger: the holder of the simulator's key can log in as anybody. Its keys are refused here,
 * for every token, unless this is a demonstration.
 */
record ProviderKeys(JWKSource<SecurityContext> source, boolean demo)
    implements JWKSource<SecurityContext> {
  /** Must be what {@code az.pasport.simulator.Simulator} puts before its key ids. */
  static final String SIMULATOR_PREFIX = "digitallogin-simulator";

  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 5_000;
  private static final int LARGEST_BYTES = 256 * 1024;
  private static final long OUTAGE_MILLIS = 4 * 60 * 60 * 1000L;

  static ProviderKeys at(URI url, boolean demo) {
    try {
      return new ProviderKeys(
          JWKSourceBuilder.<SecurityContext>create(url.toURL(), new WithoutRedirects())
              .retrying(true)
              .refreshAheadCache(false)
              .outageTolerant(OUTAGE_MILLIS)
              .build(),
          demo);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not a URL of keys: " + url, e);
    }
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws KeySourceException {
    List<JWK> keys = source.get(selector, context);
    if (!demo && keys.stream().anyMatch(ProviderKeys::isSimulators)) {
      throw new KeySourceException("the provider is the simulator, and pasport.demo is off");
    }
    return keys;
  }

  /**
   * Whether the provider shows a key of the simulator, demo or not.
   *
   * @throws KeySourceException when the provider does not answer
   */
  boolean areSimulators() throws KeySourceException {
    return source.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
        .anyMatch(ProviderKeys::isSimulators);
  }

  private static boolean isSimulators(JWK key) {
    return key.getKeyID() != null && key.getKeyID().startsWith(SIMULATOR_PREFIX);
  }

  /** A redirect would lead to an address that {@link ProviderAddressRule} has not seen. */
  private static final class WithoutRedirects extends DefaultResourceRetriever {
    WithoutRedirects() {
      super(CONNECT_MILLIS, READ_MILLIS, LARGEST_BYTES);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
      HttpURLConnection connection = super.openHTTPConnection(url);
      connection.setInstanceFollowRedirects(false);
      return connection;
    }
  }
}
