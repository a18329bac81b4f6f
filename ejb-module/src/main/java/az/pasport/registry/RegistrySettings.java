package az.pasport.registry;

import az.pasport.startup.ReadAtStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** The configuration of the population registry, {@code pasport.registry.*}. Off without a URL. */
@ApplicationScoped
public class RegistrySettings implements ReadAtStart {
  private static final String PREFIX = "pasport.registry.";

  @Inject Config config;

  /** Makes the application read the settings when it starts. */
  @Override
  public void read() {}

  /** Throws {@link IllegalStateException} naming a setting that makes no sense. */
  @PostConstruct
  void check() {
    url();
    credentials();
    authority();
    timeout();
    cache();
    cacheSize();
    failures();
    pause();
    batchBudget();
    parallel();
  }

  /** Where the registry's SOAP service is; empty where none is configured. */
  public Optional<URI> url() {
    return text("url").map(this::address);
  }

  private URI address(String text) {
    boolean isDemo = config.getOptionalValue("pasport.demo", Boolean.class).orElse(false);
    try {
      URI uri = new URI(text);
      boolean isPlain = "http".equals(uri.getScheme());
      if (uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
        if ("https".equals(uri.getScheme()) || isPlain && isDemo) {
          return uri;
        }
        if (isPlain) {
          throw new IllegalStateException(
              PREFIX + "url must be https: personal data travel there (http only in a demo)");
        }
      }
    } catch (java.net.URISyntaxException e) {
      // said below, in the same words
    }
    throw new IllegalStateException(
        PREFIX + "url must be an absolute https URL without a name and password in it");
  }

  /** For HTTP Basic; the user is without a colon, as RFC 7617 wants it. */
  public record Credentials(String user, String password) {
    @Override
    public String toString() {
      return "Credentials[hidden]";
    }
  }

  /** How we prove who asks; empty where the registry wants none. */
  public Optional<Credentials> credentials() {
    Optional<String> user = text("user");
    Optional<String> password = text("password");
    if (user.isPresent() != password.isPresent()) {
      throw new IllegalStateException(PREFIX + "user and " + PREFIX + "password go together");
    }
    if (user.filter(name -> name.contains(":")).isPresent()) {
      throw new IllegalStateException(PREFIX + "user must not contain a colon (RFC 7617)");
    }
    return user.map(name -> new Credentials(name, password.orElseThrow()));
  }

  /** Certificates (PEM) of the authority behind the registry's TLS; empty: the JVM's own. */
  public Optional<Path> authority() {
    return text("authority").map(Path::of);
  }

  /** For how long one question may last in all. */
  public Duration timeout() {
    return duration("timeout", "PT2S", Duration.ofMillis(100), Duration.ofSeconds(30));
  }

  /** For how long answers are remembered; zero: not at all. */
  public Duration cache() {
    return duration("cache", "PT1H", Duration.ZERO, Duration.ofDays(7));
  }

  public int cacheSize() {
    return number("cache-size", 10_000, 1, 1_000_000);
  }

  /** Failures in a row after which the registry is left alone. */
  public int failures() {
    return number("failures", 5, 1, 100_000);
  }

  /** For how long it is left alone. */
  public Duration pause() {
    return duration("pause", "PT30S", Duration.ofMillis(100), Duration.ofHours(1));
  }

  /** For how long all questions of a batch may last together; the rest is compared later. */
  public Duration batchBudget() {
    return duration("batch-budget", "PT5S", Duration.ofMillis(100), Duration.ofMinutes(1));
  }

  /** Questions of a batch that are asked at the same time. */
  public int parallel() {
    return number("parallel", 8, 1, 64);
  }

  private Optional<String> text(String name) {
    return config
        .getOptionalValue(PREFIX + name, String.class)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private int number(String name, int usual, int least, int most) {
    return within(name, Integer.toString(usual), Integer::valueOf, least, most, "a number");
  }

  private Duration duration(String name, String usual, Duration least, Duration most) {
    return within(name, usual, Duration::parse, least, most, "a duration (ISO 8601)");
  }

  private <T extends Comparable<T>> T within(
      String name, String usual, Function<String, T> parser, T least, T most, String kind) {
    String text = text(name).orElse(usual);
    try {
      T value = parser.apply(text);
      if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
        return value;
      }
    } catch (NumberFormatException | DateTimeParseException e) {
      // said below, in the same words
    }
    throw new IllegalStateException(
        PREFIX + name + " is " + text + ": " + kind + " from " + least + " to " + most);
  }
}
