package az.pasport.record;

import az.pasport.facility.Facility;
import az.pasport.person.BirthDate;
import az.pasport.person.Fin;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
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

  static Draft.Dose dose(PersonName name, LocalDate born, int number, int size, LocalDate day) {
    return dose(name, BirthDate.of(born), number, size, day);
  }

  static Draft.Dose dose(PersonName name, BirthDate born, int number, int size, LocalDate day) {
    return new Draft.Dose(
        new Draft.Subject(FIN, name, born),
        LEYLA,
        CORONAVAC,
        Optional.of("SV-1"),
        new DosePosition(number, size),
        day,
        Optional.of("Samir Quliyev"),
        "AZ",
        Optional.empty());
  }

  static Draft.Test test(PersonName name, LocalDate born, LocalDate day) {
    Instant at = day.atTime(9, 30).toInstant(ZoneOffset.UTC);
    return new Draft.Test(
        new Draft.Subject(FIN, name, BirthDate.of(born)),
        LEYLA,
        TestType.NAAT,
        Optional.empty(),
        at,
        at,
        TestOutcome.DETECTED);
  }

  /** A record as it stands, in its first version. */
  static HealthRecord recorded(Draft draft, Facility facility) {
    return recorded(draft, facility, 1);
  }

  static HealthRecord recorded(Draft draft, Facility facility, int version) {
    HealthRecord.Version number = HealthRecord.Version.first();
    return draft.record(
        new HealthRecord.Source(
            new HealthRecord.Version(number.recordId(), version),
            person(draft.subject().name(), draft.subject().birthDate()),
            facility,
            draft.worker(),
            false,
            NOW.minusSeconds(60),
            Standing.STANDS));
  }

  /** The record after it was taken back. */
  static HealthRecord withdrawn(HealthRecord record) {
    return new Withdrawal(
        new HealthRecord.Source(
            record.version().next(),
            record.person(),
            record.facility(),
            record.worker(),
            false,
            NOW.minusSeconds(30),
            Standing.STANDS),
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
