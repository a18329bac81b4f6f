package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.ApprovedAction;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.intake.PersonDetails;
import az.pasport.intake.Submission;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.person.PersonHistory;
import az.pasport.person.PersonName;
import az.pasport.person.TravelDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Corrects name, birth date or a mistyped identity, once a second official agrees. */
@ApplicationScoped
class PersonCorrection implements ApprovedAction {
  static final String KIND = "PERSON_CORRECTION";

  /** Before the names of the fields of a request. */
  private static final String FIELD = "corrected.";

  @Inject LockedPeople people;
  @Inject PersonHistory history;
  @Inject ChangeEffects effects;
  @Inject ChangeFollowUp followUp;
  @Inject Clock clock;

  /**
   * What is to be corrected.
   *
   * @param entry number of the entry whose identity was named
   * @param detailsVersion of the person, as it was seen
   * @param corrected the person whole, as they should be
   */
  record Wanted(long entry, int detailsVersion, Submission.Subject corrected, String reason) {}

  /**
   * Plans a correction.
   *
   * @throws PersonChangeRefused if there is nothing to correct, or the identity is another person's
   * @throws az.pasport.intake.RecordRejectedException if a field is wrong
   */
  PlannedChange plan(Person entry, PersonChange.Correct change, String reason) {
    Submission.Subject corrected = corrected(PersonDetails.described(entry), change);
    PersonDetails details = PersonDetails.read(corrected, FIELD, clock.instant());
    requireChange(entry, details);
    return new PlannedChange(
        KIND,
        entry,
        touched(entry, details),
        new Wanted(entry.id(), entry.holder().detailsVersion(), corrected, reason),
        lines(entry, details, reason));
  }

  private static Submission.Subject corrected(
      Submission.Subject stored, PersonChange.Correct change) {
    Identity identity = change.identity().orElse(null);
    TravelDocument document = identity instanceof TravelDocument known ? known : null;
    boolean same = identity == null;
    return new Submission.Subject(
        same ? stored.fin() : identity instanceof Fin fin ? fin.value() : null,
        same ? stored.documentType() : document == null ? null : document.type().name(),
        same ? stored.documentCountry() : document == null ? null : document.country(),
        same ? stored.documentNumber() : document == null ? null : document.number(),
        change.familyName().orElse(stored.familyName()),
        change.givenName().orElse(stored.givenName()),
        change.patronymic().orElse(stored.patronymic()),
        change.birthDate().orElse(stored.birthDate()),
        change.latinName().orElse(null));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Detail> details(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    PersonDetails details = PersonDetails.read(wanted.corrected(), FIELD, request.requestedAt());
    return people.describe(wanted.entry(), entry -> lines(entry, details, wanted.reason()));
  }

  @Override
  public String execute(ApprovalRequest request) {
    Wanted wanted = request.payload(Wanted.class);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    PersonDetails details = PersonDetails.read(wanted.corrected(), FIELD, now);
    Person entry = people.entry(wanted.entry(), "person");
    ConflictOfInterestCheck.refuse(request, touched(entry, details));
    Person holder = entry.holder();
    if (holder.detailsVersion() != wanted.detailsVersion()) {
      throw new PersonChangeRefused(Reason.CHANGED_MEANWHILE, "person");
    }
    requireChange(entry, details);
    if (!entry.identity().equals(details.identity())) {
      history.correct(entry, details.identity(), request.id());
      followUp.forgetComparisons(entry);
    }
    if (!holder.isDescribedAs(nameOf(details, holder), details.birthDate())) {
      people.correct(holder, nameOf(details, holder), details.birthDate(), now);
    }
    followUp.updateCertificates(holder, request);
    followUp.audit(request, "PERSON_CORRECTED", holder);
    return "person:" + entry.id();
  }

  private void requireChange(Person entry, PersonDetails details) {
    Person holder = entry.holder();
    boolean sameIdentity = entry.identity().equals(details.identity());
    if (sameIdentity && holder.isDescribedAs(nameOf(details, holder), details.birthDate())) {
      throw new PersonChangeRefused(Reason.NOTHING_TO_CORRECT, "corrected");
    }
    if (!sameIdentity && people.isKnown(details.identity())) {
      throw new PersonChangeRefused(
          Reason.IDENTITY_TAKEN,
          FIELD + (details.identity() instanceof Fin ? "fin" : "documentNumber"));
    }
  }

  private List<Detail> lines(Person entry, PersonDetails details, String reason) {
    Person holder = entry.holder();
    var lines =
        new ArrayList<>(
            PersonDetailLines.corrected(
                entry, details.identity(), nameOf(details, holder), details.birthDate()));
    if (!holder.isDescribedAs(nameOf(details, holder), details.birthDate())) {
      effects
          .revokedByCorrection(holder, nameOf(details, holder), details.birthDate())
          .forEach(lines::add);
    }
    lines.add(Detail.of("change.reason", reason));
    return lines;
  }

  /** A correction that leaves the spelling in the passport out leaves it as it is. */
  private static PersonName nameOf(PersonDetails details, Person holder) {
    return details.name().inPlaceOf(holder.name());
  }

  private static List<Identity> touched(Person entry, PersonDetails details) {
    return Stream.concat(entry.identities().stream(), Stream.of(details.identity())).toList();
  }
}
