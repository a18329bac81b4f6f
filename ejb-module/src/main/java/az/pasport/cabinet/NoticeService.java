package az.pasport.cabinet;

import az.pasport.certificate.Certificates;
import az.pasport.certificate.RevocationNotice;
import az.pasport.person.PersonHistory;
import az.pasport.person.PersonNotice;
import az.pasport.record.RecordSuspensions;
import az.pasport.record.SuspensionNotice;
import az.pasport.retention.RetentionSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What the caller is to know of changes to their records and certificates, for a time. */
@Stateless
@RolesAllowed("citizen")
public class NoticeService {
  @Inject CurrentCitizen citizen;
  @Inject Certificates certificates;
  @Inject PersonHistory history;
  @Inject RecordSuspensions suspensions;
  @Inject RetentionSettings retention;

  /** The caller's certificates that a change of a record has revoked of late, the latest first. */
  public List<RevocationNotice> notices() {
    return certificates.notices(citizen.fin(), since());
  }

  /** What was changed of late of who the caller is, the latest first. */
  public List<PersonNotice> personNotices() {
    return citizen.person().map(person -> history.notices(person, since())).orElse(List.of());
  }

  /** The caller's records that are suspended as false, and those that count again of late. */
  public List<SuspensionNotice> suspensions() {
    return citizen.person().map(person -> suspensions.notices(person, since())).orElse(List.of());
  }

  private Instant since() {
    return retention.before(RetentionSettings.Data.NOTICES).orElse(Instant.EPOCH);
  }
}
