package az.pasport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.LatinName;
import az.pasport.person.PersonName;
import az.pasport.record.HealthRecord;
import az.pasport.record.Worker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShownWorkersTest {
  private static final HealthRecord RECORD = recorded(StoredPeople.AYTEN);

  private static HealthRecord recorded(PersonName name) {
    return StoredPeople.recorded(
        StoredPeople.test(name, StoredPeople.BORN, StoredPeople.BORN.plusYears(32)),
        StoredPeople.BAKU);
  }

  @Test
  void workerOnTheRegisterIsShownWithTheNumber() {
    Worker shown = new ShownWorkers(Set.of("17")).of(RECORD);
    assertThat(shown.id()).isEqualTo("17");
    assertThat(EnteredRecord.of(RECORD, shown).workerId()).isEqualTo("17");
  }

  /** An official's number is the FIN. */
  @Test
  void anybodyElseIsShownByNameAlone() {
    Worker shown = new ShownWorkers(Set.of("18")).of(RECORD);
    assertThat(EnteredRecord.of(RECORD, shown).workerId()).isEmpty();
    assertThat(EnteredRecord.of(RECORD, shown).workerName()).isEqualTo("Leyla Həsənova");
    assertThat(OwnRecord.of(RECORD, shown, false, List.of()).worker().id()).isEmpty();
    assertThat(HeldRecord.of(RECORD, shown).workerId()).isEmpty();
  }

  /** What a form is filled in with can be sent as it is. */
  @Test
  void nameOfOnePartAndTheSpellingInThePassportAreStatedAsAMessageHasThem() {
    PersonName name =
        new PersonName("", "Sukarno", Optional.empty(), Optional.of(new LatinName("", "SUKARNO")));
    Submission.Subject stated = EnteredRecord.Content.of(recorded(name), RECORD.worker()).person();
    assertThat(stated.familyName()).isEqualTo("-");
    assertThat(stated.latinName()).isEqualTo(new Submission.LatinName("-", "SUKARNO"));
    PersonDetails read =
        PersonDetails.read(stated, "person.", Instant.parse("2022-03-01T08:00:00Z"));
    assertThat(read.name()).isEqualTo(name);
  }
}
