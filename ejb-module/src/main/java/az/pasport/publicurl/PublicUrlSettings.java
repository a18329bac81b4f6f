package az.pasport.publicurl;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** {@code pasport.public-url}, and the addresses that follow from it unless they are set. */
@ApplicationScoped
public class PublicUrlSettings {
  private static final String KEY = "pasport.public-url";
  private static final String DEFAULT = "http://localhost:8080";

  private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#]+");

  @Inject Config config;

  /** For CDI. */
  public PublicUrlSettings() {}

  /** Without CDI. */
  public PublicUrlSettings(Config config) {
    this.config = config;
  }

  /**
   * The public base URL, {@code http://localhost:8080} by default.
   *
   * @throws IllegalArgumentException when the setting is no public URL, or is plain HTTP of another
   *     machine outside the demo
   */
  @Produces
  @Singleton
  public PublicUrl publicUrl() {
    String text = text(KEY).orElse(DEFAULT);
    PublicUrl url;
    try {
      url = PublicUrl.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(KEY + " is \"" + text + "\": " + e.getMessage(), e);
    }
    boolean demo = config.getOptionalValue("pasport.demo", Boolean.class).orElse(false);
    if (!url.isHttps() && !url.isLoopback() && !demo) {
      throw new IllegalArgumentException(
          KEY
              + " is \""
              + text
              + "\": passwords and session cookies would travel readable; it must begin with"
              + " https:// (plain http is for localhost and for pasport.demo=true)");
    }
    return url;
  }

  /** The address of the check page, as it is printed on certificates. */
  public String verifyPage() {
    return text("pasport.verify-url").orElseGet(() -> publicUrl().at("/verify"));
  }

  /**
   * The addresses of the SOAP ports as hospitals know them: a signed message must be addressed to
   * one of them.
   */
  public List<String> intakeAddresses() {
    List<String> configured = list("pasport.intake.addresses");
    return configured.isEmpty()
        ? List.of(publicUrl().at("/ws/records"), publicUrl().at("/ws/records12"))
        : configured;
  }

  /** Of hospitals' own hosts; throws {@link IllegalArgumentException} for no http or https URL. */
  public List<PublicUrl> intakeUrls() {
    String root = publicUrl().contextPath();
    return intakeAddresses().stream().map(address -> base(address, root)).distinct().toList();
  }

  /**
   * Hosts other than the public URL's whose requests are answered: those of the intake addresses,
   * and {@code pasport.extra-hosts}.
   *
   * @throws IllegalArgumentException when a setting holds something else
   */
  public List<Authority> extraHosts() {
    return Stream.concat(
            intakeUrls().stream().map(PublicUrl::authority),
            list("pasport.extra-hosts").stream().map(PublicUrlSettings::authority))
        .distinct()
        .toList();
  }

  private static PublicUrl base(String address, String root) {
    Matcher origin = ORIGIN.matcher(address);
    if (!origin.lookingAt()) {
      throw new IllegalArgumentException(
          "pasport.intake.addresses: \"" + address + "\" is no http or https URL");
    }
    return PublicUrl.parse(origin.group() + root);
  }

  private static Authority authority(String text) {
    return Authority.parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "pasport.extra-hosts: \"" + text + "\" is neither HOST nor HOST:PORT"));
  }

  private Optional<String> text(String key) {
    return config.getOptionalValue(key, String.class).map(String::strip).filter(s -> !s.isEmpty());
  }

  private List<String> list(String key) {
    return text(key).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
