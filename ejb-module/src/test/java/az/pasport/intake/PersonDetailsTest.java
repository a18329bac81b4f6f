package az.pasport.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.person.DocumentType;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.person.TravelDocument;
import az.pasport.record.Problem;
import az.pasport.time.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PersonDetailsTest {
  private static final Instant NOW = Instant.parse("2022-03-01T08:00:00Z");

  @Test
  void whatIsOnRecordIsReadBackAsItIs() {
    var document = TravelDocument.of(DocumentType.DYI, "GE", "A1234567");
    var person =
        new Person(
            document,
            PersonName.of("Beridze", "Nino", "Davit qızı"),
            BirthDate.of(LocalDate.of(1985, 5, 5)));

    PersonDetails read = PersonDetails.read(PersonDetails.described(person), "corrected.", NOW);

    assertThat(read)
        .isEqualTo(
            new PersonDetails(document, person.name(), BirthDate.of(LocalDate.of(1985, 5, 5))));
  }

  @Test
  void everyWrongFieldIsNamedAsTheRequestCallsIt() {
    var text =
        new Submission.Subject("5ZKA7LM", null, null, null, " ", "Aytən", null, "2091-02-30", null);

    RecordRejectedException refused =
        catchThrowableOfType(
            RecordRejectedException.class, () -> PersonDetails.read(text, "corrected.", NOW));

    assertThat(((Answer.Rejected) refused.answer()).problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("corrected.familyName", "corrected.birthDate");
  }
}
