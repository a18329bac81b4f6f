package az.pasport.inquiry;

import az.pasport.startup.ReadAtStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many inquiries one official may make: {@code pasport.inquiries.*}. */
@ApplicationScoped
class InquirySettings implements ReadAtStart {
  private static final String PER_MINUTE = "pasport.inquiries.per-minute";
  private static final String PER_DAY = "pasport.inquiries.per-day";

  @Inject
  @ConfigProperty(name = PER_MINUTE, defaultValue = "10")
  int perMinute;

  @Inject
  @ConfigProperty(name = PER_DAY, defaultValue = "300")
  int perDay;

  /** Makes the application read the settings when it starts. */
  @Override
  public void read() {}

  /** Throws {@link IllegalStateException}, naming the setting that makes no sense. */
  @PostConstruct
  void check() {
    check(PER_MINUTE, perMinute);
    check(PER_DAY, perDay);
  }

  private static void check(String name, int number) {
    if (number < 1) {
      throw new IllegalStateException(name + " is " + number + ": it must be at least 1");
    }
  }

  int perMinute() {
    return perMinute;
  }

  int perDay() {
    return perDay;
  }
}
