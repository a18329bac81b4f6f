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
import az.pasport.time.BirthDate;
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
  @Inject ChangePreview preview;
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

  /** A person, and how they would be described after a correction. */
  private record Target(Person entry, PersonDetails details) {
    Person holder() {
      return entry.holder();
    }

    /** A correction that leaves the spelling in the passport out leaves it as it is. */
    PersonName name() {
      return details.name().inPlaceOf(holder().name());
    }

    BirthDate birthDate() {
      return details.birthDate();
    }

    boolean isIdentityKept() {
      return entry.identity().equals(details.identity());
    }

    boolean isDescriptionKept() {
      return holder().isDescribedAs(name(), birthDate());
    }
  }

  private Target target(Person entry, Correction wanted) {
    return new Target(entry, PersonDetails.read(wanted.corrected(), FIELD, clock.instant()));
  }

  @Override
  List<Identity> touched(Person entry, Correction wanted) {
    Identity corrected = target(entry, wanted).details().identity();
    return Stream.concat(entry.identities().stream(), Stream.of(corrected)).toList();
  }

  @Override
  void requirePossible(Person entry, Correction wanted) {
    Target target = target(entry, wanted);
    if (target.holder().detailsVersion() != wanted.detailsVersion()) {
      throw new PersonChangeRefused(Reason.CHANGED_MEANWHILE, "person");
    }
    if (target.isIdentityKept() && target.isDescriptionKept()) {
      throw new PersonChangeRefused(Reason.NOTHING_TO_CORRECT, "corrected");
    }
    Identity identity = target.details().identity();
    if (!target.isIdentityKept() && people.entry(identity).isPresent()) {
      throw new PersonChangeRefused(
          Reason.IDENTITY_TAKEN, FIELD + PersonDetailLines.field(identity));
    }
  }

  @Override
  void describe(Person entry, Correction wanted, List<Detail> lines) {
    Target target = target(entry, wanted);
    lines.addAll(
        PersonDetailLines.corrected(
            entry, target.details().identity(), target.name(), target.birthDate()));
    if (!target.isDescriptionKept()) {
      preview
          .revokedByCorrection(target.holder(), target.name(), target.birthDate())
          .forEach(lines::add);
    }
  }

  @Override
  Person change(Person entry, Correction wanted, ApprovalRequest request) {
    Target target = target(entry, wanted);
    if (!target.isIdentityKept()) {
      history.correct(entry, target.details().identity(), request.id());
      effects.forgetComparisons(entry);
    }
    if (!target.isDescriptionKept()) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      people.correct(target.holder(), target.name(), target.birthDate(), now);
    }
    effects.updateCertificates(target.holder(), request);
    effects.audit(request, "PERSON_CORRECTED", target.holder());
    return entry;
  }
}
