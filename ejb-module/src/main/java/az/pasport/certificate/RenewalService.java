package az.pasport.certificate;

import az.pasport.job.JobRun;
import az.pasport.job.JobRunRepository;
import az.pasport.security.Caller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Renews certificates before the night does, for staff; after a key was withdrawn, for example. */
@Stateless
@RolesAllowed("supervisor")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RenewalService {
  @Resource SessionContext session;
  @Inject RenewalJob job;
  @Inject JobRunRepository runs;

  /** Starts a run, which goes on after the answer; the running one, if there is one. */
  public RenewalRun start() {
    return job.start(new Caller.Official(session.getCallerPrincipal().getName()))
        .or(() -> runs.latest(RenewalRun.JOB))
        .orElseThrow();
  }

  public Optional<RenewalRun> byId(long id) {
    return runs.byId(RenewalRun.JOB, id);
  }

  public JobRun.Status status(RenewalRun run) {
    return runs.status(RenewalRun.JOB, run);
  }
}
