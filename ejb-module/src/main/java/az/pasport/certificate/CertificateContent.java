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
import az.pasport.record.MedicalEvent;
import az.pasport.record.TestOutcome;
import az.pasport.rules.Eligibility;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The content of a certificate before it is signed: a person, what they are due, and the identifier
 * that it will bear. As a visitor it writes the event that the certificate attests.
 *
 * @param issuer the authority that the certificate names
 */
record CertificateContent(
    Person person, Eligibility.Eligible eligible, String identifier, String issuer)
    implements MedicalEvent.Visitor<Entry> {
  static final String COUNTRY = "AZ";

  CertificatePayload payload() {
    return new CertificatePayload(
        name(), Optional.of(person.birthDate()), eligible.attested().event().accept(this));
  }

  private HolderName name() {
    var name = person.name();
    return new HolderName(
        name.familyName(), name.givenName(), name.machineFamilyName(), name.machineGivenName());
  }

  @Override
  public Entry vaccination(MedicalEvent.Vaccination dose) {
    DosePosition position = eligible.position().orElseThrow();
    return new VaccinationEntry(
        Entry.COVID_19,
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

  /** A positive test is attested as the infection that its holder has recovered from. */
  @Override
  public Entry test(MedicalEvent.Test test) {
    return test.outcome() == TestOutcome.DETECTED
        ? recovery(test.happenedOn())
        : new TestEntry(
            Entry.COVID_19,
            TestEntry.NAAT,
            test.device().orElse(""),
            "",
            test.sampledAt().truncatedTo(ChronoUnit.SECONDS),
            TestEntry.NOT_DETECTED,
            eligible.attested().laboratory(),
            COUNTRY,
            issuer,
            identifier);
  }

  @Override
  public Entry recovery(MedicalEvent.Recovery recovery) {
    return recovery(recovery.firstPositive());
  }

  private Entry recovery(LocalDate firstPositive) {
    return new RecoveryEntry(
        Entry.COVID_19,
        firstPositive,
        COUNTRY,
        issuer,
        eligible.validity().firstDay(),
        eligible.validity().lastDay().orElseThrow(),
        identifier);
  }

  @Override
  public Entry contraindication(MedicalEvent.Contraindication contraindication) {
    return new ContraindicationEntry(
        Entry.COVID_19,
        contraindication.conclusion(),
        contraindication.validFrom(),
        contraindication.validUntil(),
        COUNTRY,
        issuer,
        identifier);
  }
}
