package az.pasport.web.pages;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovalStatus;
import az.pasport.approval.Approvals;
import az.pasport.approval.ApprovedAction;
import az.pasport.approval.Evidence;
import az.pasport.facility.Region;
import az.pasport.message.Messages;
import az.pasport.record.VaccineProducts;
import az.pasport.time.BirthDate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A request for a second official, as the page shows it. */
public record ApprovalViewModel(Approvals.View view, Instant now, Messages texts) {
  private static final Set<String> CODES =
      Set.of("reason", "revocation.reason", "test.result", "institution.kind");

  public record Row(String label, String value, String before) {
    public boolean isChange() {
      return !before.isEmpty();
    }
  }

  /** A file that bears it out. */
  public record File(String id, String name, String sha256) {}

  ApprovalRequest request() {
    return view.request();
  }

  public long id() {
    return request().id();
  }

  public String title() {
    return texts.of("approvals.kind." + request().kind());
  }

  /** Whether the thing to be changed is there already. */
  public boolean isKnown() {
    return !subject().equals("record:new");
  }

  public String subject() {
    return request().subject();
  }

  public String state() {
    return texts.of("approvals.status." + request().status());
  }

  public boolean isPending() {
    return request().status() == ApprovalStatus.PENDING && now.isBefore(request().expiresAt());
  }

  public String requestedBy() {
    return official(request().requestedBy());
  }

  public String requestedAt() {
    return texts.minute(request().requestedAt());
  }

  public String decidedBy() {
    return request().decidedBy().map(ApprovalViewModel::official).orElse("");
  }

  public String decidedAt() {
    return request().decidedAt().map(texts::minute).orElse("");
  }

  public String reason() {
    return request().reason().orElse("");
  }

  public String age() {
    Duration age = Duration.between(request().requestedAt(), now);
    if (age.toDays() > 0) {
      return texts.of("approvals.age.days", Long.toString(age.toDays()));
    }
    return age.toHours() > 0
        ? texts.of("approvals.age.hours", Long.toString(age.toHours()))
        : texts.of("approvals.age.minutes", Long.toString(Math.max(1, age.toMinutes())));
  }

  public String expires() {
    return texts.minute(request().expiresAt());
  }

  public List<Row> rows() {
    return view.details().stream()
        .map(
            line ->
                new Row(
                    texts.of("approvals.field." + line.field()),
                    value(line, line.value()),
                    line.before().map(before -> shown(value(line, before))).orElse("")))
        .toList();
  }

  public List<File> files() {
    return view.evidence().stream()
        .map(file -> new File(file.id(), name(file), file.sha256()))
        .toList();
  }

  private String name(Evidence file) {
    return texts.of(
        "approvals.file",
        texts.of("approvals.file." + file.mediaType()),
        Long.toString((file.size() + 1023L) / 1024));
  }

  private String value(ApprovedAction.Detail line, String value) {
    if (value.isEmpty()) {
      return value;
    }
    if (CODES.contains(line.field())) {
      return texts.of("approvals.value." + value);
    }
    return switch (line.field()) {
      case "facility.region" -> Region.valueOf(value).name(texts.getLocale());
      case "dose.country" -> texts.country(value);
      case "dose.product" ->
          VaccineProducts.known()
              .byCode(value)
              .map(product -> product.name() + " (" + value + ")")
              .orElse(value);
      case "person.birthDate" -> BirthDate.parse(value).map(texts::birthDate).orElse(value);
      default -> dated(value);
    };
  }

  private String dated(String value) {
    try {
      return value.length() == 10 ? texts.date(LocalDate.parse(value)) : moment(value);
    } catch (DateTimeException e) {
      return value;
    }
  }

  private String moment(String value) {
    return value.endsWith("Z") ? texts.minute(Instant.parse(value)) : value;
  }

  /** What was empty before is shown as such. */
  private static String shown(String value) {
    return value.isEmpty() ? "–" : value;
  }

  private static String official(String principal) {
    return principal.substring(principal.indexOf(':') + 1);
  }
}
