package az.pasport.record;

import az.pasport.facility.Facility;
import az.pasport.facility.Region;
import az.pasport.person.Person;
import az.pasport.security.FacilityCode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Records in memory that are suspended and restored as the database's are. */
public final class SuspendedRecords {
  private SuspendedRecords() {}

  public static void suspend(HealthRecord record, long revocation) {
    record.suspend(revocation);
  }

  public static void restore(HealthRecord record) {
    record.restore();
  }

  /** The first version of a record of a facility in a region. */
  public static HealthRecord record(
      UUID id, Person person, MedicalEvent event, String facility, Region region, Instant at) {
    return RecordFactory.record(
        new RecordSource(
            new RecordVersion(id, 1),
            person,
            facility(facility, region),
            new Worker("17", "Kimsə"),
            false,
            at,
            ConfirmationStatus.STANDS,
            Optional.empty(),
            RegistryState.NOT_COMPARED),
        event);
  }

  private static Facility facility(String code, Region region) {
    return new Facility() {
      @Override
      public FacilityCode code() {
        return new FacilityCode(code);
      }

      @Override
      public Region region() {
        return region;
      }

      @Override
      public String name(Locale locale) {
        return code;
      }
    };
  }
}
