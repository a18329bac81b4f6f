package az.pasport.identity;

import az.pasport.approval.ApprovalRequest;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Corrects name, birth date or a mistyped identity, once a second official agrees. */
@ApplicationScoped
class PersonCorrection extends ApprovedPersonChange<PersonCorrection.Correction> {
  /** Before the names of the fields of a request. */
  private static final String FIELD = "corrected.";

  @Inject PersonHistory history;
  @Inject ChangeEffects effects;
  @Inject Clock clock;

  /**
   * What is to be corrected.
   *
   * @param entry number of the entry whose identity was named
   * @param detailsVersion of the person, as it was seen
   * @param corrected the person whole, as they should be
   */
  record Correction(long entry, int detailsVersion, Submission.Subject corrected, String reason)
      implements ApprovedPersonChange.Wanted {}

  PersonCorrection() {
    super("PERSON_CORRECTION", Correction.class);
  }

  /**
   * Plans a correction.
   *
   * @throws PersonChangeRefused if there is nothing to correct, or the identity is another person's
   * @throws az.pasport.intake.RecordRejectedException if a field is wrong
   */
  PlannedChange plan(Person entry, PersonChange.Correct change, String reason) {
    Submission.Subject corrected = corrected(PersonDetails.described(entry), change);
    return plan(
        entry, new Correction(entry.id(), entry.holder().detailsVersion(), corrected, reason));
  }

  private static Submission.Subject corrected(
      Submission.Subject stored, PersonChange.Correct change) {
    Optional<Identity> identity = change.identity();
    Optional<TravelDocument> document = identity.flatMap(Identity::document);
    boolean same = identity.isEmpty();
    return new Submission.Subject(
        same ? stored.fin() : identity.flatMap(Identity::fin).map(Fin::value).orElse(null),
        same ? stored.documentType() : document.map(known -> known.type().name()).orElse(null),
        same ? stored.documentCountry() : document.map(TravelDocument::country).orElse(null),
        same ? stored.documentNumber() : document.map(TravelDocument::number).orElse(null),
        change.familyName().orElse(stored.familyName()),
        change.givenName().orElse(stored.givenName()),
        change.patronymic().orElse(stored.patronymic()),
        change.birthDate().orElse(stored.birthDate()),
        change.latinName().orElse(null));
  }

  @Override
  List<Identity> touched(Person entry, Correction wanted) {
    return Stream.concat(entry.identities().stream(), Stream.of(read(wanted).identity())).toList();
  }

  @Override
  void requirePossible(Person entry, Correction wanted) {
    PersonDetails details = read(wanted);
    Person holder = entry.holder();
    if (holder.detailsVersion() != wanted.detailsVersion()) {
      throw new PersonChangeRefused(Reason.CHANGED_MEANWHILE, "person");
    }
    boolean sameIdentity = entry.identity().equals(details.identity());
    if (sameIdentity && isDescribedBy(details, holder)) {
      throw new PersonChangeRefused(Reason.NOTHING_TO_CORRECT, "corrected");
    }
    if (!sameIdentity && people.entry(details.identity()).isPresent()) {
      throw new PersonChangeRefused(
          Reason.IDENTITY_TAKEN, FIELD + PersonDetailLines.field(details.identity()));
    }
  }

  @Override
  void describe(Person entry, Correction wanted, List<Detail> lines) {
    PersonDetails details = read(wanted);
    Person holder = entry.holder();
    PersonName name = nameOf(details, holder);
    lines.addAll(PersonDetailLines.corrected(entry, details.identity(), name, details.birthDate()));
    if (!isDescribedBy(details, holder)) {
      effects.revokedByCorrection(holder, name, details.birthDate()).forEach(lines::add);
    }
  }

  @Override
  Person change(Person entry, Correction wanted, ApprovalRequest request) {
    PersonDetails details = read(wanted);
    Person holder = entry.holder();
    if (!entry.identity().equals(details.identity())) {
      history.correct(entry, details.identity(), request.id());
      effects.forgetComparisons(entry);
    }
    if (!isDescribedBy(details, holder)) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      people.correct(holder, nameOf(details, holder), details.birthDate(), now);
    }
    effects.updateCertificates(holder, request);
    effects.audit(request, "PERSON_CORRECTED", holder);
    return entry;
  }

  private PersonDetails read(Correction wanted) {
    return PersonDetails.read(wanted.corrected(), FIELD, clock.instant());
  }

  private static boolean isDescribedBy(PersonDetails details, Person holder) {
    return holder.isDescribedAs(nameOf(details, holder), details.birthDate());
  }

  /** A correction that leaves the spelling in the passport out leaves it as it is. */
  private static PersonName nameOf(PersonDetails details, Person holder) {
    return details.name().inPlaceOf(holder.name());
  }
}
