package az.pasport.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts are stored in the audit: they must not change. */
class CallerTest {
  private static final FacilityCode BAKU = new FacilityCode("BAKU-MC-01");

  @Test
  void facilityIsNamedByItsCodeHoweverItProvedItself() {
    assertThat(Caller.Facility.bySecret(BAKU).actor()).isEqualTo("facility:BAKU-MC-01");
    assertThat(Caller.Facility.byCertificate(BAKU).actor()).isEqualTo("facility:BAKU-MC-01");
    assertThat(Caller.Facility.bySignature(BAKU).actor()).isEqualTo("facility:BAKU-MC-01");
    assertThat(Caller.Facility.bySignature(BAKU).principalName()).isEqualTo("facility:BAKU-MC-01");
  }

  @Test
  void workerIsInTheNameForTheContainerAndNotInTheAudit() {
    var worker = Caller.Facility.byWorkerToken(BAKU, "17/a");

    assertThat(worker.principalName()).isEqualTo("facility:BAKU-MC-01/17/a");
    assertThat(worker.actor()).isEqualTo("facility:BAKU-MC-01");
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
  void jobsOfTheSystemKeepTheirNames() {
    assertThat(Arrays.stream(Caller.Job.values()).map(Caller::actor))
        .containsExactly("system", "system:renewal", "system:retention", "system:registry");
  }

  @ParameterizedTest
  @EnumSource(Caller.Facility.Proof.class)
  void eachWayToProveAFacilityIsOneFactoryMethod(Caller.Facility.Proof proof) {
    Caller.Facility caller =
        switch (proof) {
          case SECRET -> Caller.Facility.bySecret(BAKU);
          case CERTIFICATE -> Caller.Facility.byCertificate(BAKU);
          case WORKER_TOKEN -> Caller.Facility.byWorkerToken(BAKU, "17");
          case SIGNATURE -> Caller.Facility.bySignature(BAKU);
        };

    assertThat(caller.proof()).isEqualTo(proof);
    assertThat(caller.worker().isPresent()).isEqualTo(proof == Caller.Facility.Proof.WORKER_TOKEN);
  }
}
