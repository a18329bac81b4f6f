package az.pasport.record;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Optional;

/** The last version of a record that was taken back: nothing rests on it. */
@Entity
@Table(name = "withdrawal")
@DiscriminatorValue("WITHDRAWAL")
public class Withdrawal extends HealthRecord {
  @Enumerated(EnumType.STRING)
  private WithdrawalReason reason;

  /** For the persistence provider. */
  protected Withdrawal() {}

  public Withdrawal(RecordSource source, WithdrawalReason reason) {
    super(source);
    this.reason = reason;
  }

  @Override
  public Optional<WithdrawalReason> withdrawalReason() {
    return Optional.of(reason);
  }

  @Override
  public Optional<MedicalEvent> event() {
    return Optional.empty();
  }

  @Override
  public Map<String, String> fields() {
    return Map.of("reason", reason.name());
  }
}
