package az.pasport.institution;

import az.pasport.startup.ReadAtStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** How much verifiers and institutions may look up: {@code pasport.verifier.*}. */
@ApplicationScoped
class LookupSettings implements ReadAtStart {
  private static final String PREFIX = "pasport.verifier.";

  @Inject Config config;

  @SuppressWarnings("NullAway.Init")
  private LookupAllowance verifier;

  @SuppressWarnings("NullAway.Init")
  private LookupAllowance institution;

  /** Makes the application read the settings when it starts. */
  @Override
  public void read() {}

  /** Throws {@link IllegalArgumentException}, naming the setting that makes no sense. */
  @PostConstruct
  void check() {
    int perMinute = number("per-minute", 20);
    int perDay = number("per-day", 1000);
    int institutionPerDay = number("institution-per-day", 20_000);
    verifier =
        LookupAllowance.ofVerifier(
            perMinute,
            failed("failed-per-minute", 5, "per-minute", perMinute),
            perDay,
            failed("failed-per-day", 50, "per-day", perDay));
    institution =
        LookupAllowance.ofInstitution(
            institutionPerDay,
            failed("institution-failed-per-day", 500, "institution-per-day", institutionPerDay));
  }

  LookupAllowance verifier() {
    return verifier;
  }

  LookupAllowance institution() {
    return institution;
  }

  /** No more than all of them; where only those are set, the usual number at most. */
  private int failed(String key, int usual, String allKey, int all) {
    int number = number(key, Math.min(usual, all));
    if (number > all) {
      throw new IllegalArgumentException(
          "%s%s is %s: no more than %s%s, which is %s"
              .formatted(PREFIX, key, number, PREFIX, allKey, all));
    }
    return number;
  }

  private int number(String key, int usual) {
    int number = config.getOptionalValue(PREFIX + key, Integer.class).orElse(usual);
    if (number < 1) {
      throw new IllegalArgumentException(
          PREFIX + key + " is " + number + ": it must be at least 1");
    }
    return number;
  }
}
