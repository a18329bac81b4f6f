package az.pasport.facility;

import az.pasport.approval.ApprovedRegisterChange;
import az.pasport.person.Fin;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Lets a worker log in by a FIN to enter records on pages, once a second official agrees. */
@ApplicationScoped
class WorkerLogin extends ApprovedRegisterChange<WorkerLogin.Wanted> {
  static final String KIND = "WORKER_LOGIN";

  @Inject FacilityRegister register;

  record Wanted(String facility, String worker, String fin) {}

  WorkerLogin() {
    super(KIND, "WORKER_LOGIN_ALLOWED", Wanted.class);
  }

  @Override
  protected List<Detail> describe(Wanted wanted) {
    return List.of(
        Detail.of("facility.code", wanted.facility()),
        Detail.of("worker.id", wanted.worker()),
        Detail.of("worker.name", worker(wanted).map(FacilityWorker::name).orElse("")),
        Detail.of("worker.fin", wanted.fin()));
  }

  @Override
  protected String change(Wanted wanted, String requester) {
    var person = new Fin(wanted.fin());
    FacilityWorker worker =
        worker(wanted).filter(FacilityWorker::isActive).orElseThrow(SecretOutdated::new);
    register.requireNoLogin(worker, person);
    worker.allowLogin(person);
    return worker.subject();
  }

  private Optional<FacilityWorker> worker(Wanted wanted) {
    return register.worker(new FacilityCode(wanted.facility()), wanted.worker());
  }
}
