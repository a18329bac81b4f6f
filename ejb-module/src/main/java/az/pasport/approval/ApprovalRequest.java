package az.pasport.approval;

import az.pasport.approval.ApprovalRefused.Reason;
import az.pasport.security.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an official asks for. What it says never changes; it is decided once, or expires. */
@Entity
@Table(name = "approval_request")
public class ApprovalRequest {
  /** Characters of the reason of a decision. */
  public static final int LONGEST_REASON = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "approval_request_seq")
  @SequenceGenerator(name = "approval_request_seq", sequenceName = "approval_request_seq")
  private long id;

  @Version private long version;

  private String kind;
  private String subject;
  @Nullable private String concerns;
  private String payload;

  @Enumerated(EnumType.STRING)
  private ApprovalStatus status;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "decided_by", insertable = false)
  @Nullable
  private String decidedBy;

  @Column(name = "decided_at", insertable = false)
  @Nullable
  private Instant decidedAt;

  @Column(insertable = false)
  @Nullable
  private String reason;

  @Column(insertable = false)
  @Nullable
  private String outcome;

  @Column(name = "erased_at", insertable = false)
  @Nullable
  private Instant erasedAt;

  /** For the persistence provider. */
  protected ApprovalRequest() {}

  /**
   * A request that waits.
   *
   * @param by the caller's name of the official who asks
   * @throws ApprovalRefused if it concerns the official's own records
   */
  ApprovalRequest(Proposal proposal, String by, Instant now, Instant expiresAt) {
    if (proposal.concerns().equals(Optional.of(by))) {
      throw new ApprovalRefused(Reason.OWN_RECORDS);
    }
    this.kind = proposal.kind();
    this.subject = proposal.subject();
    this.concerns = proposal.concerns().orElse(null);
    this.payload = Payload.write(proposal.payload());
    this.status = ApprovalStatus.PENDING;
    this.requestedBy = by;
    this.requestedAt = now;
    this.expiresAt = expiresAt;
  }

  /**
   * A second official agrees.
   *
   * @param by the caller's name of the official
   * @param why empty if nothing is to be said
   * @throws ApprovalRefused if it is decided or expired, or not for this official to decide
   */
  void approve(String by, Optional<String> why, Instant now) {
    decide(ApprovalStatus.APPROVED, by, why, now);
  }

  /** A second official does not agree; throws as {@link #approve} does. */
  void refuse(String by, String why, Instant now) {
    decide(ApprovalStatus.REFUSED, by, Optional.of(why), now);
  }

  private void decide(ApprovalStatus decision, String by, Optional<String> why, Instant now) {
    if (isExpired(now)) {
      throw new ApprovalRefused(Reason.EXPIRED);
    }
    if (status != ApprovalStatus.PENDING) {
      throw new ApprovalRefused(Reason.DECIDED);
    }
    if (requestedBy.equals(by)) {
      throw new ApprovalRefused(Reason.OWN_REQUEST);
    }
    if (by.equals(concerns)) {
      throw new ApprovalRefused(Reason.OWN_RECORDS);
    }
    this.status = decision;
    this.decidedBy = by;
    this.decidedAt = now;
    this.reason = why.orElse(null);
  }

  void done(String what) {
    this.outcome = what;
  }

  /** Its time is over; nothing happens to one that is decided. */
  void expire(Instant now) {
    if (status == ApprovalStatus.PENDING && isExpired(now)) {
      this.status = ApprovalStatus.EXPIRED;
      this.decidedAt = now;
    }
  }

  /** It is moot; nothing happens to one that is decided. */
  void withdraw(Instant now) {
    if (status == ApprovalStatus.PENDING) {
      this.status = ApprovalStatus.WITHDRAWN;
      this.decidedAt = now;
    }
  }

  /**
   * Forgets what it says and whom it concerns; who asked, who decided and when stays.
   *
   * @throws IllegalStateException if it still waits
   */
  void erase(Instant now) {
    if (status == ApprovalStatus.PENDING) {
      throw new IllegalStateException("request " + id + " is not decided");
    }
    this.payload = "{}";
    this.concerns = null;
    this.reason = null;
    this.erasedAt = now;
  }

  /** Whether what it says was erased, because its time is over. */
  public boolean isErased() {
    return erasedAt != null;
  }

  private boolean isExpired(Instant now) {
    return status == ApprovalStatus.EXPIRED
        || (status == ApprovalStatus.PENDING && !now.isBefore(expiresAt));
  }

  /** What the action needs, as it was asked for. */
  public <T> T payload(Class<T> type) {
    return Payload.read(payload, type);
  }

  public long id() {
    return id;
  }

  public String kind() {
    return kind;
  }

  /** What the audit calls the thing to be changed. */
  public String subject() {
    return subject;
  }

  public ApprovalStatus status() {
    return status;
  }

  /** The caller's name of the official who asked. */
  public String requestedBy() {
    return requestedBy;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** The caller's name of the official who decided; empty if nobody did. */
  public Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Why it was decided so, in the official's words. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** What was changed, as the audit calls it; empty unless approved. */
  public Optional<String> outcome() {
    return Optional.ofNullable(outcome);
  }

  public Caller.Official requester() {
    return new Caller.Official(requestedBy);
  }

  /** Whether an official may decide: neither the one who asked nor the one whom it concerns. */
  public boolean isForDecisionBy(String official) {
    return !requestedBy.equals(official) && !official.equals(concerns);
  }

  boolean isLike(ApprovalRequest other) {
    return kind.equals(other.kind)
        && subject.equals(other.subject)
        && payload.equals(other.payload);
  }
}
