package az.pasport.record;

import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a record says happened to a person: the one form of a medical fact between intake, the
 * entities, the rules and the certificates. A new kind of record is a new case here; {@link
 * Visitor} makes the compiler name every place that must handle it.
 */
public sealed interface MedicalEvent {
  /** The day, in Baku, of what the record tells. */
  LocalDate happenedOn();

  /** The kind of record that tells of it. */
  RecordKind kind();

  /** The lot from which it takes a dose; empty for what takes none from the facility's stock. */
  default Optional<Lot> lotUsed() {
    return Optional.empty();
  }

  /** This event, if it is a dose. */
  default Optional<Vaccination> vaccination() {
    return Optional.empty();
  }

  /** The day, in Baku, on which it shows an infection; empty for an event that shows none. */
  Optional<LocalDate> infectionOn();

  /** Equal for events of one kind and person that are the same, recorded twice. */
  Object key();

  /** Calls the method of the visitor that is for this kind of event. */
  <R> R accept(Visitor<R> visitor);

  /** One answer for each kind of event. */
  interface Visitor<R> {
    R vaccination(Vaccination vaccination);

    R test(Test test);

    R recovery(Recovery recovery);

    R contraindication(Contraindication contraindication);
  }

  /**
   * A dose of vaccine.
   *
   * @param lot from which the dose was taken; known of every dose given in this country
   * @param vaccinator who gave it; known of every dose given in this country
   * @param country where it was given, ISO 3166-1 alpha-2
   * @param evidence the number of the document shown for a dose given abroad
   */
  record Vaccination(
      VaccineProduct product,
      Optional<String> lot,
      DosePosition position,
      LocalDate givenOn,
      Optional<String> vaccinator,
      String country,
      Optional<String> evidence)
      implements MedicalEvent {
    @Override
    public LocalDate happenedOn() {
      return givenOn;
    }

    @Override
    public RecordKind kind() {
      return RecordKind.DOSE;
    }

    @Override
    public Optional<Lot> lotUsed() {
      return evidence.isPresent()
          ? Optional.empty()
          : lot.map(number -> new Lot(product.code(), number));
    }

    @Override
    public Optional<Vaccination> vaccination() {
      return Optional.of(this);
    }

    @Override
    public Optional<LocalDate> infectionOn() {
      return Optional.empty();
    }

    @Override
    public Object key() {
      return givenOn;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.vaccination(this);
    }
  }

  /**
   * A test for the virus.
   *
   * @param device the test's name (NAAT) or its code in the EU's device list (RAT)
   * @param announcedAt when the result was announced; the hours of a TEST certificate count from
   *     here
   */
  record Test(
      TestType type,
      Optional<String> device,
      Instant sampledAt,
      Instant announcedAt,
      TestOutcome outcome)
      implements MedicalEvent {
    /** The date of the sample in Baku, which decrees call the date of the test. */
    @Override
    public LocalDate happenedOn() {
      return Baku.dateOf(sampledAt);
    }

    @Override
    public RecordKind kind() {
      return RecordKind.TEST;
    }

    @Override
    public Optional<LocalDate> infectionOn() {
      return type == TestType.NAAT && outcome == TestOutcome.DETECTED
          ? Optional.of(happenedOn())
          : Optional.empty();
    }

    @Override
    public Object key() {
      return List.of(type, sampledAt);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.test(this);
    }
  }

  /**
   * A case of COVID-19 that a doctor closed.
   *
   * @param firstPositive date of the first positive test
   * @param doctor who closed the case
   */
  record Recovery(LocalDate firstPositive, LocalDate closedOn, String doctor)
      implements MedicalEvent {
    @Override
    public LocalDate happenedOn() {
      return closedOn;
    }

    @Override
    public RecordKind kind() {
      return RecordKind.RECOVERY;
    }

    @Override
    public Optional<LocalDate> infectionOn() {
      return Optional.of(firstPositive);
    }

    @Override
    public Object key() {
      return firstPositive;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.recovery(this);
    }
  }

  /**
   * The conclusion of the Ministry's commission that vaccination is contraindicated.
   *
   * @param conclusion its number
   * @param validFrom first day for which it speaks
   * @param validUntil last day
   */
  record Contraindication(String conclusion, LocalDate validFrom, LocalDate validUntil)
      implements MedicalEvent {
    @Override
    public LocalDate happenedOn() {
      return validFrom;
    }

    @Override
    public RecordKind kind() {
      return RecordKind.CONTRAINDICATION;
    }

    @Override
    public Optional<LocalDate> infectionOn() {
      return Optional.empty();
    }

    @Override
    public Object key() {
      return conclusion;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.contraindication(this);
    }
  }
}
