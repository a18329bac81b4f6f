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
 * see how far a run is. Only {@link ImpactService} and {@link ImpactRunner} call it: a run's thread
 * has no caller and no role.
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

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public RunStatus status(ImpactRun run) {
    return run.status(clock.instant());
  }

  private ImpactRun begin(DecreeDraft draft, int days, String caller) {
    draft.requireOpen();
    drafts.bookWith(draft.decree());
    Instant now = now();
    if (of(draft.id()).stream().anyMatch(run -> run.status(now) == RunStatus.RUNNING)) {
      throw new DraftRefused(DraftRefused.Reason.RUNNING);
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

  public void progress(long run, long done, long total) {
    entities.find(ImpactRun.class, run).progress(done, total, now());
  }

  public void fail(long run) {
    entities.find(ImpactRun.class, run).fail();
  }

  /** The end of a run: its result. */
  public void finish(long run, Impact impact) {
    try (Connection connection = database.getConnection();
        PreparedStatement days =
            connection.prepareStatement(
                "insert into impact_count (run_id, gain, lose, kind, ages, region, on_day)"
                    + " values (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement people =
            connection.prepareStatement(
                "insert into impact_people (run_id, gain, lose, kind, ages, region)"
                    + " values (?, ?, ?, ?, ?, ?)")) {
      for (Impact.OnDay day : impact.days()) {
        days.setObject(7, day.day());
        add(days, run, day.group(), day.counts());
      }
      days.executeBatch();
      for (Impact.OverAll all : impact.people()) {
        add(people, run, all.group(), all.counts());
      }
      people.executeBatch();
    } catch (SQLException e) {
      throw new EJBException(e);
    }
    entities.find(ImpactRun.class, run).finish(now());
  }

  private static void add(PreparedStatement row, long run, PopulationGroup group, Counts counts)
      throws SQLException {
    row.setLong(1, run);
    row.setLong(2, counts.gain());
    row.setLong(3, counts.lose());
    row.setString(4, group.kind().name());
    row.setString(5, group.ages().name());
    row.setString(6, group.region().name());
    row.addBatch();
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
    var days = new ArrayList<Impact.OnDay>();
    var people = new ArrayList<Impact.OverAll>();
    try (Connection connection = database.getConnection();
        PreparedStatement daily = select(connection, ", on_day from impact_count", run);
        PreparedStatement overAll = select(connection, " from impact_people", run);
        ResultSet day = daily.executeQuery();
        ResultSet all = overAll.executeQuery()) {
      while (day.next()) {
        days.add(new Impact.OnDay(day.getObject(6, LocalDate.class), group(day), counts(day)));
      }
      while (all.next()) {
        people.add(new Impact.OverAll(group(all), counts(all)));
      }
    } catch (SQLException e) {
      throw new EJBException(e);
    }
    return new Impact(run.period(), days, people);
  }

  private static PreparedStatement select(Connection connection, String rest, ImpactRun run)
      throws SQLException {
    PreparedStatement select =
        connection.prepareStatement(
            "select gain, lose, kind, ages, region" + rest + " where run_id = ?");
    select.setLong(1, run.id());
    return select;
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
