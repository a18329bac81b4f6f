package az.pasport.fraud;

import az.pasport.audit.CurrentOfficial;
import az.pasport.database.Database;
import az.pasport.security.Caller;
import az.pasport.text.PlainText;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The alerts for those who look into them. Operators do not: they enter records themselves. Every
 * look is audited, and every act.
 */
@Stateless
@RolesAllowed({"supervisor", "auditor"})
public class FraudAlerts {
  /** Alerts of a page. */
  public static final int PAGE = 50;

  /** Records of a page. */
  public static final int RECORDS_PAGE = 100;

  /** The last page that can be asked for: what is further back is found by the filters. */
  public static final int LAST_PAGE = 1000;

  @PersistenceContext EntityManager entities;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource database;

  @Inject CurrentOfficial official;
  @Inject FraudWatchJob job;
  @Inject Clock clock;

  /**
   * One page of a list, the latest first.
   *
   * @param number from 1
   * @param total alerts on all pages
   */
  public record AlertPage(List<FraudAlert> alerts, int number, long total) {
    public AlertPage {
      alerts = List.copyOf(alerts);
    }

    public long pages() {
      return Math.max(1, (total + PAGE - 1) / PAGE);
    }
  }

  /** The alerts that a filter lets through. */
  public AlertPage list(AlertFilter filter, int number) {
    official.audit("FRAUD_ALERTS_LISTED", "fraud-alerts:page-" + number);
    String matching = " from FraudAlert a" + filter.condition();
    TypedQuery<Long> count = entities.createQuery("select count(a)" + matching, Long.class);
    TypedQuery<FraudAlert> page =
        entities.createQuery(
            "select a" + matching + " order by a.raisedAt desc, a.id", FraudAlert.class);
    filter
        .values()
        .forEach(
            (name, value) -> {
              count.setParameter(name, value);
              page.setParameter(name, value);
            });
    return new AlertPage(
        page.setFirstResult((number - 1) * PAGE).setMaxResults(PAGE).getResultList(),
        number,
        count.getSingleResult());
  }

  /** One alert; empty if there is none. */
  public Optional<FraudAlert> read(String id) {
    Optional<FraudAlert> alert = Optional.ofNullable(entities.find(FraudAlert.class, id));
    alert.ifPresent(found -> official.audit("FRAUD_ALERT_READ", subject(found)));
    return alert;
  }

  /**
   * The records of an alert in the order in which they came, each in its latest version, also those
   * that were withdrawn since.
   *
   * @param number of the page, from 1
   */
  public List<AlertRecord> records(FraudAlert alert, int number) {
    return inDatabase(
        connection ->
            new AlertRecordRows(connection)
                .read(alert.id(), (number - 1) * RECORDS_PAGE, RECORDS_PAGE));
  }

  /** When each of an alert's records came, for a chart. */
  public List<Instant> times(FraudAlert alert) {
    return inDatabase(connection -> new AlertRecordRows(connection).times(alert.id()));
  }

  /**
   * The caller looks into an alert.
   *
   * @param version that the caller has seen
   * @return empty if there is no such alert
   * @throws AlertRefused if it is decided, has changed, or has a record of the caller's own
   */
  @RolesAllowed("supervisor")
  public Optional<FraudAlert> lookInto(String id, long version) {
    return change(id, version, "FRAUD_ALERT_LOOKED_INTO", FraudAlert::lookInto);
  }

  /** Ends an alert with an honest explanation. As {@link #lookInto}. */
  @RolesAllowed("supervisor")
  public Optional<FraudAlert> dismiss(String id, long version, String reason) {
    String why = reason(reason);
    return change(
        id,
        version,
        "FRAUD_ALERT_DISMISSED",
        (alert, login, now) -> alert.dismiss(login, why, now));
  }

  /** Ends an alert as fraud: its records are to be revoked. As {@link #lookInto}. */
  @RolesAllowed("supervisor")
  public Optional<FraudAlert> confirm(String id, long version, String reason) {
    String why = reason(reason);
    return change(
        id,
        version,
        "FRAUD_ALERT_CONFIRMED",
        (alert, login, now) -> alert.confirm(login, why, now));
  }

  /** Looks at what is new now; false while a run goes on. */
  @RolesAllowed("supervisor")
  public boolean startRun() {
    official.audit("FRAUD_WATCH_STARTED", "fraud-watch:all");
    return job.start(new Caller.Official(official.login()));
  }

  private interface Change {
    void apply(FraudAlert alert, String login, Instant now);
  }

  private static String reason(String text) {
    String line = PlainText.inOneLine(text.strip());
    if (line.isEmpty() || line.length() > FraudAlert.LONGEST_REASON) {
      throw new IllegalArgumentException(
          "a reason has 1 to " + FraudAlert.LONGEST_REASON + " characters");
    }
    return line;
  }

  private Optional<FraudAlert> change(String id, long version, String deed, Change change) {
    Optional<FraudAlert> alert =
        Optional.ofNullable(entities.find(FraudAlert.class, id, LockModeType.PESSIMISTIC_WRITE));
    alert.ifPresent(
        found -> {
          requireUnchanged(found, version);
          change.apply(found, official.login(), now());
          official.audit(deed, subject(found));
          // Gives the answer the version that the next decision has to name.
          entities.flush();
        });
    return alert;
  }

  private void requireUnchanged(FraudAlert alert, long version) {
    if (inDatabase(
        connection -> new AlertRecordRows(connection).isOf(alert.id(), official.login()))) {
      official.auditAttempt("FRAUD_ALERT_DENIED_OWN_RECORDS", subject(alert));
      throw new AlertRefused(AlertRefused.Reason.OWN_RECORDS);
    }
    if (alert.state().isDecided()) {
      throw new AlertRefused(AlertRefused.Reason.DECIDED);
    }
    if (alert.version() != version) {
      throw new AlertRefused(AlertRefused.Reason.CHANGED);
    }
  }

  private interface Reading<T> {
    T read(Connection connection) throws SQLException;
  }

  private <T> T inDatabase(Reading<T> reading) {
    try (Connection connection = database.getConnection()) {
      return reading.read(connection);
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String subject(FraudAlert alert) {
    return "fraud-alert:" + alert.id();
  }
}
