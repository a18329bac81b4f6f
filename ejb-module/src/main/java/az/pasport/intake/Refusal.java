package az.pasport.intake;

import az.pasport.person.Person;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.Worker;
import java.util.List;
import java.util.Optional;

/**
 * A submission that is refused.
 *
 * @param workerId the facility's number of the worker named in it; empty if it names none, or was
 *     sent by staff
 * @param person whom it is about, where the sender's problems tell something of that person
 */
record Refusal(Optional<String> workerId, Optional<Person> person, List<Problem> problems) {
  Refusal {
    problems = List.copyOf(problems);
  }

  /** A refusal that does not depend on what is on record of a person. */
  static Refusal of(Worker worker, Problem problem) {
    return of(Optional.of(worker), List.of(problem));
  }

  /** The same of a message that may name no worker. */
  static Refusal of(Optional<Worker> worker, List<Problem> problems) {
    return new Refusal(worker.map(Worker::id), Optional.empty(), problems);
  }

  /**
   * A refusal that may depend on what is on record of a person: what the worker may be told of it.
   *
   * @param mismatches to which it is added, if it is a mismatch
   */
  static Refusal told(
      Worker worker,
      Optional<Person> known,
      List<Problem> problems,
      PersonMismatchCounter watch,
      PersonMismatches mismatches) {
    List<Problem> told = watch.told(worker.id(), problems);
    Optional<Person> mistaken = known.filter(person -> mismatches.add(person, told));
    return new Refusal(Optional.of(worker.id()), mistaken, told);
  }

  /** Whether the sender is told a problem of this kind. */
  boolean names(ProblemCode code) {
    return problems.stream().anyMatch(problem -> problem.code() == code);
  }

  Answer.Rejected answer() {
    return new Answer.Rejected(problems);
  }
}
