package az.pasport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.certificate.CertificateLifetime;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose records are due to be erased, by dates. */
class PersonUseTest {
  private static final RetentionPeriod TEN_YEARS = new RetentionPeriod(Period.ofYears(10));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // what, last change, issued, signature ends, validity ends, revoked, now, over
    "a day early,             2021-06-01, , , , ,                                2031-05-31, false",
    "on the day,              2021-06-01, , , , ,                                2031-06-01, true",
    "long after,              2021-06-01, , , , ,                                2040-01-01, true",
    "certificate a day early, 2021-06-01, 2021-07-01, 2022-07-01, 2022-01-01, ,  2031-12-31, false",
    "certificate on the day,  2021-06-01, 2021-07-01, 2022-07-01, 2022-01-01, ,  2032-01-01, true",
    "endless: its signature,  2021-06-01, 2021-07-01, 2022-07-01, , ,            2032-06-30, false",
    "endless on the day,      2021-06-01, 2021-07-01, 2022-07-01, , ,            2032-07-01, true",
    "validity over signature, 2021-06-01, 2021-07-01, 2022-07-01, 2023-01-01, ,  2032-07-01, true",
    "revoked a day early,     2021-06-01, 2021-07-01, 2022-07-01, 2022-01-01, 2021-08-01, 2031-07-31,"
        + " false",
    "revoked on the day,      2021-06-01, 2021-07-01, 2022-07-01, 2022-01-01, 2021-08-01, 2031-08-01,"
        + " true",
    "issued long afterwards,  2021-06-01, 2031-05-01, 2032-05-01, 2031-12-01, ,  2031-06-01, false"
  })
  void isOverOnTime(
      String what,
      String lastChange,
      @Nullable String issued,
      @Nullable String signatureEnd,
      @Nullable String validityEnd,
      @Nullable String revoked,
      String now,
      boolean over) {
    List<CertificateLifetime> certificates =
        issued == null || signatureEnd == null
            ? List.of()
            : List.of(
                new CertificateLifetime(
                    at(issued),
                    at(signatureEnd),
                    Optional.ofNullable(validityEnd).map(PersonUseTest::at),
                    Optional.ofNullable(revoked).map(PersonUseTest::at)));
    var use = new PersonUse(Optional.of(at(lastChange)), certificates, false, false);

    assertThat(use.isOver(TEN_YEARS, at(now))).as(what).isEqualTo(over);
  }

  /** A short period must not hide from readers that a certificate was revoked. */
  @Test
  void revokedCertificateIsStoredWhileItsSignatureLives() {
    var revoked =
        new CertificateLifetime(
            at("2021-07-01"), at("2022-07-01"), Optional.empty(), Optional.of(at("2021-07-02")));
    var use = new PersonUse(Optional.of(at("2021-06-01")), List.of(revoked), false, false);
    var aDay = new RetentionPeriod(Period.ofDays(1));

    assertThat(use.isOver(aDay, at("2022-06-30"))).isFalse();
    assertThat(use.isOver(aDay, at("2022-07-01"))).isTrue();
  }

  @Test
  void isNotOverWhileTheDecreesGiveACertificate() {
    var use = new PersonUse(Optional.of(at("2021-06-01")), List.of(), true, false);

    assertThat(use.isOver(TEN_YEARS, at("2060-01-01"))).isFalse();
  }

  @Test
  void isNotOverWhileARequestWaits() {
    var use = new PersonUse(Optional.of(at("2021-06-01")), List.of(), false, true);

    assertThat(use.isOver(TEN_YEARS, at("2060-01-01"))).isFalse();
  }

  @Test
  void personOfWhomNoTimeIsKnownIsNotErased() {
    assertThat(
            new PersonUse(Optional.empty(), List.of(), false, false)
                .isOver(TEN_YEARS, at("2060-01-01")))
        .isFalse();
  }

  private static Instant at(String day) {
    return Instant.parse(day.strip() + "T09:30:00Z");
  }
}
