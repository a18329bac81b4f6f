package az.pasport.fraud.evaluation;

import az.pasport.facility.Region;
import az.pasport.person.TravelDocument;
import java.util.Optional;

/** Somebody who does not exist; mutable while the month is being invented. */
final class InventedPerson {
  final long number;
  final Region home;
  final Optional<TravelDocument> document;

  /** Doses on record. */
  int doses;

  /** The day, of the month, on which the second dose is due. */
  int dueOn = Integer.MAX_VALUE;

  InventedPerson(long number, Region home, Optional<TravelDocument> document) {
    this.number = number;
    this.home = home;
    this.document = document;
  }
}
