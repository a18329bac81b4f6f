package az.pasport.intake;

import az.pasport.person.DocumentType;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.TravelDocument;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.Records;
import az.pasport.record.Worker;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a worker whose FIN is known would enter, change or confirm of their own, under
 * whichever of their identities. The refusal is written down as every other is.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class OwnRecordCheck {
  @Inject People people;
  @Inject Records records;
  @Inject RefusalRecorder refusals;

  /** The answer to a message about the sender's own records; empty for any other. */
  public Optional<Answer> refuse(Authority sender, Fin own, IntakeMessage message, Instant now) {
    Optional<Refusal> refusal =
        message.accept(new OwnField(own)).map(problem -> refusal(sender, problem));
    refusals.write(sender, refusal.stream().toList(), now);
    return refusal.map(Refusal::answer);
  }

  private static Refusal refusal(Authority sender, Problem problem) {
    return Refusal.of(
        sender.provedWorker().map(number -> new Worker(number, number)), List.of(problem));
  }

  /** Which field of a message names the sender's own person. */
  private final class OwnField implements IntakeMessage.Visitor<Optional<Problem>> {
    private final Fin own;

    OwnField(Fin own) {
      this.own = own;
    }

    @Override
    public Optional<Problem> entry(Submission submission) {
      return ofSubject(submission.person());
    }

    @Override
    public Optional<Problem> correction(Correction correction) {
      return ofRecord(correction.recordId()).or(() -> ofSubject(correction.replacement().person()));
    }

    @Override
    public Optional<Problem> withdrawal(WithdrawalRequest withdrawal) {
      return ofRecord(withdrawal.recordId());
    }

    @Override
    public Optional<Problem> confirmation(Confirmation confirmation) {
      return ofRecord(confirmation.recordId());
    }

    private Optional<Problem> ofSubject(Submission.Subject subject) {
      boolean isOwn =
          Optional.ofNullable(subject.fin()).flatMap(Fin::parse).filter(own::equals).isPresent()
              || document(subject).flatMap(people::find).filter(this::isOwn).isPresent();
      return isOwn ? Optional.of(ProblemCode.OWN_RECORD.at("person.fin")) : Optional.empty();
    }

    private Optional<Problem> ofRecord(@Nullable String recordId) {
      return Optional.ofNullable(recordId)
          .flatMap(text -> FieldReader.uuid(text.strip()))
          .flatMap(records::current)
          .map(HealthRecord::person)
          .filter(this::isOwn)
          .map(own -> ProblemCode.OWN_RECORD.at("replaces.recordId"));
    }

    private boolean isOwn(Person person) {
      return person.holder().entries().stream()
          .map(Person::identity)
          .flatMap(identity -> identity.fin().stream())
          .anyMatch(own::equals);
    }
  }

  /** The document that a message names, where it names one that can be. */
  private static Optional<Identity> document(Submission.Subject subject) {
    String country = Optional.ofNullable(subject.documentCountry()).orElse("");
    String number = Optional.ofNullable(subject.documentNumber()).orElse("");
    return TravelDocument.isCountry(country) && TravelDocument.isNumber(number)
        ? Stream.of(DocumentType.values())
            .filter(type -> type.name().equals(subject.documentType()))
            .findFirst()
            .map(type -> TravelDocument.of(type, country, number))
        : Optional.empty();
  }
}
