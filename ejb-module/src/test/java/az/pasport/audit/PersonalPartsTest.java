package az.pasport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of an entry can be erased, and what of it the chain holds. */
class PersonalPartsTest {
  private static final Instant DONE_AT = Instant.parse("2022-03-01T00:00:00Z");
  private static final String SALT = "00112233445566778899aabbccddeeff";

  @ParameterizedTest
  @CsvSource({
    "staff:fin:8MRK3UB, staff:*",
    "person:17, person:*",
    "record:1f0e7f2c-6a0f-4b1e-9a53-0d7d0f5d7c11, record:*",
    "certificate:1f0e7f2c-6a0f-4b1e-9a53-0d7d0f5d7c11, certificate:*",
    "worker:BAKU-MC-01/17, worker:*",
    "3 PERSON_DIFFERS worker:17, 3 PERSON_DIFFERS worker:*",
    "3 PERSON_DIFFERS worker:Aytən Məmmədova 17, 3 PERSON_DIFFERS worker:*",
    "approval:5 record:1f0e7f2c-6a0f-4b1e-9a53-0d7d0f5d7c11, approval:5 record:*",
    "approval:5 worker:BAKU-MC-01/17, approval:5 worker:*",
    "verifier:fin:7KPV3ZR, verifier:*",
    "institution:BORDER-01 verifier:fin:7KPV3ZR, institution:BORDER-01 verifier:*",
    "institution:BORDER-01 by:FIN VALID person:17, institution:BORDER-01 by:FIN VALID person:*",
    "reason:FRAUD_CHECK inquiry:50 person:17, reason:FRAUD_CHECK inquiry:50 person:*",
    "reason:CITIZEN_REQUEST inquiry:50 print:TEST document:PASSPORT person:17,"
        + " reason:CITIZEN_REQUEST inquiry:50 print:TEST document:PASSPORT person:*"
  })
  void whomItNamesIsApart(String text, String stays) {
    assertThat(PersonalParts.kindOf(text)).isEqualTo(stays);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facility:BAKU-MC-01",
        "system:retention",
        "nobody",
        "many",
        "person:none",
        "person:unknown",
        "approval:5 record:new",
        "approval:5 facility:BAKU-MC-01",
        "certificate:BAKU-MC-01/5f2a",
        "certificates:300",
        "period:2021-03-08/2021-03-08",
        "people:3 records:9 certificates:2",
        "institution:BORDER-01",
        "institution:BORDER-01 by:NAME NONE_FOUND person:none",
        "institution:BORDER-01 limit:FAILED_PER_DAY",
        "means:ESIGNATURE",
        "path:/staff"
      })
  void whatNamesNobodyStays(String text) {
    assertThat(PersonalParts.kindOf(text)).isEqualTo(text);
  }

  @Test
  void workerWithALineBreakIsApartAsAWhole() {
    assertThat(PersonalParts.kindOf("worker:17\nperson:none")).isEqualTo("worker:*");
  }

  /** Both were computed independently of this code. */
  @Test
  void digestAndHashAreThoseOfTheDocumentation() {
    NewEntry entry = lookUp("person:17", SALT);

    assertThat(entry.personal().orElseThrow().digest())
        .isEqualTo("068107a70ad3da45748672786d3594d6b68b13a6ea87489d6682dad8da7a426c")
        .isEqualTo(entry.content().personalDigest());
    assertThat(entry.content().hashBehind(1, "0".repeat(64)))
        .isEqualTo("9aa65ee6a9d819247c1b8a0607a05eec3b8c8cbdf77774111254fed27dafa0b8");
  }

  @Test
  void chainHoldsNothingOfWhomItNames() {
    assertThat(lookUp("person:17", SALT).content().toString())
        .doesNotContain("8MRK3UB")
        .doesNotContain("person:17")
        .doesNotContain("192.0.2.7");
  }

  @Test
  void equalNamesHaveOtherDigestsUnderOtherSalts() {
    assertThat(lookUp("person:17", SALT).content().personalDigest())
        .isNotEqualTo(lookUp("person:17", "f".repeat(32)).content().personalDigest());
  }

  @Test
  void entryThatNamesNobodyHasNothingBesideIt() {
    NewEntry entry =
        NewEntry.of(DONE_AT, "system:retention", "DATA_ERASED", "people:1", "", 1, SALT);

    assertThat(entry.personal()).isEmpty();
    assertThat(entry.content().personalDigest()).isEmpty();
  }

  @Test
  void onlyLooksHaveTheTimeOfLookUps() {
    String hash = "x";
    assertThat(new SealedEntry(1, lookUp("person:17", SALT).content(), hash).isLookUp()).isTrue();
    assertThat(
            new SealedEntry(
                    1,
                    NewEntry.of(DONE_AT, "staff:x", "RECORD_CORRECTED", "record:y", "", 1, SALT)
                        .content(),
                    hash)
                .isLookUp())
        .isFalse();
  }

  private static NewEntry lookUp(String subject, String salt) {
    return NewEntry.of(
        DONE_AT, "staff:fin:8MRK3UB", "PERSON_LOOKED_UP", subject, "192.0.2.7", 1, salt);
  }
}
