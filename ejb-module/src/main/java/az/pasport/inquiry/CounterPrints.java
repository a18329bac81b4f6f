package az.pasport.inquiry;

import az.pasport.audit.AuditLog;
import az.pasport.certificate.CertificateView;
import az.pasport.inquiry.OpenInquiries.OpenedFile;
import az.pasport.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes down what is printed at the counter, before it is. */
@Stateless
@RolesAllowed({"operator", "supervisor"})
public class CounterPrints {
  @Inject OpenInquiries open;
  @Inject InquiryRepository inquiries;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * Writes a print down.
   *
   * @return the certificate; empty if the file of the token is not open, or not the caller's
   */
  public Optional<CertificateView> add(
      String token, CertificateView certificate, ShownDocument document) {
    Optional<OpenedFile> opened = open.openedBy(token);
    opened.ifPresent(
        file -> {
          inquiries.add(
              new CounterPrint(
                  file.inquiry(),
                  certificate.id(),
                  document,
                  clock.instant().truncatedTo(ChronoUnit.MICROS)));
          audit.append(
              new Caller.Official(file.inquiry().official()),
              "CERTIFICATE_PRINTED",
              file.inquiry().subjectOfPrint(certificate.kind(), document.kind(), file.person()));
        });
    return opened.map(file -> certificate);
  }
}
