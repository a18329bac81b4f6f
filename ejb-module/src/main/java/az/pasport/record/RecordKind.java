package az.pasport.record;

import java.util.Locale;

/** The kinds of record, as forms and the API call them. */
public enum RecordKind {
  DOSE,
  TEST,
  RECOVERY,
  CONTRAINDICATION,
  /** The last version of a record that was taken back. */
  WITHDRAWAL;

  /** The contract's name of the element that holds its fields: {@code dose}. */
  public String prefix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it can be corrected or withdrawn. */
  public boolean isStanding() {
    return this != WITHDRAWAL;
  }
}
