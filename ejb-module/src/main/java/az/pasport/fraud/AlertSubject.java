package az.pasport.fraud;

import az.pasport.record.Lot;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom or what an alert is about: workers, a facility, or a lot there. Never a citizen.
 *
 * @param facility the code of the facility where it is looked at; of a pair the first one's
 * @param name unique within the kind: {@code CODE/number}, two of them joined by {@code +}, {@code
 *     CODE}, or {@code CODE/product/lot}
 */
public record AlertSubject(Kind kind, String facility, String name) {
  private static final String AND = " + ";

  /** Between two workers; a worker's number may have the same signs. */
  private static final String BETWEEN = " \\+ (?=[A-Z][0-9A-Z-]{2,31}/)";

  /** What a subject is. The names are part of the API. */
  public enum Kind {
    WORKER,
    PAIR,
    FACILITY,
    LOT
  }

  static AlertSubject worker(EnteringWorker worker) {
    return new AlertSubject(Kind.WORKER, worker.facility(), worker.key());
  }

  /** Two workers, whichever is named first. */
  static AlertSubject pair(EnteringWorker one, EnteringWorker other) {
    List<EnteringWorker> sorted =
        one.key().compareTo(other.key()) <= 0 ? List.of(one, other) : List.of(other, one);
    return new AlertSubject(
        Kind.PAIR,
        sorted.get(0).facility(),
        sorted.stream().map(EnteringWorker::key).collect(Collectors.joining(AND)));
  }

  static AlertSubject facility(String code) {
    return new AlertSubject(Kind.FACILITY, code, code);
  }

  static AlertSubject lot(String facility, Lot lot) {
    return new AlertSubject(
        Kind.LOT, facility, facility + "/" + lot.product() + "/" + lot.number());
  }

  /** The workers that it names, each as {@link EnteringWorker#key()}. */
  public List<String> workers() {
    return switch (kind) {
      case WORKER -> List.of(name);
      case PAIR -> Stream.of(name.split(BETWEEN, -1)).toList();
      case FACILITY, LOT -> List.of();
    };
  }

  /** The facility's number of the worker. */
  String workerNumber() {
    return name.substring(facility.length() + 1);
  }
}
