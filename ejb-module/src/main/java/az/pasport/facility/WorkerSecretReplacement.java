package az.pasport.facility;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.audit.AuditLog;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Gives a worker the next secret, once a second official agrees; the old one opens nothing then.
 */
@ApplicationScoped
class WorkerSecretReplacement implements ApprovedAction {
  static final String KIND = "WORKER_SECRET";

  @Inject FacilityRegister register;
  @Inject AuditLog audit;

  /**
   * What is wanted.
   *
   * @param generation which of the worker's secrets it is; the secret itself is derived
   */
  record Wanted(String facility, String worker, int generation) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    String name =
        register
            .byCode(new FacilityCode(wanted.facility()))
            .flatMap(facility -> register.worker(facility, wanted.worker()))
            .map(FacilityWorker::name)
            .orElse("");
    return List.of(
        Detail.of("facility.code", wanted.facility()),
        Detail.of("worker.id", wanted.worker()),
        Detail.of("worker.name", name));
  }

  @Override
  public String execute(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    FacilityWorker worker =
        register
            .byCode(new FacilityCode(wanted.facility()))
            .flatMap(facility -> register.worker(facility, wanted.worker()))
            .filter(FacilityWorker::isActive)
            .filter(known -> known.secretGeneration() + 1 == wanted.generation())
            .orElseThrow(SecretOutdated::new);
    worker.replaceSecret();
    String subject = "worker:" + worker.facility().code() + "/" + worker.workerId();
    audit.append(request.requester(), "WORKER_SECRET_REPLACED", subject);
    return subject;
  }
}
