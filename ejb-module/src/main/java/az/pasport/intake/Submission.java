package az.pasport.intake;

import az.pasport.record.VaccineProducts;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A record as a hospital's system sent it: text that nobody has checked yet. {@link RecordIntake}
 * reads it and names everything that is wrong with it. Dates are {@code YYYY-MM-DD}, instants RFC
 * 3339 with an offset.
 */
public sealed interface Submission extends IntakeMessage {
  Subject person();

  Author worker();

  @Override
  default <R> R accept(IntakeMessage.Visitor<R> visitor) {
    return visitor.entry(this);
  }

  /** Calls the method of the visitor that is for this kind of submission. */
  <R> R accept(Visitor<R> visitor);

  /** One answer for each kind of submission. */
  interface Visitor<R> {
    R dose(Dose dose);

    R doseAbroad(DoseAbroad abroad);

    R test(Test test);

    R recovered(Recovered recovered);

    R contraindicated(Contraindicated contraindicated);
  }

  /**
   * Whom the record is about: a FIN, or document type, country and number.
   *
   * @param documentType a name of {@link az.pasport.person.DocumentType}
   * @param latinName left out of the digest of a message that has none: messages that were sent
   *     before this field was, are known again
   */
  record Subject(
      @Nullable String fin,
      @Nullable String documentType,
      @Nullable String documentCountry,
      @Nullable String documentNumber,
      @Nullable String familyName,
      @Nullable String givenName,
      @Nullable String patronymic,
      @Nullable String birthDate,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LatinName latinName) {}

  /** A name as in the machine-readable zone of the passport. */
  record LatinName(@Nullable String familyName, @Nullable String givenName) {}

  /**
   * The worker who entered the record.
   *
   * @param id the facility's number of the worker
   */
  record Author(@Nullable String id, @Nullable String name) {}

  /**
   * A dose given.
   *
   * @param product a code of {@link VaccineProducts}
   * @param vaccinator the name of who gave it
   */
  record Dose(
      @Nullable String messageId,
      Subject person,
      Author worker,
      @Nullable String product,
      @Nullable String lot,
      @Nullable Integer doseNumber,
      @Nullable Integer seriesSize,
      @Nullable String date,
      @Nullable String vaccinator)
      implements Submission {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dose(this);
    }
  }

  /**
   * A dose given abroad, of which a person shows a document. Only staff submit it.
   *
   * @param dose the dose; its lot and vaccinator may be missing
   * @param country where it was given, ISO 3166-1 alpha-2
   * @param evidence the number of the document that was shown
   */
  record DoseAbroad(Dose dose, @Nullable String country, @Nullable String evidence)
      implements Submission {
    @Override
    public @Nullable String messageId() {
      return dose.messageId();
    }

    @Override
    public Subject person() {
      return dose.person();
    }

    @Override
    public Author worker() {
      return dose.worker();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.doseAbroad(this);
    }
  }

  /**
   * A test's result.
   *
   * @param type {@code NAAT} or {@code RAT}
   * @param result {@code DETECTED} or {@code NOT_DETECTED}
   * @param device the test's name (NAAT) or its code in the EU's device list (RAT)
   */
  record Test(
      @Nullable String messageId,
      Subject person,
      Author worker,
      @Nullable String type,
      @Nullable String device,
      @Nullable String sampledAt,
      @Nullable String announcedAt,
      @Nullable String result)
      implements Submission {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.test(this);
    }
  }

  /**
   * A closed case.
   *
   * @param firstPositive date of the first positive test
   * @param closedOn date on which the doctor closed the case
   */
  record Recovered(
      @Nullable String messageId,
      Subject person,
      Author worker,
      @Nullable String firstPositive,
      @Nullable String closedOn,
      @Nullable String doctor)
      implements Submission {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.recovered(this);
    }
  }

  /**
   * The commission's conclusion that vaccination is contraindicated.
   *
   * @param conclusion its number
   * @param validFrom first day for which it speaks
   * @param validUntil last day
   */
  record Contraindicated(
      @Nullable String messageId,
      Subject person,
      Author worker,
      @Nullable String conclusion,
      @Nullable String validFrom,
      @Nullable String validUntil)
      implements Submission {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.contraindicated(this);
    }
  }
}
