package az.pasport.ws;

import az.pasport.intake.Confirmation;
import az.pasport.intake.Correction;
import az.pasport.intake.Submission;
import az.pasport.intake.WithdrawalRequest;
import az.pasport.ws.v1.BatchRecord;
import az.pasport.ws.v1.Contraindication;
import az.pasport.ws.v1.Dose;
import az.pasport.ws.v1.LatinName;
import az.pasport.ws.v1.Person;
import az.pasport.ws.v1.RecordVersion;
import az.pasport.ws.v1.Recovery;
import az.pasport.ws.v1.Test;
import az.pasport.ws.v1.Worker;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps the contract's messages to submissions. What is missing stays missing. */
final class RequestMapper {
  /** A number that is none: the domain calls it a bad value rather than a missing one. */
  private static final int NOT_A_NUMBER = 0;

  /** Java and gSOAP put it behind an {@code xs:date}; it changes no date. Other zones might. */
  private static final String BAKU_OFFSET = "+04:00";

  private RequestMapper() {}

  /** A batch's record; empty if it holds none, or several. */
  static Optional<Submission> of(BatchRecord record) {
    var found = new ArrayList<Submission>();
    String id = record.getMessageId();
    if (record.getDose() != null) {
      found.add(dose(id, record.getPerson(), record.getWorker(), record.getDose()));
    }
    if (record.getTest() != null) {
      found.add(test(id, record.getPerson(), record.getWorker(), record.getTest()));
    }
    if (record.getRecovery() != null) {
      found.add(recovery(id, record.getPerson(), record.getWorker(), record.getRecovery()));
    }
    if (record.getContraindication() != null) {
      found.add(
          contraindication(
              id, record.getPerson(), record.getWorker(), record.getContraindication()));
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  static Confirmation confirmation(
      @Nullable String messageId, @Nullable RecordVersion replaces, @Nullable Worker worker) {
    RecordVersion sent = replaces == null ? new RecordVersion() : replaces;
    return new Confirmation(
        messageId, sent.getRecordId(), number(sent.getVersion()), author(worker));
  }

  static Submission.Dose dose(
      @Nullable String messageId,
      @Nullable Person person,
      @Nullable Worker worker,
      @Nullable Dose dose) {
    Dose sent = dose == null ? new Dose() : dose;
    return new Submission.Dose(
        messageId,
        subject(person),
        author(worker),
        sent.getProduct(),
        sent.getLot(),
        number(sent.getDoseNumber()),
        number(sent.getSeriesSize()),
        date(sent.getDate()),
        sent.getVaccinator());
  }

  static Submission.Test test(
      @Nullable String messageId,
      @Nullable Person person,
      @Nullable Worker worker,
      @Nullable Test test) {
    Test sent = test == null ? new Test() : test;
    return new Submission.Test(
        messageId,
        subject(person),
        author(worker),
        sent.getType(),
        sent.getDevice(),
        sent.getSampledAt(),
        sent.getAnnouncedAt(),
        sent.getResult());
  }

  static Submission.Recovered recovery(
      @Nullable String messageId,
      @Nullable Person person,
      @Nullable Worker worker,
      @Nullable Recovery recovery) {
    Recovery sent = recovery == null ? new Recovery() : recovery;
    return new Submission.Recovered(
        messageId,
        subject(person),
        author(worker),
        date(sent.getFirstPositive()),
        date(sent.getClosedOn()),
        sent.getDoctor());
  }

  static Submission.Contraindicated contraindication(
      @Nullable String messageId,
      @Nullable Person person,
      @Nullable Worker worker,
      @Nullable Contraindication contraindication) {
    Contraindication sent = contraindication == null ? new Contraindication() : contraindication;
    return new Submission.Contraindicated(
        messageId,
        subject(person),
        author(worker),
        sent.getConclusion(),
        date(sent.getValidFrom()),
        date(sent.getValidUntil()));
  }

  static Correction correction(@Nullable RecordVersion replaces, Submission replacement) {
    RecordVersion sent = replaces == null ? new RecordVersion() : replaces;
    return new Correction(sent.getRecordId(), number(sent.getVersion()), replacement);
  }

  static WithdrawalRequest takingBack(
      @Nullable String messageId,
      @Nullable RecordVersion replaces,
      @Nullable Worker worker,
      @Nullable String reason) {
    RecordVersion sent = replaces == null ? new RecordVersion() : replaces;
    return new WithdrawalRequest(
        messageId, sent.getRecordId(), number(sent.getVersion()), author(worker), reason);
  }

  private static Submission.Subject subject(@Nullable Person person) {
    Person sent = person == null ? new Person() : person;
    return new Submission.Subject(
        sent.getFin(),
        sent.getDocumentType(),
        sent.getDocumentCountry(),
        sent.getDocumentNumber(),
        sent.getFamilyName(),
        sent.getGivenName(),
        sent.getPatronymic(),
        birthDate(sent),
        latinName(sent.getLatinName()));
  }

  /** Two birth dates at once are none: the domain refuses the text of both. */
  private static @Nullable String birthDate(Person sent) {
    String whole = date(sent.getBirthDate());
    String partial = date(sent.getPartialBirthDate());
    if (isBlank(partial)) {
      return whole;
    }
    return isBlank(whole) ? partial : whole + ", " + partial;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static Submission.@Nullable LatinName latinName(@Nullable LatinName sent) {
    return sent == null
        ? null
        : new Submission.LatinName(sent.getFamilyName(), sent.getGivenName());
  }

  private static Submission.Author author(@Nullable Worker worker) {
    Worker sent = worker == null ? new Worker() : worker;
    return new Submission.Author(sent.getId(), sent.getName());
  }

  private static @Nullable String date(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String date = text.strip();
    return date.endsWith(BAKU_OFFSET)
        ? date.substring(0, date.length() - BAKU_OFFSET.length())
        : date;
  }

  private static @Nullable Integer number(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return NOT_A_NUMBER;
    }
  }
}
