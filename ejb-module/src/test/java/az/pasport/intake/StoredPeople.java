package az.pasport.intake;

import az.pasport.facility.Facility;
import az.pasport.person.Fin;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.ConfirmationStatus;
import az.pasport.record.DosePosition;
import az.pasport.record.HealthRecord;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordFactory;
import az.pasport.record.RecordSource;
import az.pasport.record.RecordVersion;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import az.pasport.record.Withdrawal;
import az.pasport.record.WithdrawalReason;
import az.pasport.record.Worker;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** People, records and messages for the tests of what a sender is told. */
final class StoredPeople {
  static final Instant NOW = Instant.parse("2022-03-01T08:00:00Z");
  static final Fin FIN = new Fin("5ZKA7LM");
  static final PersonName AYTEN = PersonName.of("Məmmədova", "Aytən", "Rəşad qızı");
  static final LocalDate BORN = LocalDate.of(1990, 2, 14);
  static final Facility BAKU = facility("BAKU-MC-01");
  static final Facility GANJA = facility("GANJA-RH-02");
  static final Authority FROM_BAKU =
      new Authority.OfFacility(Caller.Facility.bySecret(BAKU.code()));
  static final VaccineProduct CORONAVAC = VaccineProducts.known().byCode("CoronaVac").orElseThrow();

  private static final Worker LEYLA = new Worker("17", "Leyla Həsənova");

  private StoredPeople() {}

  static Person person(PersonName name, LocalDate born) {
    return person(name, BirthDate.of(born));
  }

  static Person person(PersonName name, BirthDate born) {
    return new Person(FIN, name, born);
  }

  static ValidatedSubmission dose(
      PersonName name, LocalDate born, int number, int size, LocalDate day) {
    return dose(name, BirthDate.of(born), number, size, day);
  }

  static ValidatedSubmission dose(
      PersonName name, BirthDate born, int number, int size, LocalDate day) {
    return dose(CORONAVAC, name, born, number, size, day);
  }

  static ValidatedSubmission dose(
      VaccineProduct product,
      PersonName name,
      BirthDate born,
      int number,
      int size,
      LocalDate day) {
    return submission(
        name,
        born,
        new MedicalEvent.Vaccination(
            product,
            Optional.of("SV-1"),
            new DosePosition(number, size),
            day,
            Optional.of("Samir Quliyev"),
            "AZ",
            Optional.empty()));
  }

  static ValidatedSubmission test(PersonName name, LocalDate born, LocalDate day) {
    Instant at = day.atTime(9, 30).toInstant(ZoneOffset.UTC);
    return submission(
        name,
        BirthDate.of(born),
        new MedicalEvent.Test(TestType.NAAT, Optional.empty(), at, at, TestOutcome.DETECTED));
  }

  static ValidatedSubmission submission(PersonName name, BirthDate born, MedicalEvent event) {
    return new ValidatedSubmission(new PersonDetails(FIN, name, born), LEYLA, event);
  }

  /** A record as it stands, in its first version. */
  static HealthRecord recorded(ValidatedSubmission submission, Facility facility) {
    return recorded(submission, facility, 1);
  }

  static HealthRecord recorded(ValidatedSubmission submission, Facility facility, int version) {
    RecordVersion number = RecordVersion.first();
    return RecordFactory.record(
        new RecordSource(
            new RecordVersion(number.recordId(), version),
            person(submission.subject().name(), submission.subject().birthDate()),
            facility,
            submission.worker(),
            false,
            NOW.minusSeconds(60),
            ConfirmationStatus.STANDS),
        submission.event());
  }

  /** The record after it was taken back. */
  static HealthRecord withdrawn(HealthRecord record) {
    return new Withdrawal(
        new RecordSource(
            record.version().next(),
            record.person(),
            record.facility(),
            record.worker(),
            false,
            NOW.minusSeconds(30),
            ConfirmationStatus.STANDS),
        WithdrawalReason.WRONG_PERSON);
  }

  /** A facility that loads its history: no register of workers and lots is asked. */
  private static Facility facility(String code) {
    return new Facility() {
      @Override
      public FacilityCode code() {
        return new FacilityCode(code);
      }

      @Override
      public boolean isLoading(Instant now) {
        return true;
      }
    };
  }
}
