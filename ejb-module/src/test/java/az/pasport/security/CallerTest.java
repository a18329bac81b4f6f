package az.pasport.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts are stored in the audit: they must not change. */
class CallerTest {
  private static final FacilityCode BAKU = new FacilityCode("BAKU-MC-01");

  @Test
  void facilityIsNamedByItsCode() {
    assertThat(new Caller.Facility(BAKU).actor()).isEqualTo("facility:BAKU-MC-01");
    assertThat(new Caller.Facility(BAKU).principalName()).isEqualTo("facility:BAKU-MC-01");
    assertThat(new Caller.Facility(BAKU).worker()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"17/a", "17", "A-0042", "ə 7", "x/y/z"})
  void workerIsInTheNameForTheContainerAndNotInTheAudit(String number) {
    var worker = new Caller.Facility(BAKU, Optional.of(number));

    assertThat(worker.principalName()).isEqualTo("facility:BAKU-MC-01/" + number);
    assertThat(worker.actor()).isEqualTo("facility:BAKU-MC-01");
    assertThat(worker.worker()).contains(number);
  }

  @Test
  void peopleAreNamedByLoginOrNumber() {
    assertThat(new Caller.Official("fin:5ZKA7LM").actor()).isEqualTo("staff:fin:5ZKA7LM");
    assertThat(new Caller.Verifier("fin:5ZKA7LM").actor()).isEqualTo("verifier:fin:5ZKA7LM");
    assertThat(Caller.Citizen.of(42).actor()).isEqualTo("person:42");
    assertThat(Caller.Citizen.WITHOUT_RECORDS.actor()).isEqualTo("person:none");
    assertThat(Caller.Citizen.UNKNOWN.actor()).isEqualTo("person:unknown");
    assertThat(new Caller.Anonymous().actor()).isEqualTo("nobody");
  }

  @Test
  void changeOfARecordIsNamedByTheRecord() {
    UUID record = UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2");

    assertThat(new Caller.RecordChange(record).actor())
        .isEqualTo("record:7d444840-9dc0-11d1-b245-5ffdce74fad2");
  }

  @Test
  void jobsOfTheSystemKeepTheirNames() {
    assertThat(Arrays.stream(Caller.Job.values()).map(Caller::actor))
        .containsExactly(
            "system",
            "system:renewal",
            "system:retention",
            "system:registry",
            "system:fraud-watch");
  }
}
