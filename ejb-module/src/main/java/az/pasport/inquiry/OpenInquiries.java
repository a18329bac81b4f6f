package az.pasport.inquiry;

import az.pasport.audit.CurrentOfficial;
import az.pasport.person.People;
import az.pasport.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The caller's inquiries that are not over. Called inside a transaction of its caller. */
@ApplicationScoped
class OpenInquiries {
  /** How the login names a person's principal. */
  private static final String FIN = "fin:";

  @Inject InquiryRepository inquiries;
  @Inject People people;
  @Inject CurrentOfficial official;
  @Inject Clock clock;

  /** An inquiry, and the person whose file it has opened. */
  record OpenedFile(Inquiry inquiry, Person person) {}

  /** The inquiry of a token; empty if it is another official's, or over, or there is none. */
  Optional<Inquiry> byToken(String token) {
    return inquiries
        .byToken(token)
        .filter(inquiry -> inquiry.isOf(official.login(), clock.instant()));
  }

  /** The same with the person whose file it has opened; empty while it has opened none. */
  Optional<OpenedFile> openedBy(String token) {
    return byToken(token)
        .flatMap(
            inquiry ->
                inquiry
                    .personId()
                    .flatMap(people::byNumber)
                    .map(Person::holder)
                    // Joined with the official's own identity since then, for example.
                    .filter(person -> !isOwn(person))
                    .map(person -> new OpenedFile(inquiry, person)));
  }

  /** Whether a person is the caller. */
  boolean isOwn(Person person) {
    return person.identities().stream()
        .flatMap(identity -> identity.fin().stream())
        .anyMatch(fin -> official.login().equals(FIN + fin.value()));
  }
}
