package az.pasport.inquiry;

import az.pasport.audit.AuditLog;
import az.pasport.audit.CurrentOfficial;
import az.pasport.inquiry.InquiryResult.Outcome;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where officials look people up, each time for a reason that they state. Whom they see is audited
 * with the kind of the reason, which the person can read; so is that nobody was found.
 */
@Stateless
@RolesAllowed({"operator", "supervisor"})
public class PersonInquiries {
  /** People among whom an official chooses, at most. */
  public static final int MOST_MATCHES = 20;

  @Inject InquiryAdmission admission;
  @Inject OpenInquiries open;
  @Inject People people;
  @Inject CurrentOfficial official;
  @Inject AuditLog audit;

  /**
   * Several people who fit.
   *
   * @param hasMore whether there are others, who are not shown
   */
  public record Matches(List<PersonMatch> people, boolean hasMore) {
    public Matches {
      people = List.copyOf(people);
    }
  }

  /**
   * Looks for a person. A single one's file is open then.
   *
   * @throws InquiryLimitReached if the caller has made as many inquiries as is allowed
   */
  public InquiryResult ask(PersonQuery query, InquiryReason reason) {
    String token = admission.admit(official.login(), reason);
    Inquiry inquiry = open.byToken(token).orElseThrow();
    List<Person> found = query.find(people, MOST_MATCHES + 1);
    return switch (found.size()) {
      case 0 -> nobody(inquiry);
      case 1 -> open(inquiry, found.get(0));
      default -> several(inquiry, found);
    };
  }

  private InquiryResult nobody(Inquiry inquiry) {
    audit.append(caller(), "NOBODY_FOUND", "person:none");
    return new InquiryResult(Outcome.NOBODY, inquiry.token());
  }

  private InquiryResult several(Inquiry inquiry, List<Person> found) {
    inquiry.offer(found.stream().map(Person::id).toList());
    audit.append(
        caller(),
        "PERSON_LISTED",
        found.stream().limit(MOST_MATCHES).map(person -> inquiry.subject(person.id())).toList());
    return new InquiryResult(Outcome.SEVERAL, inquiry.token());
  }

  private InquiryResult open(Inquiry inquiry, Person person) {
    if (open.isOwn(person)) {
      audit.append(caller(), "OWN_RECORDS_REFUSED", "person:" + person.id());
      return new InquiryResult(Outcome.OWN_RECORDS, inquiry.token());
    }
    inquiry.open(person.id());
    audit.append(caller(), "PERSON_LOOKED_UP", inquiry.subject(person.id()));
    return new InquiryResult(Outcome.OPENED, inquiry.token());
  }

  /** The people among whom the caller chooses; empty if the inquiry is over or not the caller's. */
  public Optional<Matches> matches(String token) {
    return open.byToken(token)
        .map(
            inquiry ->
                new Matches(
                    IntStream.range(0, Math.min(MOST_MATCHES, inquiry.matches().size()))
                        .boxed()
                        .flatMap(place -> match(inquiry, place).stream())
                        .toList(),
                    inquiry.matches().size() > MOST_MATCHES));
  }

  private Optional<PersonMatch> match(Inquiry inquiry, int place) {
    return people
        .byNumber(inquiry.matches().get(place))
        .map(person -> PersonMatch.of(place, person));
  }

  /**
   * Opens the file of one of several.
   *
   * @param place as in {@link PersonMatch}
   * @return empty if the inquiry is over or not the caller's, nobody is at the place, or somebody
   *     else's file is open: another person needs an inquiry of its own, which is counted and has
   *     its reason
   */
  public Optional<InquiryResult> choose(String token, int place) {
    return open.byToken(token)
        .filter(inquiry -> place >= 0)
        .filter(inquiry -> place < Math.min(MOST_MATCHES, inquiry.matches().size()))
        .flatMap(
            inquiry ->
                people
                    .byNumber(inquiry.matches().get(place))
                    .map(Person::holder)
                    .filter(person -> inquiry.personId().map(is -> is == person.id()).orElse(true))
                    .map(person -> open(inquiry, person)));
  }

  private Caller caller() {
    return new Caller.Official(official.login());
  }
}
