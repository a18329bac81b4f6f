package az.pasport.fraud.evaluation;

import az.pasport.facility.Region;
import java.util.ArrayList;
import java.util.List;

/** A facility with its workers; mutable while the country is being invented. */
final class InventedFacility {
  /** How large, and how it works. */
  enum Size {
    HOSPITAL(12, 62),
    POLYCLINIC(7, 29),
    VILLAGE(2, 9);

    final int workers;
    final double entriesADay;

    Size(int workers, double entriesADay) {
      this.workers = workers;
      this.entriesADay = entriesADay;
    }
  }

  final String code;
  final Region region;
  final Size size;
  final boolean isOpenAtNight;
  final List<InventedWorker> workers = new ArrayList<>();

  /** People with a first dose from here, who come for the second. */
  final List<InventedPerson> due = new ArrayList<>();

  InventedFacility(String code, Region region, Size size, boolean isOpenAtNight) {
    this.code = code;
    this.region = region;
    this.size = size;
    this.isOpenAtNight = isOpenAtNight;
  }
}
