package az.pasport.clinic;

import az.pasport.clinic.RecordField.FieldKind;
import az.pasport.intake.Submission;
import az.pasport.message.Messages;
import az.pasport.time.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written into the fields of a form or of a row. Dates and times are brought into
 * the contract's form where they are in one that people write; everything else goes to intake as it
 * is, which says what is wrong with it.
 */
public final class FieldValues {
  private final Map<RecordField, String> texts = new EnumMap<>(RecordField.class);

  /** No value. */
  public FieldValues() {}

  /** The values of a record that is to be corrected. */
  static FieldValues of(Submission.Subject person, Map<String, String> event) {
    var values = new FieldValues();
    values.put(RecordField.FIN, person.fin());
    values.put(RecordField.DOCUMENT_TYPE, person.documentType());
    values.put(RecordField.DOCUMENT_COUNTRY, person.documentCountry());
    values.put(RecordField.DOCUMENT_NUMBER, person.documentNumber());
    values.put(RecordField.FAMILY_NAME, person.familyName());
    values.put(RecordField.GIVEN_NAME, person.givenName());
    values.put(RecordField.PATRONYMIC, person.patronymic());
    values.put(RecordField.BIRTH_DATE, person.birthDate());
    Optional<Submission.LatinName> latin = Optional.ofNullable(person.latinName());
    values.put(
        RecordField.LATIN_FAMILY_NAME, latin.map(Submission.LatinName::familyName).orElse(null));
    values.put(
        RecordField.LATIN_GIVEN_NAME, latin.map(Submission.LatinName::givenName).orElse(null));
    event.forEach(
        (path, text) -> RecordField.ofPath(path).ifPresent(field -> values.put(field, text)));
    return values;
  }

  /** Writes a value; a blank one is none. */
  public void put(RecordField field, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      texts.put(field, text.strip());
    }
  }

  /** A value as it was written; empty without one. */
  public String text(RecordField field) {
    return texts.getOrDefault(field, "");
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** A stored value in words: a date, a time, a code or a text. */
  public String shown(RecordField field, Messages language) {
    String text = text(field);
    if (text.isEmpty()) {
      return text;
    }
    return switch (field.kind()) {
      case DATE -> language.date(LocalDate.parse(text));
      case TIME -> language.minute(Instant.parse(text));
      case BIRTH_DATE -> BirthDate.parse(text).map(language::birthDate).orElse(text);
      case CHOICE -> field.codes().contains(text) ? field.meaning(text, language) : text;
      case TEXT, CODE_TEXT, NUMBER -> text;
    };
  }

  /** The stored values as inputs of a form take them: times without a zone, by Baku's clock. */
  public FieldValues forForm() {
    var typed = new FieldValues();
    texts.forEach(
        (field, text) ->
            typed.put(field, field.kind() == FieldKind.TIME ? LocalDateFormats.local(text) : text));
    return typed;
  }

  /** A value as a message has it. */
  @Nullable String sent(RecordField field) {
    String text = texts.get(field);
    if (text == null) {
      return null;
    }
    return switch (field.kind()) {
      case DATE, BIRTH_DATE -> LocalDateFormats.date(text);
      case TIME -> LocalDateFormats.time(text);
      case TEXT, CODE_TEXT, CHOICE, NUMBER -> text;
    };
  }

  /** A number; 0, which no field may hold, for a text that is none. */
  @Nullable Integer number(RecordField field) {
    String text = texts.get(field);
    if (text == null || field.kind() != FieldKind.NUMBER) {
      return null;
    }
    return text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : Integer.valueOf(0);
  }

  Submission.Subject subject() {
    String latinFamily = sent(RecordField.LATIN_FAMILY_NAME);
    String latinGiven = sent(RecordField.LATIN_GIVEN_NAME);
    return new Submission.Subject(
        sent(RecordField.FIN),
        sent(RecordField.DOCUMENT_TYPE),
        sent(RecordField.DOCUMENT_COUNTRY),
        sent(RecordField.DOCUMENT_NUMBER),
        sent(RecordField.FAMILY_NAME),
        sent(RecordField.GIVEN_NAME),
        sent(RecordField.PATRONYMIC),
        sent(RecordField.BIRTH_DATE),
        latinFamily == null && latinGiven == null
            ? null
            : new Submission.LatinName(latinFamily, latinGiven));
  }
}
