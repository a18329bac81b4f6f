package az.pasport.record;

import az.pasport.time.Baku;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a person's health that a facility vouches for. It is never changed: a correction is
 * a new version of it under the same {@link #recordId()}.
 */
@Entity
@Table(name = "health_record")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 16)
public abstract class HealthRecord extends SubmittedRecord {
  /** Stands for "not frozen any more", because PostgreSQL takes no null of a converted column. */
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /** Left out of the insert: PostgreSQL takes no null of a converted column's unknown type. */
  @Column(name = "replaced_at", insertable = false)
  @Nullable
  private Instant replacedAt;

  @Enumerated(EnumType.STRING)
  private ConfirmationStatus standing;

  @Column(name = "confirmed_at", insertable = false)
  @Nullable
  private Instant confirmedAt;

  @Column(name = "confirmed_by", insertable = false)
  @Nullable
  private String confirmedBy;

  @Embedded @Nullable private SubmittedPerson submittedPerson;

  @Column(name = "registry_state")
  @Enumerated(EnumType.STRING)
  private RegistryState registryState = RegistryState.NOT_COMPARED;

  @Column(name = "frozen_at", insertable = false)
  @Nullable
  private Instant frozenAt;

  /** The number of the bulk revocation that suspends it. */
  @Column(name = "suspended_by", insertable = false)
  @Nullable
  private Long suspendedBy;

  /** For the persistence provider. */
  protected HealthRecord() {}

  HealthRecord(RecordSource source) {
    super(source);
    this.standing = source.standing();
    this.submittedPerson = source.submitted().orElse(null);
    this.registryState = source.registryState();
  }

  public RecordKind kind() {
    return event().map(MedicalEvent::kind).orElse(RecordKind.WITHDRAWAL);
  }

  /**
   * What it says happened; empty for a withdrawal.
   *
   * @throws IllegalStateException if it names a vaccine that is no longer known
   */
  public abstract Optional<MedicalEvent> event();

  /** Why it was taken back; empty unless it is a withdrawal. */
  public Optional<WithdrawalReason> withdrawalReason() {
    return Optional.empty();
  }

  /** The name of the laboratory that announced it; empty for what no laboratory announces. */
  public String laboratory() {
    return "";
  }

  /** This record, if it is of a dose. */
  public Optional<VaccinationDose> dose() {
    return Optional.empty();
  }

  /** The day, in Baku, of what it tells; for a withdrawal the day on which it came. */
  public LocalDate happenedOn() {
    return event().map(MedicalEvent::happenedOn).orElseGet(() -> Baku.dateOf(receivedAt()));
  }

  /** When and where, for officials who compare records. */
  public String dayAndFacility() {
    return happenedOn() + " (" + facility().code() + ")";
  }

  /** The lot from which it took a dose; empty for what takes none from the facility's stock. */
  public Optional<Lot> lotUsed() {
    return Optional.empty();
  }

  /** Whether anything follows from it: not while it waits for a second worker, or is contested. */
  public boolean counts() {
    return !isHeld() && !isContested();
  }

  /** Whether it is frozen or suspended: it does not stand in the way of other records. */
  public boolean isContested() {
    return isFrozen() || isSuspended();
  }

  /** Whether a bulk revocation has suspended it as false: nothing follows from it meanwhile. */
  public boolean isSuspended() {
    return suspendedBy != null;
  }

  /** Whether the bulk revocation of this number has suspended it. */
  public boolean isSuspendedBy(long revocation) {
    return suspendedBy != null && suspendedBy == revocation;
  }

  void suspend(long revocation) {
    if (isSuspended() || replacedAt != null || !kind().isStanding()) {
      throw new IllegalStateException("record " + recordId() + " cannot be suspended");
    }
    this.suspendedBy = revocation;
  }

  void restore() {
    this.suspendedBy = null;
  }

  /** Whether it waits for a second worker. */
  public boolean isHeld() {
    return standing == ConfirmationStatus.HELD;
  }

  /** How the comparison of its person with the population registry ended. */
  public RegistryState registryState() {
    return registryState;
  }

  /** Whether the registry knows another person under its FIN: nothing follows from it. */
  public boolean isFrozen() {
    return registryState == RegistryState.MISMATCHED;
  }

  /** Since when it is frozen. */
  public Optional<Instant> frozenAt() {
    return Optional.ofNullable(frozenAt).filter(any -> isFrozen());
  }

  /** The person as the sender described them; empty where no registry was configured then. */
  public Optional<SubmittedPerson> submittedPerson() {
    return Optional.ofNullable(submittedPerson);
  }

  /**
   * Keeps whom it was submitted about, where its sender's description was not kept: the person's
   * details are about to become the registry's, and a later comparison must not go by those.
   */
  public void keepSubmitted(SubmittedPerson described) {
    this.submittedPerson = submittedPerson == null ? described : submittedPerson;
  }

  /** The registry's word was of another FIN: it waits for the next comparison. */
  public void forgetComparison() {
    this.registryState = RegistryState.NOT_COMPARED;
    this.frozenAt = frozenAt == null ? null : NEVER;
  }

  /** Takes the registry's word that it is about its person, or about another. */
  public void compared(boolean isSamePerson, Instant now) {
    this.registryState = isSamePerson ? RegistryState.MATCHED : RegistryState.MISMATCHED;
    @Nullable Instant thawed = frozenAt == null ? null : NEVER;
    this.frozenAt = isSamePerson ? thawed : now;
  }

  /** When the second worker confirmed it. */
  public Optional<Instant> confirmedAt() {
    return Optional.ofNullable(confirmedAt);
  }

  /** The number of the second worker, who confirmed it. */
  public Optional<String> confirmedBy() {
    return Optional.ofNullable(confirmedBy);
  }

  /**
   * Lets a held record count from now.
   *
   * @param second another worker than the one who entered it
   * @throws IllegalStateException if it is not held
   * @throws IllegalArgumentException if the worker who entered it confirms it
   */
  public void confirm(Worker second, Instant now) {
    if (standing != ConfirmationStatus.HELD) {
      throw new IllegalStateException("record " + recordId() + " is not held");
    }
    if (second.id().equals(worker().id())) {
      throw new IllegalArgumentException("a second worker confirms, not the one who entered it");
    }
    this.standing = ConfirmationStatus.CONFIRMED;
    this.confirmedBy = second.id();
    this.confirmedAt = now;
  }

  /** What it says, by the contract's names of the fields, as text. */
  public abstract Map<String, String> fields();

  /** The fields in which another version says something else. */
  public Set<String> differences(HealthRecord other) {
    Set<String> names = new TreeSet<>(fields().keySet());
    names.addAll(other.fields().keySet());
    names.removeIf(name -> Objects.equals(fields().get(name), other.fields().get(name)));
    return names;
  }

  /** When the next version came; empty for the current one. */
  public Optional<Instant> replacedAt() {
    return Optional.ofNullable(replacedAt);
  }

  /**
   * Makes room for the next version.
   *
   * @throws IllegalStateException if there is one already, or the record was withdrawn
   */
  public void replace(Instant now) {
    if (replacedAt != null || !kind().isStanding()) {
      throw new IllegalStateException(
          "record " + recordId() + " has left version " + recordVersion());
    }
    this.replacedAt = now;
  }
}
