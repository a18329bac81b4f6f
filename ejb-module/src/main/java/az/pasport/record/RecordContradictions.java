package az.pasport.record;

import java.util.List;
import java.util.stream.Stream;

/** What cannot be true of one person in records that were accepted as those of two. */
public final class RecordContradictions {
  private RecordContradictions() {}

  /**
   * Two records that contradict each other.
   *
   * @param code what intake would have said of the second beside the first
   */
  public record Contradiction(ProblemCode code, HealthRecord one, HealthRecord other) {
    /** When and where both happened, for officials. */
    public String summary() {
      return one.dayAndFacility() + ", " + other.dayAndFacility();
    }
  }

  /** Every pair that contradicts each other, each once. */
  public static List<Contradiction> between(List<HealthRecord> some, List<HealthRecord> others) {
    return some.stream()
        .flatMap(one -> others.stream().flatMap(other -> between(one, other)))
        .toList();
  }

  private static Stream<Contradiction> between(HealthRecord one, HealthRecord other) {
    return one
        .event()
        .flatMap(event -> ConsistencyRules.contradiction(event, List.of(other)))
        .map(problem -> new Contradiction(problem.code(), one, other))
        .stream();
  }
}
