package az.pasport.impact;

import az.pasport.audit.AuditLog;
import az.pasport.database.Database;
import az.pasport.decree.CertificateKind;
import az.pasport.decree.DecreeDraft;
import az.pasport.decree.DecreeDrafts;
import az.pasport.decree.Decrees;
import az.pasport.decree.DraftRefused;
import az.pasport.facility.Region;
import az.pasport.security.Caller;
import az.pasport.time.Baku;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Where runs and their results are written, each step in a transaction of its own, so that others
 * see how far a run is. Only {@link ImpactService} calls it: a run's thread has no caller and no
 * role.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImpactRunRepository {
  @PersistenceContext EntityManager entities;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource database;

  @Inject DecreeDrafts drafts;
  @Inject Decrees decrees;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * Begins a run of a draft; empty if there is no such draft.
   *
   * @throws DraftRefused if the draft is closed, if the book does not take it any more, or if a run
   *     of it is under way
   */
  public Optional<ImpactRun> begin(long draftId, int days, String caller) {
    return drafts.held(draftId).map(draft -> begin(draft, days, caller));
  }

  private ImpactRun begin(DecreeDraft draft, int days, String caller) {
    draft.requireOpen();
    drafts.bookWith(draft.decree());
    Instant now = now();
    for (ImpactRun run : of(draft.id())) {
      if (run.status(now) == RunStatus.RUNNING) {
        throw new DraftRefused(DraftRefused.Reason.RUNNING);
      }
    }
    ImpactPeriod period =
        ImpactPeriod.of(decrees.current(), draft.decree(), Baku.today(clock), days);
    var run = new ImpactRun(draft.id(), decrees.edition(), period, caller, now);
    entities.persist(run);
    entities.flush();
    audit.append(
        new Caller.Official(caller), "IMPACT_RUN_STARTED", draft.subject() + " run:" + run.id());
    return run;
  }

  /** How far a run is. */
  public void progress(long run, long done, long total) {
    entities.find(ImpactRun.class, run).progress(done, total, now());
  }

  public void fail(long run) {
    entities.find(ImpactRun.class, run).fail();
  }

  /** The end of a run: its result. */
  public void finish(long run, Impact impact) {
    try (Connection connection = database.getConnection()) {
      writeDays(connection, run, impact);
      writePeople(connection, run, impact);
    } catch (SQLException e) {
      throw new EJBException(e);
    }
    entities.find(ImpactRun.class, run).finish(now());
  }

  private static void writeDays(Connection connection, long run, Impact impact)
      throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into impact_count (run_id, gain, lose, kind, ages, region, on_day)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
      for (Impact.OnDay day : impact.days()) {
        set(row, run, day.group(), day.counts());
        row.setObject(7, day.day());
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private static void writePeople(Connection connection, long run, Impact impact)
      throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into impact_people (run_id, gain, lose, kind, ages, region)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      for (Impact.OverAll people : impact.people()) {
        set(row, run, people.group(), people.counts());
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private static void set(PreparedStatement row, long run, PopulationGroup group, Counts counts)
      throws SQLException {
    row.setLong(1, run);
    row.setLong(2, counts.gain());
    row.setLong(3, counts.lose());
    row.setString(4, group.kind().name());
    row.setString(5, group.ages().name());
    row.setString(6, group.region().name());
  }

  /** The runs of a draft, the latest first. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<ImpactRun> of(long draftId) {
    return entities
        .createQuery(
            "select r from ImpactRun r where r.draftId = :draft order by r.id desc",
            ImpactRun.class)
        .setParameter("draft", draftId)
        .getResultList();
  }

  public Optional<ImpactRun> byId(long run) {
    return Optional.ofNullable(entities.find(ImpactRun.class, run));
  }

  /** What a finished run has found; nothing for another. */
  public Impact result(ImpactRun run) {
    try (Connection connection = database.getConnection()) {
      return new Impact(run.period(), days(connection, run.id()), people(connection, run.id()));
    } catch (SQLException e) {
      throw new EJBException(e);
    }
  }

  private static List<Impact.OnDay> days(Connection connection, long run) throws SQLException {
    var days = new ArrayList<Impact.OnDay>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select gain, lose, kind, ages, region, on_day from impact_count where run_id = ?")) {
      select.setLong(1, run);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          days.add(new Impact.OnDay(row.getObject(6, LocalDate.class), group(row), counts(row)));
        }
      }
    }
    return days;
  }

  private static List<Impact.OverAll> people(Connection connection, long run) throws SQLException {
    var people = new ArrayList<Impact.OverAll>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select gain, lose, kind, ages, region from impact_people where run_id = ?")) {
      select.setLong(1, run);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          people.add(new Impact.OverAll(group(row), counts(row)));
        }
      }
    }
    return people;
  }

  private static Counts counts(ResultSet row) throws SQLException {
    return new Counts(row.getLong(1), row.getLong(2));
  }

  private static PopulationGroup group(ResultSet row) throws SQLException {
    return new PopulationGroup(
        CertificateKind.valueOf(row.getString(3)),
        AgeBand.valueOf(row.getString(4)),
        Region.valueOf(row.getString(5)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
