package az.pasport.verification;

import az.pasport.hcert.Dcc;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.Entry;
import az.pasport.time.BirthDate;
import az.pasport.time.Interval;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a genuinely signed certificate says. It says so also when it is not valid any more.
 *
 * @param entry the attested event itself
 * @param issuingCountry ISO 3166-1 alpha-2; empty when the certificate does not say
 * @param validFrom first day of validity in Baku's calendar, where it is known
 * @param validUntil last day; empty for no end, or where it is not known
 */
public record CertificateFacts(
    Dcc.Holder holder,
    Entry entry,
    String issuingCountry,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validUntil) {
  /** What kind of event is attested. */
  public enum Kind {
    VACCINATION,
    /** A recovery. */
    IMMUNITY,
    TEST,
    /** That the person need not be vaccinated, which protects nobody from the disease. */
    CONTRAINDICATION
  }

  CertificateFacts(
      Dcc.Holder holder,
      Entry entry,
      String issuingCountry,
      Optional<? extends Interval> validity) {
    this(
        holder,
        entry,
        issuingCountry,
        validity.map(Interval::firstDay),
        validity.flatMap(Interval::lastDay));
  }

  public Kind kind() {
    return switch (DccKeyUsage.of(entry)) {
      case VACCINATION -> Kind.VACCINATION;
      case RECOVERY -> Kind.IMMUNITY;
      case TEST -> Kind.TEST;
      case CONTRAINDICATION -> Kind.CONTRAINDICATION;
    };
  }

  /** As far as the certificate states it; empty where it states none. */
  public Optional<BirthDate> dateOfBirth() {
    return holder.dateOfBirth();
  }

  /** The name to compare with an identity document: as written, or in Latin where it is not. */
  public String name() {
    return joined(
        holder.familyName().isEmpty()
            ? spaced(holder.familyNameTransliterated())
            : holder.familyName(),
        holder.givenName().isEmpty()
            ? spaced(holder.givenNameTransliterated())
            : holder.givenName());
  }

  /** The name in Latin capitals, as a passport shows it. */
  public String latinName() {
    return joined(
        spaced(holder.familyNameTransliterated()), spaced(holder.givenNameTransliterated()));
  }

  private static String spaced(String machineReadable) {
    return machineReadable.replace('<', ' ').strip();
  }

  private static String joined(String familyName, String givenName) {
    return Stream.of(familyName, givenName)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  CertificateFacts validIn(Optional<? extends Interval> validity) {
    return new CertificateFacts(holder, entry, issuingCountry, validity);
  }
}
