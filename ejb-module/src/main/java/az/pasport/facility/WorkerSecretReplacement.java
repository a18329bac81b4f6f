package az.pasport.facility;

import az.pasport.approval.ApprovedRegisterChange;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Gives a worker the next secret, once a second official agrees; the old one opens nothing then.
 */
@ApplicationScoped
class WorkerSecretReplacement extends ApprovedRegisterChange<WorkerSecretReplacement.Wanted> {
  static final String KIND = "WORKER_SECRET";

  @Inject FacilityRegister register;

  /** The generation says which of the worker's secrets it is; the secret itself is derived. */
  record Wanted(String facility, String worker, int generation) {}

  WorkerSecretReplacement() {
    super(KIND, "WORKER_SECRET_REPLACED", Wanted.class);
  }

  @Override
  protected List<Detail> describe(Wanted wanted) {
    return List.of(
        Detail.of("facility.code", wanted.facility()),
        Detail.of("worker.id", wanted.worker()),
        Detail.of("worker.name", worker(wanted).map(FacilityWorker::name).orElse("")));
  }

  @Override
  protected String change(Wanted wanted, String requester) {
    FacilityWorker worker =
        worker(wanted)
            .filter(FacilityWorker::isActive)
            .filter(known -> known.secretGeneration() + 1 == wanted.generation())
            .orElseThrow(SecretOutdated::new);
    worker.replaceSecret();
    return worker.subject();
  }

  private Optional<FacilityWorker> worker(Wanted wanted) {
    return register.worker(new FacilityCode(wanted.facility()), wanted.worker());
  }
}
