package az.pasport.web.pages;

import az.pasport.certificate.CertificateStatus;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.CertificateView.Facts.Contraindicated;
import az.pasport.certificate.CertificateView.Facts.Recovered;
import az.pasport.certificate.CertificateView.Facts.Tested;
import az.pasport.certificate.CertificateView.Facts.Vaccinated;
import az.pasport.certificate.CertificateView.Holder;
import az.pasport.certificate.IssuerName;
import az.pasport.message.Messages;
import az.pasport.rules.CertificateKind;
import az.pasport.rules.ValidityHours;
import az.pasport.time.Baku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A certificate as its page shows it.
 *
 * @param issuer whose name is told in the page's language where the certificate was signed with it
 */
public record HeldSheet(CertificateView certificate, IssuerName issuer, Messages texts)
    implements Sheet {
  @Override
  public CertificateKind kind() {
    return certificate.kind();
  }

  /** What it is called. */
  public String title() {
    return texts.of(kind());
  }

  /** Family name, given name, patronymic. */
  public String holder() {
    Holder holder = certificate.holder();
    return Stream.of(
            Stream.of(holder.familyName(), holder.givenName()), holder.patronymic().stream())
        .flatMap(parts -> parts)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  public String birthDate() {
    return texts.birthDate(certificate.holder().birthDate());
  }

  /** What a verifier types who does not scan. */
  public String shortCode() {
    return certificate.shortCode().inGroups();
  }

  public boolean isRevoked() {
    return certificate.status() == CertificateStatus.REVOKED;
  }

  /** "Valid until …" or "Valid without end". */
  public String validity() {
    if (certificate.validity() instanceof ValidityHours hours) {
      return texts.of("certificate.valid.until.minute", texts.minute(hours.until()));
    }
    return certificate
        .validity()
        .lastDay()
        .map(until -> texts.of("certificate.valid.until", texts.date(until)))
        .orElseGet(() -> texts.of("certificate.valid.endless"));
  }

  /** The rest of what it says, in the order of the printed document. */
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    Holder holder = certificate.holder();
    add(
        lines,
        "certificate.holder.latin",
        holder.familyNameLatin() + " " + holder.givenNameLatin());
    lines.addAll(facts());
    add(lines, "certificate.from", from());
    add(lines, "certificate.until", until());
    add(lines, "certificate.issuer", issuer.shown(certificate.issuer(), texts.getLocale()));
    add(lines, "certificate.issued", texts.date(Baku.dateOf(certificate.issuedAt())));
    add(lines, "certificate.identifier", certificate.identifier());
    certificate.replaces().ifPresent(old -> add(lines, "certificate.replaces", old));
    add(lines, "certificate.legal", kind().legalTitle());
    add(lines, "certificate.basis", certificate.basis().cite(texts.getLocale()));
    return lines;
  }

  /** Whether the QR code has to be renewed before the certificate ends. */
  public boolean isToBeRenewed() {
    return certificate
        .validity()
        .lastDay()
        .filter(until -> !until.isAfter(signedUntil()))
        .isEmpty();
  }

  /** Until when the QR code can be read. */
  public String signature() {
    return texts.of("certificate.signature", texts.date(signedUntil()));
  }

  private LocalDate signedUntil() {
    return Baku.dateOf(certificate.signatureExpiresAt().minusSeconds(1));
  }

  /** Whether it counts in our country only: readers abroad do not know its code. */
  public boolean isNational() {
    return kind() == CertificateKind.CONTRAINDICATION;
  }

  /** Below the context root, without the file's ending. */
  public String api() {
    return "/api/v1/certificates/" + certificate.id();
  }

  private List<Line> facts() {
    var lines = new ArrayList<Line>();
    if (certificate.facts() instanceof Vaccinated dose) {
      add(lines, "certificate.vaccine", dose.product().name());
      add(lines, "certificate.manufacturer", dose.product().manufacturerName());
      add(
          lines,
          "certificate.dose",
          texts.of(
              "certificate.dose.of",
              String.valueOf(dose.position().number()),
              String.valueOf(dose.position().seriesSize())));
      add(lines, "certificate.given", texts.date(dose.givenOn()));
      add(lines, "certificate.country", texts.country(dose.country()));
    } else if (certificate.facts() instanceof Recovered infection) {
      add(lines, "certificate.positive", texts.date(infection.firstPositive()));
      add(lines, "certificate.country", texts.country(infection.country()));
    } else if (certificate.facts() instanceof Tested test) {
      add(lines, "certificate.test", test.name().orElse("RT-PCR"));
      add(lines, "certificate.result", texts.of("certificate.result.NOT_DETECTED"));
      add(
          lines,
          "certificate.sampled",
          texts.of("certificate.minute", texts.minute(test.sampledAt())));
      add(lines, "certificate.announced", from());
      add(lines, "certificate.laboratory", test.laboratory());
      add(lines, "certificate.country", texts.country(test.country()));
    } else if (certificate.facts() instanceof Contraindicated conclusion) {
      add(lines, "certificate.conclusion", conclusion.conclusion());
      add(lines, "certificate.conclusion.period", texts.of("certificate.period", from(), until()));
      add(lines, "certificate.country", texts.country(conclusion.country()));
    }
    return lines;
  }

  private String from() {
    return certificate.validity() instanceof ValidityHours hours
        ? texts.of("certificate.minute", texts.minute(hours.from()))
        : texts.date(certificate.validity().firstDay());
  }

  private String until() {
    if (certificate.validity() instanceof ValidityHours hours) {
      return texts.of("certificate.minute", texts.minute(hours.until()));
    }
    return certificate
        .validity()
        .lastDay()
        .map(texts::date)
        .orElse(texts.of("certificate.endless"));
  }

  private void add(List<Line> lines, String key, String value) {
    lines.add(new Line(texts.of(key), value));
  }
}
