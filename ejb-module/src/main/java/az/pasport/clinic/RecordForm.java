package az.pasport.clinic;

import static az.pasport.clinic.RecordField.ANNOUNCED_AT;
import static az.pasport.clinic.RecordField.BIRTH_DATE;
import static az.pasport.clinic.RecordField.CLOSED_ON;
import static az.pasport.clinic.RecordField.CONCLUSION;
import static az.pasport.clinic.RecordField.DEVICE;
import static az.pasport.clinic.RecordField.DOCTOR;
import static az.pasport.clinic.RecordField.DOCUMENT_COUNTRY;
import static az.pasport.clinic.RecordField.DOCUMENT_NUMBER;
import static az.pasport.clinic.RecordField.DOCUMENT_TYPE;
import static az.pasport.clinic.RecordField.DOSE_DATE;
import static az.pasport.clinic.RecordField.DOSE_NUMBER;
import static az.pasport.clinic.RecordField.FAMILY_NAME;
import static az.pasport.clinic.RecordField.FIN;
import static az.pasport.clinic.RecordField.FIRST_POSITIVE;
import static az.pasport.clinic.RecordField.GIVEN_NAME;
import static az.pasport.clinic.RecordField.LATIN_FAMILY_NAME;
import static az.pasport.clinic.RecordField.LATIN_GIVEN_NAME;
import static az.pasport.clinic.RecordField.LOT;
import static az.pasport.clinic.RecordField.PATRONYMIC;
import static az.pasport.clinic.RecordField.PRODUCT;
import static az.pasport.clinic.RecordField.SAMPLED_AT;
import static az.pasport.clinic.RecordField.SERIES_SIZE;
import static az.pasport.clinic.RecordField.TEST_TYPE;
import static az.pasport.clinic.RecordField.VACCINATOR;
import static az.pasport.clinic.RecordField.VALID_FROM;
import static az.pasport.clinic.RecordField.VALID_UNTIL;

import az.pasport.intake.Submission;
import az.pasport.record.RecordKind;
import az.pasport.record.TestOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The forms by which records are entered, which are the kinds of tables, too. */
public enum RecordForm {
  VACCINATION(
      RecordKind.DOSE,
      List.of(PRODUCT, LOT, DOSE_NUMBER, SERIES_SIZE, DOSE_DATE, VACCINATOR),
      Set.of()) {
    @Override
    Submission submission(String messageId, Submission.Author author, FieldValues values) {
      return new Submission.Dose(
          messageId,
          values.subject(),
          author,
          values.sent(PRODUCT),
          values.sent(LOT),
          values.number(DOSE_NUMBER),
          values.number(SERIES_SIZE),
          values.sent(DOSE_DATE),
          values.sent(VACCINATOR));
    }
  },
  POSITIVE_TEST(RecordKind.TEST, Parts.TEST, Set.of(DEVICE)) {
    @Override
    Submission submission(String messageId, Submission.Author author, FieldValues values) {
      return test(messageId, author, values, TestOutcome.DETECTED);
    }
  },
  NEGATIVE_TEST(RecordKind.TEST, Parts.TEST, Set.of(DEVICE)) {
    @Override
    Submission submission(String messageId, Submission.Author author, FieldValues values) {
      return test(messageId, author, values, TestOutcome.NOT_DETECTED);
    }
  },
  RECOVERY(RecordKind.RECOVERY, List.of(FIRST_POSITIVE, CLOSED_ON, DOCTOR), Set.of()) {
    @Override
    Submission submission(String messageId, Submission.Author author, FieldValues values) {
      return new Submission.Recovered(
          messageId,
          values.subject(),
          author,
          values.sent(FIRST_POSITIVE),
          values.sent(CLOSED_ON),
          values.sent(DOCTOR));
    }
  },
  CONTRAINDICATION(
      RecordKind.CONTRAINDICATION, List.of(CONCLUSION, VALID_FROM, VALID_UNTIL), Set.of()) {
    @Override
    Submission submission(String messageId, Submission.Author author, FieldValues values) {
      return new Submission.Contraindicated(
          messageId,
          values.subject(),
          author,
          values.sent(CONCLUSION),
          values.sent(VALID_FROM),
          values.sent(VALID_UNTIL));
    }
  };

  private static final Set<RecordField> OPTIONAL_OF_PERSON =
      Set.of(
          FIN,
          DOCUMENT_TYPE,
          DOCUMENT_COUNTRY,
          DOCUMENT_NUMBER,
          PATRONYMIC,
          LATIN_FAMILY_NAME,
          LATIN_GIVEN_NAME);

  private final RecordKind kind;
  private final List<RecordField> ofEvent;
  private final Set<RecordField> optional;

  RecordForm(RecordKind kind, List<RecordField> ofEvent, Set<RecordField> optional) {
    this.kind = kind;
    this.ofEvent = ofEvent;
    this.optional = optional;
  }

  /** Read before the constants are made. */
  private static final class Parts {
    static final List<RecordField> PERSON =
        List.of(
            FIN,
            DOCUMENT_TYPE,
            DOCUMENT_COUNTRY,
            DOCUMENT_NUMBER,
            FAMILY_NAME,
            GIVEN_NAME,
            PATRONYMIC,
            BIRTH_DATE,
            LATIN_FAMILY_NAME,
            LATIN_GIVEN_NAME);

    static final List<RecordField> TEST = List.of(TEST_TYPE, DEVICE, SAMPLED_AT, ANNOUNCED_AT);
  }

  /** The fields of the person, the same in every form. */
  public static List<RecordField> ofPerson() {
    return Parts.PERSON;
  }

  /** The fields of what happened. */
  public List<RecordField> ofEvent() {
    return ofEvent;
  }

  /** All fields, in the order of a table's columns. */
  public List<RecordField> fields() {
    return Stream.concat(Parts.PERSON.stream(), ofEvent.stream()).toList();
  }

  /** Whether a field must always be filled in; of FIN and document one must. */
  public boolean isRequired(RecordField field) {
    return !optional.contains(field) && !OPTIONAL_OF_PERSON.contains(field);
  }

  /** What the values say, as a message that nobody has checked yet. */
  abstract Submission submission(String messageId, Submission.Author author, FieldValues values);

  /** The form in which a record is corrected. */
  static Optional<RecordForm> of(RecordKind kind, String testResult) {
    return Stream.of(values())
        .filter(form -> form.kind == kind)
        .filter(
            form ->
                form != POSITIVE_TEST && form != NEGATIVE_TEST
                    || (form == POSITIVE_TEST) == testResult.equals(TestOutcome.DETECTED.name()))
        .findFirst();
  }

  private static Submission test(
      String messageId, Submission.Author author, FieldValues values, TestOutcome outcome) {
    return new Submission.Test(
        messageId,
        values.subject(),
        author,
        values.sent(TEST_TYPE),
        values.sent(DEVICE),
        values.sent(SAMPLED_AT),
        values.sent(ANNOUNCED_AT),
        outcome.name());
  }
}
