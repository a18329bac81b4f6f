package az.pasport.record;

import az.pasport.record.Contraindication;
import az.pasport.record.HealthRecord;
import az.pasport.record.Recovery;
import az.pasport.record.TestResult;
import az.pasport.record.VaccinationDose;
import az.pasport.record.Withdrawal;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of record, as forms and the API call them. */
public enum RecordKind {
  DOSE(VaccinationDose.class),
  TEST(TestResult.class),
  RECOVERY(Recovery.class),
  CONTRAINDICATION(Contraindication.class),
  /** The last version of a record that was taken back. */
  WITHDRAWAL(Withdrawal.class);

  private final Class<? extends HealthRecord> type;

  RecordKind(Class<? extends HealthRecord> type) {
    this.type = type;
  }

  /** The kind of a stored record. */
  public static RecordKind of(Class<? extends HealthRecord> type) {
    return Stream.of(values())
        .filter(kind -> kind.type.isAssignableFrom(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of record: " + type));
  }

  /** Before the dot in the names of its fields: {@code dose}. */
  public String prefix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it can be corrected or withdrawn. */
  public boolean isStanding() {
    return this != WITHDRAWAL;
  }
}
