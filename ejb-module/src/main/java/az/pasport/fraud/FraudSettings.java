package az.pasport.fraud;

import az.pasport.startup.ReadAtStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By which parameters the watch looks. Wrong ones are refused when the application starts. */
@ApplicationScoped
public class FraudSettings implements ReadAtStart {
  private static final Duration LONGEST_SETTLING = Duration.ofHours(1);

  /** A file in the place of the parameters that come with the software. */
  @Inject
  @ConfigProperty(name = "pasport.fraud.parameters")
  Optional<String> file;

  /** How old an observation is before it is looked at: what is being committed still comes. */
  @Inject
  @ConfigProperty(name = "pasport.fraud.settling", defaultValue = "PT2M")
  Duration settling;

  private FraudParameters parameters = FraudParameters.delivered();

  /** Makes the application read the settings when it starts. */
  @Override
  public void read() {}

  @PostConstruct
  void check() {
    if (settling.isNegative() || settling.compareTo(LONGEST_SETTLING) > 0) {
      throw new IllegalStateException(
          "pasport.fraud.settling is " + settling + ": it must be between PT0S and PT1H");
    }
    file.filter(name -> !name.isBlank()).ifPresent(name -> parameters = read(Path.of(name)));
  }

  private static FraudParameters read(Path path) {
    try {
      return FraudParameters.read(Files.readString(path));
    } catch (IOException e) {
      throw new IllegalStateException(
          "pasport.fraud.parameters names " + path + ", which cannot be read", e);
    } catch (FraudParametersRefused e) {
      throw new IllegalStateException(
          "pasport.fraud.parameters, " + path + ": " + e.getMessage(), e);
    }
  }

  public FraudParameters parameters() {
    return parameters;
  }

  Duration settling() {
    return settling;
  }
}
