package az.pasport.web.api.facilities;

import az.pasport.facility.FacilityWorker;
import java.util.List;

/**
 * A worker of a facility as the API shows them.
 *
 * @param active whether the worker may enter records
 * @param login whether the worker logs in to the pages for clinics
 */
public record WorkerResponse(String id, String name, boolean active, boolean login) {
  public record All(List<WorkerResponse> workers) {}

  static All all(List<FacilityWorker> workers) {
    return new All(workers.stream().map(WorkerResponse::of).toList());
  }

  static WorkerResponse of(FacilityWorker worker) {
    return new WorkerResponse(
        worker.workerId(), worker.name(), worker.isActive(), worker.fin().isPresent());
  }
}
