package az.pasport.web.verify;

import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.Entry;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.message.Messages;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import az.pasport.verification.CertificateFacts;
import az.pasport.verification.Outcome;
import az.pasport.verification.Verdict;
import az.pasport.verification.VerdictFormatter;
import az.pasport.web.pages.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A verdict as the page shows it: in colour, in a sign and in words. */
public record VerdictViewModel(Verdict verdict, Messages texts) {
  /** A class of the style sheet. */
  public String colour() {
    return switch (verdict.outcome()) {
      case VALID -> "green";
      case NOT_VALID -> "red";
      case CANNOT_TELL -> "amber";
    };
  }

  /** For whoever cannot tell the colours apart. */
  public String sign() {
    return switch (verdict.outcome()) {
      case VALID -> "✓";
      case NOT_VALID -> "✕";
      case CANNOT_TELL -> "?";
    };
  }

  public String word() {
    return texts.of(verdict.outcome());
  }

  /** Why; where all is well, only what else might be mistaken. */
  public List<String> because() {
    String reason = texts.of(verdict.reason());
    return switch (verdict.outcome()) {
      case VALID -> new VerdictFormatter(texts).meaning(verdict).stream().toList();
      case NOT_VALID -> List.of(reason);
      case CANNOT_TELL -> List.of(reason, texts.of("verify.cannot.tell.meaning"));
    };
  }

  /** Whether the certificate could be read and its signature is genuine. */
  public boolean isAttested() {
    return verdict.attested().isPresent();
  }

  public boolean isToCompare() {
    return isAttested() && verdict.outcome() != Outcome.NOT_VALID;
  }

  /** What is to be compared with an identity document: name and birth date. */
  public List<Line> person() {
    CertificateFacts attested = verdict.attested().orElseThrow();
    var lines = new ArrayList<Line>();
    add(lines, "verify.holder", attested.name());
    if (!attested.latinName().equals(attested.name())) {
      add(lines, "certificate.holder.latin", attested.latinName());
    }
    add(
        lines,
        "certificate.birth",
        attested
            .dateOfBirth()
            .map(texts::birthDate)
            .orElseGet(() -> texts.of("verify.birth.unknown")));
    return lines;
  }

  public List<Line> lines() {
    CertificateFacts attested = verdict.attested().orElseThrow();
    var lines = new ArrayList<Line>();
    add(lines, "certificate.kind", texts.of(kind(attested.kind())));
    lines.addAll(attested.entry().accept(new EntryLines()));
    attested.validFrom().ifPresent(from -> add(lines, "verify.valid", period(attested, from)));
    add(lines, "certificate.issuer", attested.entry().issuer());
    if (!attested.issuingCountry().isEmpty()) {
      add(lines, "certificate.country", texts.country(attested.issuingCountry()));
    }
    add(lines, "certificate.identifier", attested.entry().identifier());
    return lines;
  }

  /** Other countries certify rapid tests, too. */
  private static String kind(CertificateFacts.Kind kind) {
    return (kind == CertificateFacts.Kind.TEST ? "verify.kind." : "certificateKind.") + kind;
  }

  private final class EntryLines implements Entry.Visitor<List<Line>> {
    @Override
    public List<Line> vaccination(VaccinationEntry dose) {
      return List.of(
          line("certificate.vaccine", product(dose.product())),
          line("certificate.dose", texts.of("certificate.dose.of", dose.dose(), dose.series())),
          line("certificate.given", texts.date(dose.date())));
    }

    @Override
    public List<Line> test(TestEntry test) {
      return List.of(line("certificate.sampled", texts.minute(test.sampleTaken())));
    }

    @Override
    public List<Line> recovery(RecoveryEntry infection) {
      return List.of(line("certificate.positive", texts.date(infection.firstPositive())));
    }

    @Override
    public List<Line> contraindication(ContraindicationEntry contraindication) {
      return List.of(line("verify.conclusion", contraindication.conclusion()));
    }
  }

  private static String product(String code) {
    return VaccineProducts.known().byCode(code).map(VaccineProduct::name).orElse(code);
  }

  private String period(CertificateFacts attested, LocalDate from) {
    return attested
        .validUntil()
        .map(until -> texts.of("certificate.period", texts.date(from), texts.date(until)))
        .orElseGet(() -> texts.of("certificate.period.endless", texts.date(from)));
  }

  private void add(List<Line> lines, String key, String value) {
    lines.add(line(key, value));
  }

  private Line line(String key, String value) {
    return new Line(texts.of(key), value);
  }
}
