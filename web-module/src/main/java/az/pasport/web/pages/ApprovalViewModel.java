package az.pasport.web.pages;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovalStatus;
import az.pasport.approval.Approvals;
import az.pasport.approval.Evidence;
import az.pasport.message.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A request for a second official, as the page shows it. */
public record ApprovalViewModel(Approvals.View view, Instant now, Messages texts) {
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
                    fields().label(line.field()),
                    fields().value(line.field(), line.value()),
                    line.before()
                        .map(before -> shown(fields().value(line.field(), before)))
                        .orElse("")))
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

  private RecordFieldText fields() {
    return new RecordFieldText(texts);
  }

  /** What was empty before is shown as such. */
  private static String shown(String value) {
    return value.isEmpty() ? "–" : value;
  }

  private static String official(String principal) {
    return principal.substring(principal.indexOf(':') + 1);
  }
}
