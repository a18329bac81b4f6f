package az.pasport.verification;

import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.Entry;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.time.BirthDate;
import az.pasport.time.Interval;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a genuinely signed certificate says. It says so also when it is not valid any more.
 *
 * @param familyName as the holder writes it; empty when the certificate gives it in Latin only
 * @param givenName likewise
 * @param familyNameLatin as in the machine-readable zone of a passport, {@code <} between parts;
 *     may be empty when {@code givenNameLatin} is not
 * @param givenNameLatin likewise
 * @param dateOfBirth as far as the certificate states it; empty where it states none
 * @param identifier the unique certificate identifier
 * @param issuer the authority in its own words
 * @param issuingCountry ISO 3166-1 alpha-2; empty when the certificate does not say
 * @param validFrom first day of validity in Baku's calendar, where it is known
 * @param validUntil last day; empty for no end, or where it is not known
 * @param entry the attested event itself
 */
public record Attested(
    Kind kind,
    String familyName,
    String givenName,
    String familyNameLatin,
    String givenNameLatin,
    Optional<BirthDate> dateOfBirth,
    String identifier,
    String issuer,
    String issuingCountry,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validUntil,
    Entry entry) {

  /** What kind of event is attested. */
  public enum Kind {
    VACCINATION,
    /** A recovery. */
    IMMUNITY,
    TEST,
    /** That the person need not be vaccinated, which protects nobody from the disease. */
    CONTRAINDICATION;

    /** The kind of an entry. */
    public static Kind of(Entry entry) {
      return entry.accept(new OfEntry());
    }

    private static final class OfEntry implements Entry.Visitor<Kind> {
      @Override
      public Kind vaccination(VaccinationEntry vaccination) {
        return VACCINATION;
      }

      @Override
      public Kind test(TestEntry test) {
        return TEST;
      }

      @Override
      public Kind recovery(RecoveryEntry recovery) {
        return IMMUNITY;
      }

      @Override
      public Kind contraindication(ContraindicationEntry contraindication) {
        return CONTRAINDICATION;
      }
    }
  }

  /** The name to compare with an identity document: as written, or in Latin where it is not. */
  public String name() {
    return joined(
        familyName.isEmpty() ? spaced(familyNameLatin) : familyName,
        givenName.isEmpty() ? spaced(givenNameLatin) : givenName);
  }

  /** The name in Latin capitals, as a passport shows it. */
  public String latinName() {
    return joined(spaced(familyNameLatin), spaced(givenNameLatin));
  }

  private static String spaced(String machineReadable) {
    return machineReadable.replace('<', ' ').strip();
  }

  private static String joined(String familyName, String givenName) {
    return Stream.of(familyName, givenName)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  Attested validIn(Optional<? extends Interval> validity) {
    return new Attested(
        kind,
        familyName,
        givenName,
        familyNameLatin,
        givenNameLatin,
        dateOfBirth,
        identifier,
        issuer,
        issuingCountry,
        validity.map(Interval::firstDay),
        validity.flatMap(Interval::lastDay),
        entry);
  }
}
