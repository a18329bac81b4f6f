package az.pasport.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * How many mismatches a facility was ever told. Its row is locked before one more is told, so that
 * messages in parallel, on any node, are counted one after the other.
 */
@Entity
@Table(name = "mismatch_counter")
class MismatchCounter {
  @Id
  @Column(name = "facility_id")
  private long facilityId;

  private long told;

  /** For the persistence provider. */
  protected MismatchCounter() {}

  MismatchCounter(long facilityId) {
    this.facilityId = facilityId;
  }

  void add(int mismatches) {
    this.told += mismatches;
  }
}
