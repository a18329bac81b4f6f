package az.pasport.facility;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.approval.DailyLimitReached;
import az.pasport.approval.Proposal;
import az.pasport.approval.UnapprovedActionKind;
import az.pasport.approval.UnapprovedActionLimit;
import az.pasport.audit.CurrentOfficial;
import az.pasport.person.Fin;
import az.pasport.security.FacilityCode;
import az.pasport.security.WorkerSecrets;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The register of the facilities' workers. Changes of it are in the audit log. */
@Stateless
public class Workers {
  @Inject FacilityRegister register;
  @Inject WorkerSecrets secrets;
  @Inject Approvals approvals;
  @Inject UnapprovedActionLimit unapprovedActions;
  @Inject CurrentOfficial official;

  /** A worker by number, dismissed or not; numbers are compared as they are written. */
  @PermitAll
  public Optional<FacilityWorker> find(FacilityCode facility, String workerId) {
    return register.worker(facility, workerId);
  }

  /**
   * Holds these workers' rows until the caller's transaction ends, so that what counts their
   * entries is decided one after the other. All callers hold them in one order.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void lock(Facility facility, Collection<String> workerIds) {
    register.lockWorkers(facility, workerIds);
  }

  /** A facility's workers by number. */
  @RolesAllowed({"operator", "supervisor"})
  public List<FacilityWorker> of(FacilityCode facility) {
    return register.workers(facility);
  }

  /** As whom the person of a FIN may log in: a worker at each of these facilities. */
  @PermitAll
  public List<FacilityWorker> of(Fin person) {
    return register.workers(person);
  }

  /**
   * Registers a worker.
   *
   * @return empty if no facility has the code
   * @throws az.pasport.approval.AlreadyRegisteredException if the facility has a worker of this
   *     number
   */
  @RolesAllowed({"operator", "supervisor"})
  public Optional<FacilityWorker> register(FacilityCode facility, String workerId, String name) {
    return register
        .byCode(facility)
        .map(
            employer -> {
              FacilityWorker worker = register.addWorker(employer, workerId, name);
              official.audit("WORKER_REGISTERED", worker.subject());
              return worker;
            });
  }

  /**
   * Ends a worker's right to enter records; the records stay.
   *
   * @return empty if the facility has no such worker
   * @throws DailyLimitReached if the caller has dismissed too many within 24 hours
   */
  @RolesAllowed({"operator", "supervisor"})
  public Optional<FacilityWorker> dismiss(FacilityCode facility, String workerId) {
    Optional<FacilityWorker> worker = find(facility, workerId);
    worker
        .filter(FacilityWorker::isActive)
        .ifPresent(
            active -> {
              unapprovedActions.count(UnapprovedActionKind.WORKER_DISMISSAL, official.login());
              active.dismiss(register.now());
              official.audit("WORKER_DISMISSED", active.subject());
            });
    return worker;
  }

  /**
   * Asks for a worker's secret to be replaced; the old one opens nothing once a second official
   * agrees.
   *
   * @return the new secret, which opens nothing until then; empty if the facility has no such
   *     worker, or has dismissed them
   * @throws IllegalStateException if there is no key to make secrets with
   */
  @RolesAllowed({"operator", "supervisor"})
  public Optional<RequestedSecret> replaceSecret(FacilityCode facility, String workerId) {
    return find(facility, workerId)
        .filter(FacilityWorker::isActive)
        .map(
            known -> {
              int next = known.secretGeneration() + 1;
              String secret =
                  secrets
                      .of(facility, known.workerId(), next)
                      .orElseThrow(() -> new IllegalStateException("no key"));
              var wanted = new WorkerSecretReplacement.Wanted(facility.value(), workerId, next);
              return new RequestedSecret(
                  approvals.ask(Proposal.of(WorkerSecretReplacement.KIND, known.subject(), wanted)),
                  secret);
            });
  }

  /**
   * Asks for a worker to be let in to the pages for clinics, by a login with a FIN; from then on
   * the person of that FIN enters records in the worker's name, once a second official agrees. The
   * person concerned may neither ask nor decide. A login is never replaced: what the worker entered
   * would be another person's.
   *
   * @return empty if the facility has no such worker, or has dismissed them
   * @throws az.pasport.approval.AlreadyRegisteredException if the worker has a login, or the person
   *     logs in as a worker of this facility already
   */
  @RolesAllowed({"operator", "supervisor"})
  public Optional<ApprovalRequest> allowLogin(FacilityCode facility, String workerId, Fin person) {
    return find(facility, workerId)
        .filter(FacilityWorker::isActive)
        .map(
            known -> {
              register.requireNoLogin(known, person);
              return approvals.ask(
                  new Proposal(
                      WorkerLogin.KIND,
                      known.subject(),
                      Optional.of("fin:" + person.value()),
                      new WorkerLogin.Wanted(facility.value(), workerId, person.value()),
                      List.of()));
            });
  }

  /** The secret of a worker who may enter records; empty if there is none. */
  @PermitAll
  public Optional<String> secretOf(FacilityCode facility, String workerId) {
    return find(facility, workerId)
        .filter(FacilityWorker::isActive)
        .flatMap(
            worker ->
                secrets.of(worker.facility().code(), worker.workerId(), worker.secretGeneration()));
  }
}
