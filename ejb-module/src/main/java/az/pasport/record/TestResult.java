package az.pasport.record;

import az.pasport.time.Baku;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
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

  public TestType type() {
    return type;
  }

  public Optional<String> device() {
    return Optional.ofNullable(device);
  }

  /** When the sample was taken. */
  public Instant sampledAt() {
    return sampledAt;
  }

  /** When the result was announced; the 72 hours of a TEST certificate count from here. */
  public Instant announcedAt() {
    return announcedAt;
  }

  public TestOutcome outcome() {
    return outcome;
  }

  /** As certificates give it; empty for a test of which no certificate is made. */
  @Override
  public String laboratory() {
    return type == TestType.NAAT && outcome == TestOutcome.NOT_DETECTED
        ? facility().name(Locale.ENGLISH)
        : "";
  }

  /** The date of the sample in Baku: "the date of the test". */
  public LocalDate sampledOn() {
    return Baku.dateOf(sampledAt);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.TEST;
  }

  @Override
  public Optional<MedicalEvent> event() {
    return Optional.of(new MedicalEvent.Test(type, device(), sampledAt, announcedAt, outcome));
  }

  @Override
  public LocalDate happenedOn() {
    return sampledOn();
  }

  @Override
  public Map<String, String> fields() {
    return Map.of(
        "test.type", type.name(),
        "test.device", device().orElse(""),
        "test.sampledAt", sampledAt.toString(),
        "test.announcedAt", announcedAt.toString(),
        "test.result", outcome.name());
  }
}
