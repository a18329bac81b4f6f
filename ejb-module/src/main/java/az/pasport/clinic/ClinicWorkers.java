package az.pasport.clinic;

import az.pasport.facility.FacilityWorker;
import az.pasport.facility.Workers;
import az.pasport.person.Fin;
import az.pasport.security.FacilityCode;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** As whom somebody may enter records on the pages for clinics. Asked anew at every request. */
@Stateless
public class ClinicWorkers {
  /** Before the FIN in the caller's name in the container. */
  private static final String PRINCIPAL_PREFIX = "fin:";

  @Resource SessionContext session;
  @Inject Workers workers;

  /** Whether the person of a FIN is a worker of any facility who logs in. */
  @PermitAll
  public boolean isKnown(Fin person) {
    return !workers.of(person).isEmpty();
  }

  /** The caller, as a worker of each facility that has registered them, in the codes' order. */
  @RolesAllowed("clinic")
  public List<ClinicWorker> ofCaller() {
    return Optional.of(session.getCallerPrincipal().getName())
        .filter(name -> name.startsWith(PRINCIPAL_PREFIX))
        .flatMap(name -> Fin.parse(name.substring(PRINCIPAL_PREFIX.length())))
        .map(person -> workers.of(person).stream().map(ClinicWorker::of).toList())
        .orElse(List.of());
  }

  /**
   * The caller, as a worker of one facility.
   *
   * @throws NotAClinicWorker if they are none, or not any more
   */
  @RolesAllowed("clinic")
  public ClinicWorker ofCaller(FacilityCode facility) {
    return ofCaller().stream()
        .filter(worker -> worker.facility().equals(facility))
        .findFirst()
        .orElseThrow(NotAClinicWorker::new);
  }

  /** A worker of a facility who still logs in; empty if they were dismissed. */
  @PermitAll
  public Optional<ClinicWorker> stillActive(FacilityCode facility, String workerId) {
    return workers
        .find(facility, workerId)
        .filter(FacilityWorker::isActive)
        .filter(worker -> worker.fin().isPresent())
        .map(ClinicWorker::of);
  }
}
