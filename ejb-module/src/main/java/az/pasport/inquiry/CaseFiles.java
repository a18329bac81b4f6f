package az.pasport.inquiry;

import az.pasport.audit.PersonAudit;
import az.pasport.certificate.Certificates;
import az.pasport.decree.Decrees;
import az.pasport.inquiry.OpenInquiries.OpenedFile;
import az.pasport.person.Identity;
import az.pasport.rules.EligibilityReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is on record of the person whose file an inquiry has opened. That it was opened is in the
 * audit; to read it again while it is open adds nothing there. What names a file that is not open,
 * or not the caller's, finds nothing.
 */
@Stateless
@RolesAllowed({"operator", "supervisor"})
public class CaseFiles {
  /** Entries of the audit that are shown. */
  private static final int MOST_LOOKS = 100;

  @Inject OpenInquiries open;
  @Inject CaseFileReader reader;
  @Inject LookHistory history;
  @Inject Certificates certificates;
  @Inject Decrees decrees;

  /** The file of a token. */
  public Optional<CaseFile> read(String token) {
    return open.openedBy(token).map(this::file);
  }

  private CaseFile file(OpenedFile opened) {
    List<PersonAudit.Deed> looks = history.latest(opened.person(), MOST_LOOKS);
    return new CaseFile(
        opened.inquiry().reason(),
        opened.inquiry().endsAt(),
        reader.person(opened.person()),
        reader.records(opened.person()),
        certificates.records(opened.person()),
        decrees.current(),
        looks,
        history.institutions(looks));
  }

  /** Which certificate the person is due on a day, and why, by the records and decrees of now. */
  public Optional<EligibilityReport> eligibility(String token, LocalDate day) {
    return open.openedBy(token)
        .map(opened -> reader.eligibility(opened.person(), decrees.current(), day));
  }

  /** The identity by which the person of a token is known. */
  public Optional<Identity> identity(String token) {
    return open.openedBy(token).map(opened -> opened.person().identity());
  }
}
