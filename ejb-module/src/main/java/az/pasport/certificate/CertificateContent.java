package az.pasport.certificate;

import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.Entry;
import az.pasport.hcert.HolderName;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.person.Person;
import az.pasport.record.DosePosition;
import az.pasport.rules.Eligibility;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a certificate is going to say: a person, what they are due, and the identifier it will bear.
 *
 * @param issuer who stands behind it, on the certificate
 */
record Statement(Person person, Eligibility.Eligible eligible, String identifier, String issuer) {
  static final String COUNTRY = "AZ";

  /** SNOMED CT: COVID-19. */
  private static final String DISEASE = "840539006";

  CertificatePayload payload() {
    return new CertificatePayload(name(), Optional.of(person.birthDate()), entry());
  }

  private HolderName name() {
    var name = person.name();
    return new HolderName(
        name.familyName(), name.givenName(), name.machineFamilyName(), name.machineGivenName());
  }

  private Entry entry() {
    Eligibility.Attested attested = eligible.attested();
    if (attested instanceof Eligibility.Attested.Vaccinated vaccinated) {
      var dose = vaccinated.dose();
      DosePosition position = vaccinated.position();
      return new VaccinationEntry(
          DISEASE,
          dose.product().prophylaxisCode(),
          dose.product().code(),
          dose.product().manufacturerCode(),
          position.number(),
          position.seriesSize(),
          dose.givenOn(),
          dose.country(),
          issuer,
          identifier);
    }
    if (attested instanceof Eligibility.Attested.Tested tested) {
      var test = tested.test();
      return new TestEntry(
          DISEASE,
          TestEntry.NAAT,
          test.name().orElse(""),
          "",
          test.sampledAt(),
          TestEntry.NOT_DETECTED,
          test.laboratory(),
          COUNTRY,
          issuer,
          identifier);
    }
    if (attested instanceof Eligibility.Attested.Contraindicated contraindicated) {
      var conclusion = contraindicated.conclusion();
      return new ContraindicationEntry(
          DISEASE,
          conclusion.number(),
          conclusion.from(),
          conclusion.until(),
          COUNTRY,
          issuer,
          identifier);
    }
    var infection = ((Eligibility.Attested.Recovered) attested).infection();
    LocalDate until = eligible.validity().lastDay().orElseThrow();
    return new RecoveryEntry(
        DISEASE,
        infection.firstPositive(),
        COUNTRY,
        issuer,
        eligible.validity().firstDay(),
        until,
        identifier);
  }
}
