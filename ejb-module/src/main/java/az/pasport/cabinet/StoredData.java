package az.pasport.cabinet;

import az.pasport.approval.PersonRequests;
import az.pasport.audit.PersonAudit;
import az.pasport.certificate.Notice;
import az.pasport.certificate.StoredCertificate;
import az.pasport.institution.Institution;
import az.pasport.person.Identity;
import az.pasport.person.PersonName;
import az.pasport.record.PersonRefusals;
import az.pasport.record.StoredVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is stored about one person, at a moment.
 *
 * @param person empty while no facility has sent anything of them
 * @param records every version of every record, also of those that were taken back
 * @param certificates the latest first
 * @param requests of officials about the person's records
 * @param refusals what facilities sent of the person and was refused
 * @param deeds the entries of the audit that name the person, the latest first
 * @param hasMoreDeeds whether there are older entries than those
 * @param institutions those of the verifiers among them, by code
 */
public record StoredData(
    Instant createdAt,
    Optional<Details> person,
    List<StoredVersion> records,
    List<StoredCertificate> certificates,
    List<Notice> notices,
    List<PersonRequests.Outline> requests,
    List<PersonRefusals.Refused> refusals,
    List<PersonAudit.Deed> deeds,
    boolean hasMoreDeeds,
    Map<String, Institution> institutions) {
  public StoredData {
    records = List.copyOf(records);
    certificates = List.copyOf(certificates);
    notices = List.copyOf(notices);
    requests = List.copyOf(requests);
    refusals = List.copyOf(refusals);
    deeds = List.copyOf(deeds);
    institutions = Map.copyOf(institutions);
  }

  /**
   * Who the person is.
   *
   * @param former name and birth date before corrections, the oldest first
   */
  public record Details(
      Identity identity, PersonName name, LocalDate birthDate, List<Former> former) {
    public Details {
      former = List.copyOf(former);
    }
  }

  /** Name and birth date until they were corrected. */
  public record Former(PersonName name, LocalDate birthDate, Instant correctedAt) {}
}
