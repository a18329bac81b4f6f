package az.pasport.retention;

import az.pasport.startup.ReadAtStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** How long each kind of personal data is stored: {@code pasport.retention.*}. */
@ApplicationScoped
public class RetentionSettings implements ReadAtStart {
  /** What has a period of its own, with the usual period and the shortest one. */
  public enum Data {
    /**
     * Records, certificates and the person, from when anything last happened with one of them. No
     * certificate, and no rule of a decree, looks at less than a year.
     */
    RECORDS("P10Y", Period.ofYears(1)),
    /** For how long a citizen is told that a change of a record revoked a certificate. */
    NOTICES("P90D", Period.ofDays(1)),
    /** Whom an audit entry names, and their address. The database refuses less, too. */
    AUDIT("P5Y", Period.ofYears(1)),
    /**
     * The same of entries about looking somebody up; and what facilities sent in vain. The guards
     * against guessing look 30 days back; the database refuses less, too.
     */
    LOOKUPS("P1Y", Period.ofDays(31)),
    /** What officials asked for in vain, with the files, from the decision. */
    REQUESTS("P1Y", Period.ofDays(31)),
    /** Tables that clinics uploaded, with their rows; the records of the rows stay. */
    UPLOADS("P7D", Period.ofDays(1));

    private final String usual;
    private final Period least;

    Data(String usual, Period least) {
      this.usual = usual;
      this.least = least;
    }

    /** The last word of the setting's name. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    Period least() {
      return least;
    }
  }

  @Inject Config config;
  @Inject Clock clock;

  private final Map<Data, Optional<RetentionPeriod>> periods = new EnumMap<>(Data.class);

  /** Makes the application read the settings when it starts. */
  @Override
  public void read() {}

  /** Reads them; throws {@link IllegalStateException} if one makes no sense. */
  @PostConstruct
  void check() {
    for (Data data : Data.values()) {
      String name = "pasport.retention." + data.word();
      String text = config.getOptionalValue(name, String.class).orElse(data.usual);
      periods.put(data, RetentionPeriod.parse(name, text, data.least));
    }
  }

  /** How long data of a kind are stored; empty: without end. */
  public Optional<RetentionPeriod> period(Data data) {
    return periods.getOrDefault(data, Optional.empty());
  }

  /** What happened at this moment or earlier is not stored any longer; empty if all is. */
  public Optional<Instant> before(Data data) {
    return period(data).map(period -> period.before(clock.instant()));
  }
}
