package az.pasport.inquiry;

import az.pasport.facility.Facility;
import az.pasport.person.Fin;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.ConfirmationStatus;
import az.pasport.record.HealthRecord;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordFactory;
import az.pasport.record.RecordSource;
import az.pasport.record.RecordVersion;
import az.pasport.record.RegistryState;
import az.pasport.record.Withdrawal;
import az.pasport.record.WithdrawalReason;
import az.pasport.record.Worker;
import az.pasport.security.FacilityCode;
import az.pasport.time.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Records of one person from a facility in Baku, as they are stored. */
public final class StoredRecords {
  private static final Instant RECEIVED_AT = Instant.parse("2022-02-01T08:00:00Z");
  private static final Person PERSON =
      new Person(
          new Fin("5ZKA7LM"),
          PersonName.of("Məmmədova", "Aytən", "Rəşad qızı"),
          BirthDate.of(LocalDate.parse("1990-02-14")));

  private StoredRecords() {}

  /** A version that counts, or waits for a second worker. */
  public static HealthRecord version(
      RecordVersion version, MedicalEvent event, ConfirmationStatus standing) {
    return RecordFactory.record(source(version, standing), event);
  }

  static HealthRecord withdrawal(RecordVersion version) {
    return new Withdrawal(
        source(version, ConfirmationStatus.STANDS), WithdrawalReason.RECORDED_TWICE);
  }

  /** A record of a single version. */
  public static RecordHistory history(MedicalEvent event, ConfirmationStatus standing) {
    return RecordHistory.of(
        java.util.List.of(version(RecordVersion.first(), event, standing)), false);
  }

  private static RecordSource source(RecordVersion version, ConfirmationStatus standing) {
    return new RecordSource(
        version,
        PERSON,
        new BakuFacility(),
        new Worker("W-17", "Sevinc Abbasova"),
        true,
        RECEIVED_AT.plusSeconds(version.number()),
        standing,
        Optional.empty(),
        RegistryState.NOT_COMPARED);
  }

  private static final class BakuFacility extends Facility {
    @Override
    public FacilityCode code() {
      return new FacilityCode("BAKU-MC-01");
    }

    @Override
    public String name(Locale locale) {
      return "Baku <Central> & Co";
    }
  }
}
