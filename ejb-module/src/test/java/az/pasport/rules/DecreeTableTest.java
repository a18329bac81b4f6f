package az.pasport.rules;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.decree.RuleBook;
import az.pasport.time.Baku;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of decrees, cell by cell: for each decision and paragraph what it gives, and what it
 * says the day (or minute) before, on and after each boundary. Every row names the decree that
 * answers.
 */
class DecreeTableTest {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(Baku.ZONE);

  private final Rules rules = new Rules(RuleBook.national());

  private String told(CertificateKind kind, String events, String asked) {
    Eligibility answer = rules.decide(kind, Histories.of(events), Histories.baku(asked));
    if (answer instanceof Eligibility.Eligible eligible) {
      return eligible.clause() + " " + told(eligible.validity());
    }
    return ((Eligibility.NotEligible) answer).shortfall().name();
  }

  private static String told(Validity validity) {
    return validity instanceof ValidityHours hours
        ? MINUTE.format(hours.from()) + ".." + MINUTE.format(hours.until())
        : validity.firstDay() + ".." + validity.lastDay().map(LocalDate::toString).orElse("");
  }

  private String decree(String asked) {
    return RuleBook.national()
        .inForceOn(Baku.dateOf(Histories.baku(asked)))
        .map(Decree::id)
        .orElse("none");
  }

  @ParameterizedTest(name = "{0}: {2}, asked on {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "before the statement, after the complete series no end | none | D1 2021-04-01, D2 2021-05-01 | 2021-05-24 | NO_DECREE",
        "before the statement, after the complete series no end | none | D1 2021-04-01, D2 2021-05-01 | 2021-05-24T23:59 | NO_DECREE",
        "statement of 25 May 2021, after the complete series no end | 2021-05-25-statement | D1 2021-04-01, D2 2021-05-01 | 2021-05-25T00:00 | SERIES_ENDLESS 2021-05-01..",
        "statement of 25 May 2021, after the complete series no end | 2021-05-25-statement | D1 2021-05-01, D2 2021-06-10 | 2021-06-09 | SERIES_INCOMPLETE",
        "statement of 25 May 2021, after the complete series no end | 2021-05-25-statement | D1 2021-05-01, D2 2021-06-10 | 2021-06-10 | SERIES_ENDLESS 2021-06-10..",
        "statement of 25 May 2021, after the complete series no end | 2021-05-25-statement | D1 2021-05-01, D2 2021-06-10 | 2021-06-11 | SERIES_ENDLESS 2021-06-10..",
        "statement of 25 May 2021, after the complete series no end | 2021-05-25-statement | J1 2021-07-01 | 2021-06-30 | NO_DOSE",
        "statement of 25 May 2021, after the complete series no end | 2021-05-25-statement | J1 2021-07-01 | 2021-07-01 | SERIES_ENDLESS 2021-07-01..",
        "statement of 25 May 2021, after the complete series no end | 2021-05-25-statement | D2 2021-06-10 | 2021-07-01 | EARLIER_DOSE_NOT_RECORDED",
        "statement of 25 May 2021, vaccination as before | 2021-05-25-statement | D1 2021-05-01, D2 2021-06-10 | 2021-08-08 | SERIES_ENDLESS 2021-06-10..",
        "rule of 9 August 2021, vaccination as before | 2021-08-09-contraindications | D1 2021-05-01, D2 2021-06-10 | 2021-08-09 | SERIES_ENDLESS 2021-06-10..",
        "decision 371, vaccination without end | 2021-11-29-cabinet-371 | D1 2021-01-18, D2 2021-02-15 | 2021-11-29 | SERIES_ENDLESS 2021-02-15..",
        "decision 28, vaccination without end | 2022-01-22-cabinet-28 | D1 2021-01-18, D2 2021-02-15 | 2022-02-14 | SERIES_ENDLESS 2021-02-15..",
        "decision 28, vaccination without end | 2022-01-22-cabinet-28 | D1 2021-01-18, D2 2021-02-15 | 2022-02-14T23:59 | SERIES_ENDLESS 2021-02-15..",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | D1 2021-01-18, D2 2021-02-15 | 2022-02-15T00:00 | VALIDITY_ENDED",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | D1 2021-07-18, D2 2021-08-14 | 2022-02-15 | VALIDITY_ENDED",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | D1 2021-07-18, D2 2021-08-15 | 2022-02-15 | SERIES_MONTHS 2021-08-15..2022-02-15",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | D1 2021-07-18, D2 2021-08-15 | 2022-02-15T23:59 | SERIES_MONTHS 2021-08-15..2022-02-15",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | D1 2021-07-18, D2 2021-08-15 | 2022-02-16T00:00 | VALIDITY_ENDED",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | D1 2021-07-18, D2 2021-08-16 | 2022-02-16 | SERIES_MONTHS 2021-08-16..2022-02-16",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | D1 2021-01-18, D2 2021-02-15, D3 2022-02-20 | 2022-02-19 | VALIDITY_ENDED",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | D1 2021-01-18, D2 2021-02-15, D3 2022-02-20 | 2022-02-20 | FURTHER_DOSE_ENDLESS 2021-02-15..",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | J1 2021-08-20 | 2022-02-20 | SERIES_MONTHS 2021-08-20..2022-02-20",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | J1 2021-08-20 | 2022-02-21 | VALIDITY_ENDED",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | J1 2021-08-20, D2 2022-02-21 | 2022-02-21 | FURTHER_DOSE_ENDLESS 2021-08-20..",
        "decision 419, the first dose tells the series | 2022-02-15-cabinet-419 | V1 2021-08-01, D2 2021-09-01 | 2022-02-20 | SERIES_MONTHS 2021-09-01..2022-03-01",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | V1 2021-08-01, D2 2021-09-01 | 2022-03-01 | SERIES_MONTHS 2021-09-01..2022-03-01",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | V1 2021-08-01, D2 2021-09-01 | 2022-03-02 | VALIDITY_ENDED",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | D1 2022-01-10, D2 2022-02-14 | 2022-08-13 | SERIES_MONTHS 2022-02-14..2022-08-14",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | D1 2022-01-10, D2 2022-02-14 | 2022-08-14 | SERIES_MONTHS 2022-02-14..2022-08-14",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | D1 2022-01-10, D2 2022-02-14 | 2022-08-15 | VALIDITY_ENDED",
        "decision 419, six months from the second dose, a further dose no end | 2022-02-15-cabinet-419 | D1 2021-05-01, D2 2021-06-01, D3 2022-01-10 | 2026-11-23 | FURTHER_DOSE_ENDLESS 2021-06-01..",
        "decision 419, months are calendar months | 2022-02-15-cabinet-419 | D1 2022-08-01, D2 2022-08-31 | 2023-02-28 | SERIES_MONTHS 2022-08-31..2023-02-28",
        "decision 419, months are calendar months | 2022-02-15-cabinet-419 | D1 2022-08-01, D2 2022-08-31 | 2023-03-01 | VALIDITY_ENDED",
        "decision 419, months are calendar months | 2022-02-15-cabinet-419 | D1 2023-08-01, D2 2023-08-31 | 2024-02-28 | SERIES_MONTHS 2023-08-31..2024-02-29",
        "decision 419, months are calendar months | 2022-02-15-cabinet-419 | D1 2023-08-01, D2 2023-08-31 | 2024-02-29 | SERIES_MONTHS 2023-08-31..2024-02-29",
        "decision 419, months are calendar months | 2022-02-15-cabinet-419 | D1 2023-08-01, D2 2023-08-31 | 2024-03-01 | VALIDITY_ENDED",
        "decision 419, months are calendar months | 2022-02-15-cabinet-419 | D1 2024-02-01, D2 2024-02-29 | 2024-08-29 | SERIES_MONTHS 2024-02-29..2024-08-29",
        "decision 419, months are calendar months | 2022-02-15-cabinet-419 | D1 2024-02-01, D2 2024-02-29 | 2024-08-30 | VALIDITY_ENDED",
        "decision 419, months are calendar months | 2022-02-15-cabinet-419 | D1 2022-09-01, D2 2022-10-31 | 2023-04-30 | SERIES_MONTHS 2022-10-31..2023-04-30",
        "decision 419, months are calendar months | 2022-02-15-cabinet-419 | D1 2022-09-01, D2 2022-10-31 | 2023-05-01 | VALIDITY_ENDED",
        "decision 371, a dose beyond a gap takes nothing away | 2021-11-29-cabinet-371 | D1 2021-06-01, D2 2021-07-01, D4 2021-12-10 | 2021-12-20 | SERIES_ENDLESS 2021-07-01..",
        "decision 419, a dose beyond a gap counts once the gap is closed | 2022-02-15-cabinet-419 | D1 2022-01-10, D2 2022-02-14, D4 2022-05-01 | 2022-05-10 | SERIES_MONTHS 2022-02-14..2022-08-14",
        "decision 419, a dose beyond a gap counts once the gap is closed | 2022-02-15-cabinet-419 | D1 2022-01-10, D2 2022-02-14, D4 2022-05-01 | 2022-08-15 | VALIDITY_ENDED",
        "decision 419, a dose beyond a gap counts once the gap is closed | 2022-02-15-cabinet-419 | D1 2022-01-10, D2 2022-02-14, D3 2022-04-01, D4 2022-05-01 | 2022-08-15 | FURTHER_DOSE_ENDLESS 2022-02-14..",
        "decision 419, a dose beyond a gap counts once the gap is closed | 2022-02-15-cabinet-419 | J1 2022-02-01, D3 2022-05-01 | 2022-05-10 | SERIES_MONTHS 2022-02-01..2022-08-01",
        "decision 419, the end of the duty ends no validity | 2022-02-15-cabinet-419 | D1 2022-11-01, D2 2022-12-01 | 2023-03-28T06:00 | SERIES_MONTHS 2022-12-01..2023-06-01",
        "decision 419, one dose after an infection | 2022-02-15-cabinet-419 | + 2022-01-10, O1 2022-04-10 | 2022-10-10 | SERIES_MONTHS 2022-04-10..2022-10-10",
        "decision 419, one dose after an infection | 2022-02-15-cabinet-419 | + 2022-01-10, O1 2022-04-10 | 2022-10-11 | VALIDITY_ENDED",
      })
  void vaccination(String paragraph, String decree, String events, String asked, String answer) {
    assertThat(decree(asked)).isEqualTo(decree);
    assertThat(told(CertificateKind.VACCINATION, events, asked)).isEqualTo(answer);
  }

  @ParameterizedTest(name = "{0}: {2}, asked on {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "before the statement, six months, from day 14 | none | + 2021-05-01 | 2021-05-24 | NO_DECREE",
        "statement of 25 May 2021, six months, from day 14 | 2021-05-25-statement | + 2021-06-01 | 2021-05-31 | NO_INFECTION",
        "statement of 25 May 2021, six months, from day 14 | 2021-05-25-statement | + 2021-06-01 | 2021-06-01 | TOO_EARLY",
        "statement of 25 May 2021, six months, from day 14 | 2021-05-25-statement | + 2021-06-01 | 2021-06-14 | TOO_EARLY",
        "statement of 25 May 2021, six months, from day 14 | 2021-05-25-statement | + 2021-06-01 | 2021-06-15 | INFECTION_MONTHS 2021-06-15..2021-12-01",
        "statement of 25 May 2021, six months, from day 14 | 2021-05-25-statement | + 2021-06-01 | 2021-06-16 | INFECTION_MONTHS 2021-06-15..2021-12-01",
        "statement of 25 May 2021, six months, from day 14 | 2021-05-25-statement | + 2021-01-28 | 2021-07-28 | INFECTION_MONTHS 2021-02-11..2021-07-28",
        "statement of 25 May 2021, six months, from day 14 | 2021-05-25-statement | + 2021-01-28 | 2021-07-29 | VALIDITY_ENDED",
        "statement of 25 May 2021, six months, from day 14 | 2021-05-25-statement | + 2021-01-10, D1 2021-07-01 | 2021-07-11 | VALIDITY_ENDED",
        "rule of 9 August 2021, six months, from day 14 | 2021-08-09-contraindications | + 2021-05-28, D1 2021-11-01 | 2021-11-28 | INFECTION_MONTHS 2021-06-11..2021-11-28",
        "decision 371, six months, 56 days from a first dose taken meanwhile | 2021-11-29-cabinet-371 | + 2021-05-29, D1 2021-11-01 | 2021-11-29 | INFECTION_AND_FIRST_DOSE 2021-06-12..2021-12-27",
        "decision 371, six months, 56 days from a first dose taken meanwhile | 2021-11-29-cabinet-371 | + 2021-05-29, D1 2021-11-01 | 2021-12-27 | INFECTION_AND_FIRST_DOSE 2021-06-12..2021-12-27",
        "decision 371, six months, 56 days from a first dose taken meanwhile | 2021-11-29-cabinet-371 | + 2021-05-29, D1 2021-11-01 | 2021-12-28 | VALIDITY_ENDED",
        "decision 371, six months, 56 days from a first dose taken meanwhile | 2021-11-29-cabinet-371 | + 2021-06-10, D1 2021-12-10 | 2021-12-09 | INFECTION_MONTHS 2021-06-24..2021-12-10",
        "decision 371, six months, 56 days from a first dose taken meanwhile | 2021-11-29-cabinet-371 | + 2021-06-10, D1 2021-12-10 | 2021-12-10 | INFECTION_AND_FIRST_DOSE 2021-06-24..2022-02-04",
        "decision 371, six months, 56 days from a first dose taken meanwhile | 2021-11-29-cabinet-371 | + 2021-06-10, D1 2021-12-11 | 2021-12-11 | VALIDITY_ENDED",
        "decision 419, six months, 56 days from a first dose taken meanwhile | 2022-02-15-cabinet-419 | + 2021-09-01, D1 2021-12-01 | 2022-03-01 | INFECTION_MONTHS 2021-09-08..2022-03-01",
        "decision 371, six months, from day 14 | 2021-11-29-cabinet-371 | + 2022-01-10 | 2022-01-21T23:59 | TOO_EARLY",
        "decision 371, six months, from day 14 | 2021-11-29-cabinet-371 | + 2022-01-07 | 2022-01-21 | INFECTION_MONTHS 2022-01-21..2022-07-07",
        "decision 28, six months, from day 7 | 2022-01-22-cabinet-28 | + 2022-01-10 | 2022-01-22T00:00 | INFECTION_MONTHS 2022-01-17..2022-07-10",
        "decision 28, six months, from day 7 | 2022-01-22-cabinet-28 | + 2022-01-16 | 2022-01-22 | TOO_EARLY",
        "decision 28, six months, from day 7 | 2022-01-22-cabinet-28 | + 2022-01-16 | 2022-01-23 | INFECTION_MONTHS 2022-01-23..2022-07-16",
        "decision 28, six months, from day 7 | 2022-01-22-cabinet-28 | + 2022-02-07 | 2022-02-14 | INFECTION_MONTHS 2022-02-14..2022-08-07",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2022-02-10 | 2022-02-16 | TOO_EARLY",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2022-02-10 | 2022-02-23 | INFECTION_MONTHS 2022-02-17..2022-08-10",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2022-02-10 | 2022-02-24 | INFECTION_MONTHS 2022-02-17..2022-08-10",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2021-08-20, D1 2022-02-20 | 2022-02-28 | INFECTION_AND_FIRST_DOSE 2021-08-27..2022-04-17",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2022-02-20 | 2022-02-26 | TOO_EARLY",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2022-02-20 | 2022-02-28 | INFECTION_MONTHS 2022-02-27..2022-08-20",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2022-02-20 | 2022-03-01 | INFECTION_MONTHS 2022-02-27..2022-08-20",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2022-03-10 | 2022-03-16 | TOO_EARLY",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2022-03-10 | 2022-03-17T00:00 | INFECTION_MONTHS 2022-03-17..2022-09-10",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2022-03-10 | 2022-03-16T23:59 | TOO_EARLY",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2022-03-10 | 2022-09-10T23:59 | INFECTION_MONTHS 2022-03-17..2022-09-10",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2022-03-10 | 2022-09-11T00:00 | VALIDITY_ENDED",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2023-08-31 | 2024-02-29 | INFECTION_MONTHS 2023-09-07..2024-02-29",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2023-08-31 | 2024-03-01 | VALIDITY_ENDED",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2024-02-29 | 2024-08-29 | INFECTION_MONTHS 2024-03-07..2024-08-29",
        "decision 419, six months, from day 7 | 2022-02-15-cabinet-419 | + 2024-02-29 | 2024-08-30 | VALIDITY_ENDED",
        "decision 419, one illness within 60 days | 2022-02-15-cabinet-419 | + 2022-03-10, + 2022-05-08 | 2022-05-12 | INFECTION_MONTHS 2022-03-17..2022-09-10",
        "decision 419, one illness within 60 days | 2022-02-15-cabinet-419 | + 2022-03-10, + 2022-05-08 | 2022-09-11 | VALIDITY_ENDED",
        "decision 419, one illness within 60 days | 2022-02-15-cabinet-419 | + 2022-03-10, + 2022-05-09 | 2022-05-15 | INFECTION_MONTHS 2022-03-17..2022-09-10",
        "decision 419, one illness within 60 days | 2022-02-15-cabinet-419 | + 2022-03-10, + 2022-05-09 | 2022-05-16 | INFECTION_MONTHS 2022-05-16..2022-11-09",
      })
  void immunity(String paragraph, String decree, String events, String asked, String answer) {
    assertThat(decree(asked)).isEqualTo(decree);
    assertThat(told(CertificateKind.IMMUNITY, events, asked)).isEqualTo(answer);
  }

  @ParameterizedTest(name = "{0}: {2}, asked on {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "decision 371, the second dose after an infection has no end | 2021-11-29-cabinet-371 | + 2021-10-01, D1 2021-12-01, D2 2022-01-10 | 2022-01-10 | SERIES_ENDLESS 2022-01-10..",
        "decision 419, the second dose after an infection has no end | 2022-02-15-cabinet-419 | + 2021-10-01, D1 2021-12-01, D2 2022-01-10 | 2022-02-15 | SECOND_DOSE_AFTER_INFECTION 2022-01-10..",
        "decision 419, the second dose after an infection has no end | 2022-02-15-cabinet-419 | + 2021-10-01, D1 2021-12-01, D2 2022-01-10 | 2022-12-31 | SECOND_DOSE_AFTER_INFECTION 2022-01-10..",
        "decision 419, the second dose within the 56 days | 2022-02-15-cabinet-419 | + 2022-03-10, D1 2022-09-10, D2 2022-11-05 | 2023-12-31 | SECOND_DOSE_AFTER_INFECTION 2022-11-05..",
        "decision 419, the second dose within the 56 days | 2022-02-15-cabinet-419 | + 2022-03-10, D1 2022-09-10, D2 2022-11-06 | 2022-12-31 | SERIES_MONTHS 2022-11-06..2023-05-06",
        "decision 419, the second dose within the 56 days | 2022-02-15-cabinet-419 | + 2022-03-10, D1 2022-09-11, D2 2022-11-05 | 2022-12-31 | SERIES_MONTHS 2022-11-05..2023-05-05",
        "decision 419, doses before the infection are an ordinary series | 2022-02-15-cabinet-419 | D1 2022-01-10, D2 2022-02-14, + 2022-03-10 | 2022-08-15 | VALIDITY_ENDED",
      })
  void vaccinationAfterAnInfection(
      String paragraph, String decree, String events, String asked, String answer) {
    assertThat(decree(asked)).isEqualTo(decree);
    assertThat(told(CertificateKind.VACCINATION, events, asked)).isEqualTo(answer);
  }

  @ParameterizedTest(name = "{0}: {2}, asked at {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "statement of 25 May 2021, no certificate of a test | 2021-05-25-statement | - 2021-06-01T10:00 | 2021-06-01T12:00 | NOT_IN_DECREE",
        "rule of 9 August 2021, no certificate of a test | 2021-08-09-contraindications | - 2021-11-28T10:00 | 2021-11-28T23:59 | NOT_IN_DECREE",
        "decision 371, no certificate of a test | 2021-11-29-cabinet-371 | - 2021-11-28T10:00 | 2021-11-29T00:00 | TEST_HOURS 2021-11-28T10:00..2021-12-01T10:00",
        "decision 371, 72 hours from the announcement | 2021-11-29-cabinet-371 | - 2021-12-01T14:34 | 2021-12-01T14:33 | NO_NEGATIVE_TEST",
        "decision 371, 72 hours from the announcement | 2021-11-29-cabinet-371 | - 2021-12-01T14:34 | 2021-12-01T14:34 | TEST_HOURS 2021-12-01T14:34..2021-12-04T14:34",
        "decision 371, 72 hours from the announcement | 2021-11-29-cabinet-371 | - 2021-12-01T14:34 | 2021-12-04T14:33 | TEST_HOURS 2021-12-01T14:34..2021-12-04T14:34",
        "decision 371, 72 hours from the announcement | 2021-11-29-cabinet-371 | - 2021-12-01T14:34 | 2021-12-04T14:34:59 | TEST_HOURS 2021-12-01T14:34..2021-12-04T14:34",
        "decision 371, 72 hours from the announcement | 2021-11-29-cabinet-371 | - 2021-12-01T14:34 | 2021-12-04T14:35 | VALIDITY_ENDED",
        "decision 371, 72 hours across days and years | 2021-11-29-cabinet-371 | - 2021-12-31T23:59 | 2022-01-03T23:59 | TEST_HOURS 2021-12-31T23:59..2022-01-03T23:59",
        "decision 371, 72 hours across days and years | 2021-11-29-cabinet-371 | - 2021-12-31T23:59 | 2022-01-04T00:00 | VALIDITY_ENDED",
        "decision 419, 72 hours across days and years | 2022-02-15-cabinet-419 | - 2024-02-28T08:00 | 2024-03-02T08:00 | TEST_HOURS 2024-02-28T08:00..2024-03-02T08:00",
        "decision 419, 72 hours across days and years | 2022-02-15-cabinet-419 | - 2024-02-28T08:00 | 2024-03-02T08:01 | VALIDITY_ENDED",
        "decision 419, 72 hours from the announcement | 2022-02-15-cabinet-419 | - 2022-02-16T09:00 | 2022-02-19T09:00 | TEST_HOURS 2022-02-16T09:00..2022-02-19T09:00",
        "decision 419, 72 hours from the announcement | 2022-02-15-cabinet-419 | - 2022-02-16T09:00 | 2022-02-19T09:01 | VALIDITY_ENDED",
        "decision 419, 72 hours from the announcement | 2022-02-15-cabinet-419 | - 2022-03-02T09:00 | 2022-03-05T09:00 | TEST_HOURS 2022-03-02T09:00..2022-03-05T09:00",
        "decision 419, 72 hours from the announcement | 2022-02-15-cabinet-419 | - 2022-03-02T09:00 | 2022-03-05T09:01 | VALIDITY_ENDED",
        "decision 419, the latest test counts | 2022-02-15-cabinet-419 | - 2022-03-02T09:00, - 2022-03-04T18:00 | 2022-03-05T10:00 | TEST_HOURS 2022-03-04T18:00..2022-03-07T18:00",
      })
  void test(String paragraph, String decree, String events, String asked, String answer) {
    assertThat(decree(asked)).isEqualTo(decree);
    assertThat(told(CertificateKind.TEST, events, asked)).isEqualTo(answer);
  }

  @ParameterizedTest(name = "{0}: {2}, asked on {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "statement of 25 May 2021, given since 9 August 2021 | 2021-05-25-statement | X 2021-08-01/2022-01-31 | 2021-08-08 | NOT_IN_DECREE",
        "rule of 9 August 2021, given since 9 August 2021 | 2021-08-09-contraindications | X 2021-08-01/2022-01-31 | 2021-08-09T00:00 | CONCLUSION 2021-08-01..2022-01-31",
        "rule of 9 August 2021, as long as the conclusion says | 2021-08-09-contraindications | X 2021-09-01/2021-09-30 | 2021-08-31 | TOO_EARLY",
        "rule of 9 August 2021, as long as the conclusion says | 2021-08-09-contraindications | X 2021-09-01/2021-09-30 | 2021-09-01 | CONCLUSION 2021-09-01..2021-09-30",
        "rule of 9 August 2021, as long as the conclusion says | 2021-08-09-contraindications | X 2021-09-01/2021-09-30 | 2021-09-30T23:59 | CONCLUSION 2021-09-01..2021-09-30",
        "rule of 9 August 2021, as long as the conclusion says | 2021-08-09-contraindications | X 2021-09-01/2021-09-30 | 2021-10-01T00:00 | VALIDITY_ENDED",
        "decision 371, as long as the conclusion says | 2021-11-29-cabinet-371 | X 2021-08-01/2022-01-31 | 2021-11-29 | CONCLUSION 2021-08-01..2022-01-31",
        "decision 28, as long as the conclusion says | 2022-01-22-cabinet-28 | X 2021-08-01/2022-01-31 | 2022-02-01 | VALIDITY_ENDED",
        "decision 419, as long as the conclusion says | 2022-02-15-cabinet-419 | X 2022-02-15/2022-02-28 | 2022-02-15 | CONCLUSION 2022-02-15..2022-02-28",
        "decision 419, as long as the conclusion says | 2022-02-15-cabinet-419 | X 2022-02-15/2022-02-28 | 2022-02-28 | CONCLUSION 2022-02-15..2022-02-28",
        "decision 419, as long as the conclusion says | 2022-02-15-cabinet-419 | X 2022-02-15/2022-02-28 | 2022-03-01 | VALIDITY_ENDED",
        "decision 419, as long as the conclusion says | 2022-02-15-cabinet-419 | X 2023-09-01/2024-02-29 | 2024-02-29 | CONCLUSION 2023-09-01..2024-02-29",
        "decision 419, as long as the conclusion says | 2022-02-15-cabinet-419 | X 2023-09-01/2024-02-29 | 2024-03-01 | VALIDITY_ENDED",
        "decision 419, as long as the conclusion says | 2022-02-15-cabinet-419 | D1 2021-05-01 | 2022-03-01 | NO_CONCLUSION",
      })
  void contraindication(
      String paragraph, String decree, String events, String asked, String answer) {
    assertThat(decree(asked)).isEqualTo(decree);
    assertThat(told(CertificateKind.CONTRAINDICATION, events, asked)).isEqualTo(answer);
  }
}
