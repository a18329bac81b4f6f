package az.pasport.samples;

import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.Entry;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.record.VaccineProduct;
import java.time.Instant;
import java.time.LocalDate;

/** Entries of certificates of one issuer, all under one identifier. */
public record SampleEntries(String country, String issuer, String identifier) {
  public SampleEntries(String issuer, String identifier) {
    this("AZ", issuer, identifier);
  }

  /** The second of two doses of Comirnaty. */
  public VaccinationEntry vaccination(LocalDate date) {
    return vaccination(SampleEvents.COMIRNATY, date);
  }

  /** The second of two doses. */
  public VaccinationEntry vaccination(VaccineProduct product, LocalDate date) {
    return new VaccinationEntry(
        Entry.COVID_19,
        product.prophylaxisCode(),
        product.code(),
        product.manufacturerCode(),
        2,
        2,
        date,
        country,
        issuer,
        identifier);
  }

  public RecoveryEntry recovery(LocalDate firstPositive, LocalDate from, LocalDate until) {
    return new RecoveryEntry(
        Entry.COVID_19, firstPositive, country, issuer, from, until, identifier);
  }

  /** A PCR test of no name in no named laboratory. */
  public TestEntry test(Instant sampled, String result) {
    return test("", sampled, result, "");
  }

  /** A PCR test. */
  public TestEntry test(String name, Instant sampled, String result, String laboratory) {
    return new TestEntry(
        Entry.COVID_19,
        TestEntry.NAAT,
        name,
        "",
        sampled,
        result,
        laboratory,
        country,
        issuer,
        identifier);
  }

  public ContraindicationEntry contraindication(
      String conclusion, LocalDate from, LocalDate until) {
    return new ContraindicationEntry(
        Entry.COVID_19, conclusion, from, until, country, issuer, identifier);
  }
}
