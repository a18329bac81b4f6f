package az.pasport.intake;

import az.pasport.facility.LotStock;
import az.pasport.person.BirthDate;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.Contraindication;
import az.pasport.record.DosePosition;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordSource;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordFactory;
import az.pasport.record.Recovery;
import az.pasport.record.SubmittedPerson;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestResult;
import az.pasport.record.TestType;
import az.pasport.record.VaccinationDose;
import az.pasport.record.VaccineProduct;
import az.pasport.record.Worker;
import az.pasport.registry.RegisteredPerson;
import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A submission whose every field was read and found good; not yet compared with what is known. */
sealed interface Draft {
  Subject subject();

  Worker worker();

  HealthRecord record(RecordSource source);

  /** The day, in Baku, of what it tells. */
  LocalDate happenedOn();

  /** The lot from which it takes a dose; empty for what takes none from the facility's stock. */
  default Optional<LotStock.Lot> lotUsed() {
    return Optional.empty();
  }

  /** The contract's name of the element that holds it. */
  String element();

  /** The kind of record that it becomes, and so the kind that it may correct. */
  Class<? extends HealthRecord> kind();

  /** Whom a draft is about. */
  record Subject(Identity identity, PersonName name, BirthDate birthDate) {
    /**
     * Whether these details are those of the person who is registered, under whichever of their
     * identities. They must state all that is registered of the birth date; a year is not enough
     * where the day is.
     */
    boolean describes(Person registered) {
      return registered.entries().stream().anyMatch(this::describesEntry);
    }

    /** The same for one identity of the person alone. */
    boolean describesEntry(Person entry) {
      return entry.answersTo(name) && birthDate.states(entry.birthDate());
    }

    /** Whether they state of the birth date what is not registered under any identity. */
    boolean statesOtherBirthDate(Person registered) {
      return registered.entries().stream().noneMatch(entry -> birthDate.equals(entry.birthDate()));
    }

    /** Whether they may be, by the looser rule that holds beside the population registry. */
    boolean mayDescribe(Person registered) {
      return registered.entries().stream()
          .anyMatch(
              entry ->
                  RegisteredPerson.isSamePerson(entry.name(), entry.birthDate(), name, birthDate));
    }

    /** These details as they are kept beside the registry's. */
    SubmittedPerson asSubmitted() {
      return new SubmittedPerson(name, birthDate);
    }
  }

  record Dose(
      Subject subject,
      Worker worker,
      VaccineProduct product,
      Optional<String> lot,
      DosePosition position,
      LocalDate givenOn,
      Optional<String> vaccinator,
      String country,
      Optional<String> evidence)
      implements Draft {
    @Override
    public Class<? extends HealthRecord> kind() {
      return VaccinationDose.class;
    }

    @Override
    public String element() {
      return "dose";
    }

    @Override
    public LocalDate happenedOn() {
      return givenOn;
    }

    @Override
    public Optional<LotStock.Lot> lotUsed() {
      return evidence.isPresent()
          ? Optional.empty()
          : lot.map(number -> new LotStock.Lot(product.code(), number));
    }

    @Override
    public HealthRecord record(RecordSource source) {
      return RecordFactory.record(
          source,
          new MedicalEvent.Vaccination(
              product, lot, position, givenOn, vaccinator, country, evidence));
    }
  }

  record Contraindicated(
      Subject subject, Worker worker, String conclusion, LocalDate validFrom, LocalDate validUntil)
      implements Draft {
    @Override
    public Class<? extends HealthRecord> kind() {
      return Contraindication.class;
    }

    @Override
    public String element() {
      return "contraindication";
    }

    @Override
    public LocalDate happenedOn() {
      return validFrom;
    }

    @Override
    public HealthRecord record(RecordSource source) {
      return RecordFactory.record(
          source, new MedicalEvent.Contraindication(conclusion, validFrom, validUntil));
    }
  }

  record Test(
      Subject subject,
      Worker worker,
      TestType type,
      Optional<String> device,
      Instant sampledAt,
      Instant announcedAt,
      TestOutcome outcome)
      implements Draft {
    @Override
    public Class<? extends HealthRecord> kind() {
      return TestResult.class;
    }

    @Override
    public String element() {
      return "test";
    }

    @Override
    public LocalDate happenedOn() {
      return Baku.dateOf(sampledAt);
    }

    @Override
    public HealthRecord record(RecordSource source) {
      return RecordFactory.record(
          source, new MedicalEvent.Test(type, device, sampledAt, announcedAt, outcome));
    }
  }

  record Recovered(
      Subject subject, Worker worker, LocalDate firstPositive, LocalDate closedOn, String doctor)
      implements Draft {
    @Override
    public Class<? extends HealthRecord> kind() {
      return Recovery.class;
    }

    @Override
    public String element() {
      return "recovery";
    }

    @Override
    public LocalDate happenedOn() {
      return closedOn;
    }

    @Override
    public HealthRecord record(RecordSource source) {
      return RecordFactory.record(
          source, new MedicalEvent.Recovery(firstPositive, closedOn, doctor));
    }
  }
}
