package az.pasport.web.pages;

import az.pasport.certificate.CertificateStatus;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.CertificateView.Holder;
import az.pasport.certificate.IssuerName;
import az.pasport.decree.CertificateKind;
import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.Entry;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.message.Messages;
import az.pasport.record.VaccineProduct;
import az.pasport.time.Baku;
import java.time.Instant;
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
public record CertificateViewModel(CertificateView certificate, IssuerName issuer, Messages texts)
    implements EntitlementViewModel {
  @Override
  public CertificateKind kind() {
    return certificate.kind();
  }

  @Override
  public boolean isHeld() {
    return true;
  }

  @Override
  public String summary() {
    return validity();
  }

  /** Family name, given name, patronymic. */
  public String holder() {
    Holder holder = certificate.holder();
    return Stream.of(holder.familyName(), holder.givenName(), holder.patronymic().orElse(""))
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
    return certificate
        .validity()
        .fold(
            days ->
                days.until()
                    .map(until -> texts.of("certificate.valid.until", texts.date(until)))
                    .orElseGet(() -> texts.of("certificate.valid.endless")),
            hours -> texts.of("certificate.valid.until.minute", texts.minute(hours.until())));
  }

  /** The rest of what it says, in the order of the printed document. */
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    Holder holder = certificate.holder();
    add(
        lines,
        "certificate.holder.latin",
        holder.familyNameLatin() + " " + holder.givenNameLatin());
    lines.addAll(certificate.entry().accept(new EntryLines()));
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

  private String from() {
    return certificate
        .validity()
        .fold(days -> texts.date(days.from()), hours -> minute(hours.from()));
  }

  private String until() {
    return certificate
        .validity()
        .fold(
            days -> days.until().map(texts::date).orElseGet(() -> texts.of("certificate.endless")),
            hours -> minute(hours.until()));
  }

  private String minute(Instant moment) {
    return texts.of("certificate.minute", texts.minute(moment));
  }

  private void add(List<Line> lines, String key, String value) {
    lines.add(line(key, value));
  }

  private Line line(String key, String value) {
    return new Line(texts.of(key), value);
  }

  private final class EntryLines implements Entry.Visitor<List<Line>> {
    @Override
    public List<Line> vaccination(VaccinationEntry dose) {
      VaccineProduct product = CertificateView.product(dose);
      return List.of(
          line("certificate.vaccine", product.name()),
          line("certificate.manufacturer", product.manufacturerName()),
          line("certificate.dose", texts.of("certificate.dose.of", dose.dose(), dose.series())),
          line("certificate.given", texts.date(dose.date())),
          country(dose));
    }

    @Override
    public List<Line> recovery(RecoveryEntry infection) {
      return List.of(
          line("certificate.positive", texts.date(infection.firstPositive())), country(infection));
    }

    @Override
    public List<Line> test(TestEntry test) {
      return List.of(
          line("certificate.test", test.testName().isEmpty() ? "RT-PCR" : test.testName()),
          line("certificate.result", texts.of("certificate.result.NOT_DETECTED")),
          line("certificate.sampled", minute(test.sampleTaken())),
          line("certificate.announced", from()),
          line("certificate.laboratory", test.testCentre()),
          country(test));
    }

    @Override
    public List<Line> contraindication(ContraindicationEntry contraindication) {
      return List.of(
          line("certificate.conclusion", contraindication.conclusion()),
          line("certificate.conclusion.period", texts.of("certificate.period", from(), until())),
          country(contraindication));
    }

    private Line country(Entry entry) {
      return line("certificate.country", texts.country(entry.country()));
    }
  }
}
