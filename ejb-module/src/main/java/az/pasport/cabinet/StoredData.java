package az.pasport.cabinet;

import az.pasport.approval.PersonRequests;
import az.pasport.audit.PersonAudit;
import az.pasport.certificate.RevocationNotice;
import az.pasport.certificate.StoredCertificate;
import az.pasport.institution.Institution;
import az.pasport.intake.PersonRefusals;
import az.pasport.person.FormerDetails;
import az.pasport.person.Identity;
import az.pasport.person.PersonName;
import az.pasport.person.PersonNotice;
import az.pasport.person.RecordedDeath;
import az.pasport.record.StoredVersion;
import az.pasport.time.BirthDate;
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
 * @param personNotices what was changed of who the person is
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
    List<RevocationNotice> notices,
    List<PersonNotice> personNotices,
    List<PersonRequests.Outline> requests,
    List<PersonRefusals.Refused> refusals,
    List<PersonAudit.Deed> deeds,
    boolean hasMoreDeeds,
    Map<String, Institution> institutions) {
  public StoredData {
    records = List.copyOf(records);
    certificates = List.copyOf(certificates);
    notices = List.copyOf(notices);
    personNotices = List.copyOf(personNotices);
    requests = List.copyOf(requests);
    refusals = List.copyOf(refusals);
    deeds = List.copyOf(deeds);
    institutions = Map.copyOf(institutions);
  }

  /**
   * Who the person is.
   *
   * @param former name and birth date before corrections, the oldest first
   * @param joined other identities that lead to this person now
   * @param periods from when until when identities led to this person that did not from the
   *     beginning, or do not any more
   * @param deaths what was recorded of the person's death, also in error
   * @param sex where the population registry gives it
   * @param comparedOn when the registry last said who this is
   */
  public record Details(
      Identity identity,
      PersonName name,
      BirthDate birthDate,
      List<FormerDetails> former,
      List<JoinedIdentity> joined,
      List<IdentityPeriod> periods,
      List<RecordedDeath> deaths,
      Optional<String> sex,
      Optional<LocalDate> comparedOn) {
    public Details {
      former = List.copyOf(former);
      joined = List.copyOf(joined);
      periods = List.copyOf(periods);
      deaths = List.copyOf(deaths);
    }
  }

  /** Another identity of the person, and how facilities described them under it. */
  public record JoinedIdentity(Identity identity, PersonName name, BirthDate birthDate) {}

  /**
   * From when until when another identity led to the person. Which one is not said: one that does
   * not any more may be another person's.
   *
   * @param since empty for one that did from the first record on
   * @param until empty while it does
   * @param isMistyped whether it never was the person's
   */
  public record IdentityPeriod(
      Optional<Instant> since, Optional<Instant> until, boolean isMistyped) {}
}
