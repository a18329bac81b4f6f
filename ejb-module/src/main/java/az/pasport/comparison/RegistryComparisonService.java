package az.pasport.comparison;

import az.pasport.intake.RecordComparison;
import az.pasport.job.JobRun;
import az.pasport.job.JobRunRepository;
import az.pasport.person.Fin;
import az.pasport.record.RegistryState;
import az.pasport.registry.RegistryLookups;
import az.pasport.security.Caller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** How records compare with the population registry; for staff, who can also compare them now. */
@Stateless
@RolesAllowed({"operator", "supervisor", "auditor"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistryComparisonService {
  @Resource SessionContext session;
  @Inject RegistryLookups registry;
  @Inject RecordComparison comparison;
  @Inject JobRunRepository runs;
  @Inject ComparisonJob job;

  /** {@code OFF}, {@code CLOSED} (it is asked), {@code OPEN} (left alone) or {@code HALF_OPEN}. */
  public String registryState() {
    return registry.state();
  }

  /** How many records stand how. */
  public Map<RegistryState, Long> counts() {
    return comparison.counts();
  }

  /** The latest run; empty before the first. */
  public Optional<ComparisonRun> latest() {
    return runs.latest(ComparisonRun.JOB);
  }

  public JobRun.Status status(ComparisonRun run) {
    return runs.status(ComparisonRun.JOB, run);
  }

  /** Starts a run, which goes on after the answer; false without a registry, or while one runs. */
  @RolesAllowed({"operator", "supervisor"})
  public boolean start() {
    return job.start(official());
  }

  /** Compares one person by an answer of now, audited; gives whether the registry answered. */
  @RolesAllowed({"operator", "supervisor"})
  public boolean compare(Fin fin) {
    return comparison.compareAnew(fin, official());
  }

  private Caller official() {
    return new Caller.Official(session.getCallerPrincipal().getName());
  }
}
