package az.pasport.intake;

import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The mismatches that one transaction tells a facility, counted together with those of the last
 * hour. What is counted is what is told, and nothing else: were a mismatch counted that stayed
 * hidden behind another problem, the limit would give it away.
 */
final class PersonMismatchCounter {
  /** The problems whose being told depends on what others have on record. */
  static final Set<ProblemCode> COUNTED =
      EnumSet.of(
          ProblemCode.PERSON_DIFFERS,
          ProblemCode.REGISTRY_DIFFERS,
          ProblemCode.CONTRADICTS_RECORD_ELSEWHERE,
          ProblemCode.NO_ONE_DOSE_SERIES);

  private final int ofWorker;
  private final int ofFacility;
  private final Supplier<Map<String, Integer>> lockedCount;
  private final Set<String> exhausted = new TreeSet<>();
  private Map<String, Integer> told;
  private boolean isLocked;
  private int toldNow;

  /**
   * A watch.
   *
   * @param ofWorker mismatches that a worker may be told within an hour
   * @param ofFacility mismatches that all workers together may be told within an hour
   * @param told mismatches of the last hour by worker, which another transaction may just be adding
   *     to
   * @param lockedCount the same, after waiting for every transaction that adds to them, and letting
   *     no other add to them until this one ends
   */
  PersonMismatchCounter(
      int ofWorker,
      int ofFacility,
      Map<String, Integer> told,
      Supplier<Map<String, Integer>> lockedCount) {
    this.ofWorker = ofWorker;
    this.ofFacility = ofFacility;
    this.told = new HashMap<>(told);
    this.lockedCount = lockedCount;
  }

  /** A watch that lets everything be told: to staff, who may look the person up. */
  static PersonMismatchCounter none() {
    return new PersonMismatchCounter(Integer.MAX_VALUE, Integer.MAX_VALUE, Map.of(), Map::of);
  }

  /** What speaks against taking a record of anybody from this worker now. */
  Optional<Problem> objection(String workerId) {
    if (told.getOrDefault(workerId, 0) >= ofWorker) {
      return Optional.of(tooMany(ofWorker));
    }
    return told.values().stream().mapToLong(Integer::longValue).sum() >= ofFacility
        ? Optional.of(tooMany(ofFacility))
        : Optional.empty();
  }

  /** What the worker may be told in place of these problems: themselves, within the limit. */
  List<Problem> told(String workerId, List<Problem> problems) {
    if (problems.stream().noneMatch(problem -> COUNTED.contains(problem.code()))) {
      return problems;
    }
    if (!isLocked) {
      told = new HashMap<>(lockedCount.get());
      isLocked = true;
    }
    Optional<Problem> objection = objection(workerId);
    if (objection.isPresent()) {
      return List.of(objection.get());
    }
    told.merge(workerId, 1, Integer::sum);
    toldNow++;
    if (objection(workerId).isPresent()) {
      exhausted.add(workerId);
    }
    return problems;
  }

  /** Workers for whom this transaction has reached the limit, their own or the facility's. */
  Set<String> exhausted() {
    return exhausted;
  }

  /** How many mismatches this transaction tells. */
  int toldNow() {
    return toldNow;
  }

  private static Problem tooMany(int limit) {
    return ProblemCode.TOO_MANY_MISMATCHES.at("worker.id", limit);
  }
}
