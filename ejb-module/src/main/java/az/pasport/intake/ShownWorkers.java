package az.pasport.intake;

import az.pasport.facility.Facilities;
import az.pasport.record.HealthRecord;
import az.pasport.record.Worker;
import az.pasport.security.FacilityCode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who entered a facility's records, as the facility is told. Of a worker on its register it is the
 * number and the name. Of anybody else it is the name alone: the number of an official is the FIN.
 *
 * @param registered numbers of workers on the register
 */
record ShownWorkers(Set<String> registered) {
  ShownWorkers {
    registered = Set.copyOf(registered);
  }

  /** The workers of these records of one facility. */
  static ShownWorkers of(
      Facilities facilities, FacilityCode facility, Collection<HealthRecord> records) {
    Set<String> numbers =
        records.stream().map(record -> record.worker().id()).collect(Collectors.toSet());
    return new ShownWorkers(facilities.workerNumbers(facility, numbers));
  }

  /** The worker of one record of a facility. */
  static Worker of(Facilities facilities, HealthRecord record) {
    return of(facilities, record.facility().code(), List.of(record)).of(record);
  }

  /** The worker of a record; with an empty number, where the facility is not told it. */
  Worker of(HealthRecord record) {
    Worker worker = record.worker();
    if (registered.contains(worker.id())) {
      return worker;
    }
    // Where the identity provider said no name of an official, the FIN stands for it.
    return new Worker("", worker.name().equals(worker.id()) ? "" : worker.name());
  }
}
