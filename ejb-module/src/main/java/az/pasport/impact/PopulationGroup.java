package az.pasport.impact;

import az.pasport.decree.CertificateKind;
import az.pasport.facility.Region;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a count is about.
 *
 * @param ages on the period's first day
 * @param region of the facility that sent the latest of the person's current records
 */
public record PopulationGroup(CertificateKind kind, AgeBand ages, Region region) {
  /** All of them, in the order in which screens and files show them. */
  static final List<PopulationGroup> ALL =
      Stream.of(CertificateKind.values())
          .flatMap(
              kind ->
                  Stream.of(AgeBand.values())
                      .flatMap(
                          ages ->
                              Stream.of(Region.values())
                                  .map(region -> new PopulationGroup(kind, ages, region))))
          .toList();

  /** Its place in {@link #ALL}. */
  static int place(CertificateKind kind, AgeBand ages, Region region) {
    return (kind.ordinal() * AgeBand.values().length + ages.ordinal()) * Region.values().length
        + region.ordinal();
  }
}
