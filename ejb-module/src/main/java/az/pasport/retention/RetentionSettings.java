package az.pasport.retention;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long each kind of personal data is stored; an empty period means without end. */
@ApplicationScoped
public class RetentionSettings {
  /** No certificate, and no rule of a decree, looks at less. */
  static final Period LEAST_RECORDS = Period.ofYears(1);

  /** The guards against guessing look 30 days back; the database refuses less, too. */
  static final Period LEAST_LOOK_UPS = Period.ofDays(31);

  /** The database refuses less, too. */
  static final Period LEAST_AUDIT = Period.ofYears(1);

  private static final Period LEAST_NOTICES = Period.ofDays(1);
  private static final Period LEAST_REQUESTS = Period.ofDays(31);

  @Inject
  @ConfigProperty(name = "pasport.retention.records", defaultValue = "P10Y")
  String records;

  @Inject
  @ConfigProperty(name = "pasport.retention.notices", defaultValue = "P90D")
  String notices;

  @Inject
  @ConfigProperty(name = "pasport.retention.audit", defaultValue = "P5Y")
  String audit;

  @Inject
  @ConfigProperty(name = "pasport.retention.lookups", defaultValue = "P1Y")
  String lookUps;

  @Inject
  @ConfigProperty(name = "pasport.retention.requests", defaultValue = "P1Y")
  String requests;

  /** Makes the application read the settings when it starts. */
  void read(@Observes @Initialized(ApplicationScoped.class) Object start) {}

  /**
   * Looks whether the settings make sense.
   *
   * @throws IllegalStateException if one does not
   */
  @PostConstruct
  void check() {
    records();
    notices();
    audit();
    lookUps();
    requests();
  }

  /** Records, certificates and the person, from when anything last happened with one of them. */
  public Optional<RetentionPeriod> records() {
    return RetentionPeriod.parse("pasport.retention.records", records, LEAST_RECORDS);
  }

  /** For how long a citizen is told that a change of a record revoked a certificate. */
  public Optional<RetentionPeriod> notices() {
    return RetentionPeriod.parse("pasport.retention.notices", notices, LEAST_NOTICES);
  }

  /** Whom an entry of the audit names, and from which address they called. */
  public Optional<RetentionPeriod> audit() {
    return RetentionPeriod.parse("pasport.retention.audit", audit, LEAST_AUDIT);
  }

  /** The same of entries about looking somebody up; and what facilities sent in vain. */
  public Optional<RetentionPeriod> lookUps() {
    return RetentionPeriod.parse("pasport.retention.lookups", lookUps, LEAST_LOOK_UPS);
  }

  /** What officials asked for in vain, with the files, from the decision. */
  public Optional<RetentionPeriod> requests() {
    return RetentionPeriod.parse("pasport.retention.requests", requests, LEAST_REQUESTS);
  }
}
