package az.pasport.record;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The result of a test for the virus. */
@Entity
@Table(name = "test_result")
@DiscriminatorValue("TEST")
public class TestResult extends HealthRecord {
  @Column(name = "test_type")
  @Enumerated(EnumType.STRING)
  private TestType type;

  @Nullable private String device;

  @Column(name = "sampled_at")
  private Instant sampledAt;

  @Column(name = "announced_at")
  private Instant announcedAt;

  @Enumerated(EnumType.STRING)
  private TestOutcome outcome;

  /** For the persistence provider. */
  protected TestResult() {}

  TestResult(RecordSource source, MedicalEvent.Test test) {
    super(source);
    this.type = test.type();
    this.device = test.device().orElse(null);
    this.sampledAt = test.sampledAt();
    this.announcedAt = test.announcedAt();
    this.outcome = test.outcome();
  }

  /** As certificates give it; empty for a test of which no certificate is made. */
  @Override
  public String laboratory() {
    return type == TestType.NAAT && outcome == TestOutcome.NOT_DETECTED
        ? facility().name(Locale.ENGLISH)
        : "";
  }

  @Override
  public Optional<MedicalEvent> event() {
    return Optional.of(
        new MedicalEvent.Test(type, Optional.ofNullable(device), sampledAt, announcedAt, outcome));
  }

  @Override
  public Map<String, String> fields() {
    return Map.of(
        "test.type", type.name(),
        "test.device", Objects.requireNonNullElse(device, ""),
        "test.sampledAt", sampledAt.toString(),
        "test.announcedAt", announcedAt.toString(),
        "test.result", outcome.name());
  }
}
