package az.pasport.web.staff;

import az.pasport.certificate.CertificateRecord;
import az.pasport.certificate.Revocation;
import az.pasport.decree.RuleBook;
import az.pasport.message.Messages;
import az.pasport.record.RecordVersion;
import az.pasport.time.Baku;
import az.pasport.web.pages.Line;
import az.pasport.web.pages.ValidityText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A certificate in a person's file, as the page shows it.
 *
 * @param numbers of the records in the file
 */
public record CertificateRowViewModel(
    CertificateRecord certificate,
    RuleBook book,
    Map<UUID, Integer> numbers,
    Instant now,
    Messages texts) {
  /** A record on which it rests. */
  public record Source(String anchor, String words) {}

  public String title() {
    return texts.of(certificate.outline().kind());
  }

  /** What stands after the {@code #} of its address. */
  public String anchor() {
    return "certificate-" + certificate.id();
  }

  public String state() {
    return state(certificate, now, texts);
  }

  /** Whether it is valid now. */
  public boolean isValid() {
    return certificate.isValidAt(now);
  }

  static String state(CertificateRecord certificate, Instant now, Messages texts) {
    Optional<Revocation> revocation = certificate.outline().revocation();
    if (revocation.isPresent()) {
      return texts.of("person.certificate.revoked", texts.minute(revocation.get().revokedAt()));
    }
    if (now.isBefore(certificate.validity().begin())) {
      return texts.of("person.certificate.future");
    }
    if (certificate.validity().hasEndedBy(now)) {
      return texts.of("person.certificate.ended");
    }
    return texts.of(
        certificate.isValidAt(now) ? "person.certificate.valid" : "person.certificate.unsigned");
  }

  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    add(lines, "person.certificate.period", new ValidityText(texts).period(certificate.validity()));
    certificate
        .outline()
        .revocation()
        .ifPresent(
            revocation ->
                add(
                    lines,
                    "approvals.field.revocation.reason",
                    texts.of(
                        (revocation.reason().isStaffs() ? "approvals.value." : "person.revocation.")
                            + revocation.reason())));
    book.byId(certificate.decreeId(), certificate.decreeVersion())
        .ifPresent(decree -> add(lines, "certificate.basis", decree.cite(texts.getLocale())));
    add(lines, "certificate.issued", texts.date(Baku.dateOf(certificate.outline().issuedAt())));
    add(lines, "certificate.identifier", certificate.outline().identifier());
    certificate.outline().replaces().ifPresent(old -> add(lines, "certificate.replaces", old));
    return lines;
  }

  /** The records on which it rests. */
  public List<Source> sources() {
    return certificate.restsOn().stream().map(this::source).toList();
  }

  private Source source(RecordVersion version) {
    return new Source(
        "#" + RecordViewModel.anchor(version.recordId()),
        texts.of(
            "person.certificate.rests",
            Optional.ofNullable(numbers.get(version.recordId())).map(String::valueOf).orElse("?"),
            Integer.toString(version.number())));
  }

  private void add(List<Line> lines, String key, String value) {
    lines.add(new Line(texts.of(key), value));
  }
}
