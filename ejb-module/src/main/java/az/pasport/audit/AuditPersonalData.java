package az.pasport.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The personal data of one entry. Written with it and never changed; deleted when its time is over.
 * Of an entry of format 1 or 2, which holds them itself, only whose it is.
 */
@Entity
@Table(name = "audit_personal_data")
class AuditPersonalData {
  /** Deeds that only read: stored for another time than the others. */
  private static final Set<String> LOOK_UPS =
      Set.of(
          "PERSON_LOOKED_UP",
          "PERSON_LISTED",
          "PERSON_COMPARED",
          "NOBODY_FOUND",
          "APPROVAL_READ",
          "EVIDENCE_READ",
          "CERTIFICATE_LOOKED_UP",
          "AUDIT_SEARCHED",
          "AUDIT_EXPORTED");

  private static final Pattern PERSON = Pattern.compile("(?:.* )?person:(\\d{1,18})");

  @Id
  @Column(name = "entry_id")
  private long entryId;

  @Column(name = "done_at")
  @Nullable
  private Instant doneAt;

  @Column(name = "look_up")
  private boolean lookUp;

  @Nullable private String salt;
  private String actor;
  private String subject;
  private String address;

  /** By this a person's entries are found. */
  @Column(name = "person_id")
  @Nullable
  private Long personId;

  @SuppressWarnings("NullAway.Init")
  protected AuditPersonalData() {}

  AuditPersonalData(long entryId, EntryContent content, PersonalParts parts) {
    this.entryId = entryId;
    this.doneAt = content.doneAt();
    this.lookUp = isLookUp(content.deed());
    this.salt = parts.salt();
    this.actor = parts.actor();
    this.subject = parts.subject();
    this.address = parts.address();
    this.personId = person(parts).orElse(null);
  }

  static boolean isLookUp(String deed) {
    return LOOK_UPS.contains(deed);
  }

  String actor() {
    return actor;
  }

  String subject() {
    return subject;
  }

  String address() {
    return address;
  }

  private static Optional<Long> person(PersonalParts parts) {
    return Stream.of(parts.subject(), parts.actor())
        .map(PERSON::matcher)
        .filter(Matcher::matches)
        .map(named -> Long.valueOf(named.group(1)))
        .findFirst();
  }
}
