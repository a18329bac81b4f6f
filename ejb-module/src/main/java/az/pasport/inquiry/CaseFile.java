package az.pasport.inquiry;

import az.pasport.audit.PersonAudit;
import az.pasport.certificate.CertificateRecord;
import az.pasport.decree.RuleBook;
import az.pasport.institution.Institution;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the console shows of the person of an inquiry.
 *
 * @param endsAt when the file closes
 * @param records in the order of events, the latest first
 * @param certificates all that were issued, the latest first
 * @param book the decrees as they are known now
 * @param looks the latest entries of the audit that name the person, as the person sees them
 * @param institutions of the verifiers among them, by code
 */
public record CaseFile(
    InquiryReason reason,
    Instant endsAt,
    PersonDescription person,
    List<RecordHistory> records,
    List<CertificateRecord> certificates,
    RuleBook book,
    List<PersonAudit.Deed> looks,
    Map<String, Institution> institutions) {
  public CaseFile {
    records = List.copyOf(records);
    certificates = List.copyOf(certificates);
    looks = List.copyOf(looks);
    institutions = Map.copyOf(institutions);
  }
}
