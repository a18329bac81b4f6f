package az.pasport.simulator.sandbox;

import java.util.List;

/**
 * All that {@code sandbox.json} says.
 *
 * @param facilities the integrator's own first, then the one whose records it cannot touch; a demo
 *     registers both at its start
 * @param workers of the integrator's facility
 * @param lots of the integrator's facility
 */
public record Sandbox(
    List<TestFacility> facilities,
    List<TestWorker> workers,
    List<TestLot> lots,
    List<Scenario> scenarios) {

  private static final Sandbox KNOWN = SandboxFile.read();

  public Sandbox {
    facilities = List.copyOf(facilities);
    workers = List.copyOf(workers);
    lots = List.copyOf(lots);
    scenarios = List.copyOf(scenarios);
  }

  public static Sandbox known() {
    return KNOWN;
  }

  /** A facility, and the secret that everybody knows. */
  record TestFacility(String code, String secret, String az, String en) {}

  /** A worker of the integrator's facility. */
  record TestWorker(String id, String name, State state, String az, String en) {
    enum State {
      /** The demo has registered the worker. */
      ACTIVE,
      /** Was registered, and dismissed. */
      DISMISSED,
      /** Has entered as many records as a worker may in an hour, at any time. */
      SPENT
    }
  }

  /**
   * A lot of the integrator's facility.
   *
   * @param delivered doses, before the rows took theirs; 0 if none ever were
   */
  record TestLot(String lot, String product, int delivered, String az, String en) {}

  /** Whose integrator it is. */
  TestFacility own() {
    return facilities.get(0);
  }

  String secretOf(String code) {
    return facilities.stream()
        .filter(facility -> facility.code().equals(code))
        .map(TestFacility::secret)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no test facility " + code));
  }

  /**
   * The facility that sends a message with which a row begins.
   *
   * @throws IllegalArgumentException if no row begins with it
   */
  String senderOf(String messageId) {
    return scenarios.stream()
        .flatMap(scenario -> scenario.before().stream())
        .filter(template -> template.messageId().equals(messageId))
        .map(MessageTemplate::facility)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row begins with " + messageId));
  }
}
