package az.pasport.intake;

import static az.pasport.intake.StoredPeople.AYTEN;
import static az.pasport.intake.StoredPeople.BAKU;
import static az.pasport.intake.StoredPeople.BORN;
import static az.pasport.intake.StoredPeople.NOW;
import static az.pasport.intake.StoredPeople.dose;
import static az.pasport.intake.StoredPeople.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.audit.AuditLog;
import az.pasport.person.Fin;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.person.StoredPerson;
import az.pasport.record.Deaths;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordChangeListener;
import az.pasport.record.RegistryState;
import az.pasport.registry.RegisteredPerson;
import az.pasport.registry.RegistryAnswer;
import az.pasport.security.Caller;
import az.pasport.time.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the population registry's answer does to a person and their records. */
class RegistryUpdateTest {
  private static final PersonName STRANGER = PersonName.of("Quliyev", "Elçin", "Şahin oğlu");
  private static final LocalDate STRANGERS_BIRTH = BORN.minusYears(5);
  private static final RegistryAnswer REGISTERED =
      new RegistryAnswer.Found(RegisteredPerson.of(AYTEN, BirthDate.of(BORN)));

  private final List<String> deeds = new ArrayList<>();
  private final RegistryUpdate update = new RegistryUpdate();

  RegistryUpdateTest() {
    update.people =
        new People() {
          @Override
          public void correct(Person person, PersonName name, BirthDate born, Instant now) {
            StoredPerson.correct(person, name, born);
          }
        };
    update.audit =
        new AuditLog() {
          @Override
          public void append(Caller actor, String deed, String subject) {
            deeds.add(deed);
          }
        };
    update.deaths =
        new Deaths() {
          @Override
          public boolean recordFromRegistry(Person person, Optional<LocalDate> diedOn) {
            return false;
          }
        };
    update.listener = new NoCertificates();
  }

  private static final class NoCertificates implements RecordChangeListener {
    @Override
    public boolean isInDoubt(HealthRecord record) {
      return false;
    }

    @Override
    public void follow(Person person, HealthRecord change) {
      throw new AssertionError("no record was changed");
    }

    @Override
    public void follow(Person person, Caller actor) {
      // Certificates are not what is tested here.
    }

    @Override
    public List<String> outdated(
        Person entry, PersonName name, BirthDate birthDate, List<HealthRecord> records) {
      return List.of();
    }
  }

  /** A record from before there was a registry does not keep its sender's description. */
  @Test
  void strangersRecordUnderAFinStaysFrozenAfterThePersonWasPutRight() {
    HealthRecord record = recorded(dose(STRANGER, STRANGERS_BIRTH, 1, 2, BORN.plusYears(30)), BAKU);
    Person person = record.person();

    update.apply(person, List.of(record), REGISTERED, NOW);
    assertThat(record.isFrozen()).isTrue();
    assertThat(person.name()).isEqualTo(AYTEN);
    update.apply(person, List.of(record), REGISTERED, NOW.plusSeconds(900));

    assertThat(record.isFrozen()).as("judged by what it was submitted about").isTrue();
    assertThat(record.submittedPerson().orElseThrow().name()).isEqualTo(STRANGER);
    assertThat(deeds).containsExactly("RECORD_FROZEN", "PERSON_PUT_RIGHT");
  }

  @Test
  void recordOfAnotherIdentityOfThePersonIsNotJudged() {
    HealthRecord own = recorded(dose(AYTEN, BORN, 1, 2, BORN.plusYears(30)), BAKU);
    HealthRecord joined = recorded(dose(STRANGER, STRANGERS_BIRTH, 2, 2, BORN.plusYears(31)), BAKU);
    StoredPerson.join(joined.person(), own.person());

    update.apply(own.person(), List.of(own, joined), REGISTERED, NOW);

    assertThat(own.registryState()).isEqualTo(RegistryState.MATCHED);
    assertThat(joined.registryState()).isEqualTo(RegistryState.NOT_COMPARED);
  }

  @Test
  void correctedFinForgetsWhatTheRegistrySaidOfTheMistypedOne() {
    HealthRecord record = recorded(dose(STRANGER, STRANGERS_BIRTH, 1, 2, BORN.plusYears(30)), BAKU);
    update.apply(record.person(), List.of(record), REGISTERED, NOW);

    StoredPerson.correct(record.person(), new Fin("7HBT2QX"));
    record.forgetComparison();

    assertThat(record.isFrozen()).isFalse();
    assertThat(record.frozenAt()).isEmpty();
    assertThat(record.person().registryComparedOn()).isEmpty();
  }
}
