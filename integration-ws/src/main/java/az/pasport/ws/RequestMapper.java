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
record RequestMapper(@Nullable String messageId, @Nullable Person person, @Nullable Worker worker) {
  /** A number that is none: the domain calls it a bad value rather than a missing one. */
  private static final int NOT_A_NUMBER = 0;

  /** Java and gSOAP put it behind an {@code xs:date}; it changes no date. Other zones might. */
  private static final String BAKU_OFFSET = "+04:00";

  /** A batch's record; empty if it holds none, or several. */
  static Optional<Submission> of(BatchRecord record) {
    var mapper = new RequestMapper(record.getMessageId(), record.getPerson(), record.getWorker());
    var found = new ArrayList<Submission>();
    Optional.ofNullable(record.getDose()).map(mapper::dose).ifPresent(found::add);
    Optional.ofNullable(record.getTest()).map(mapper::test).ifPresent(found::add);
    Optional.ofNullable(record.getRecovery()).map(mapper::recovery).ifPresent(found::add);
    Optional.ofNullable(record.getContraindication())
        .map(mapper::contraindication)
        .ifPresent(found::add);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  Submission.Dose dose(@Nullable Dose dose) {
    Dose sent = dose == null ? new Dose() : dose;
    return new Submission.Dose(
        messageId,
        subject(),
        author(),
        sent.getProduct(),
        sent.getLot(),
        number(sent.getDoseNumber()),
        number(sent.getSeriesSize()),
        date(sent.getDate()),
        sent.getVaccinator());
  }

  Submission.Test test(@Nullable Test test) {
    Test sent = test == null ? new Test() : test;
    return new Submission.Test(
        messageId,
        subject(),
        author(),
        sent.getType(),
        sent.getDevice(),
        sent.getSampledAt(),
        sent.getAnnouncedAt(),
        sent.getResult());
  }

  Submission.Recovered recovery(@Nullable Recovery recovery) {
    Recovery sent = recovery == null ? new Recovery() : recovery;
    return new Submission.Recovered(
        messageId,
        subject(),
        author(),
        date(sent.getFirstPositive()),
        date(sent.getClosedOn()),
        sent.getDoctor());
  }

  Submission.Contraindicated contraindication(@Nullable Contraindication contraindication) {
    Contraindication sent = contraindication == null ? new Contraindication() : contraindication;
    return new Submission.Contraindicated(
        messageId,
        subject(),
        author(),
        sent.getConclusion(),
        date(sent.getValidFrom()),
        date(sent.getValidUntil()));
  }

  Confirmation confirmation(@Nullable RecordVersion replaces) {
    RecordVersion sent = replaces == null ? new RecordVersion() : replaces;
    return new Confirmation(messageId, sent.getRecordId(), number(sent.getVersion()), author());
  }

  WithdrawalRequest withdrawal(@Nullable RecordVersion replaces, @Nullable String reason) {
    RecordVersion sent = replaces == null ? new RecordVersion() : replaces;
    return new WithdrawalRequest(
        messageId, sent.getRecordId(), number(sent.getVersion()), author(), reason);
  }

  static Correction correction(@Nullable RecordVersion replaces, Submission replacement) {
    RecordVersion sent = replaces == null ? new RecordVersion() : replaces;
    return new Correction(sent.getRecordId(), number(sent.getVersion()), replacement);
  }

  private Submission.Subject subject() {
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

  private Submission.Author author() {
    Worker sent = worker == null ? new Worker() : worker;
    return new Submission.Author(sent.getId(), sent.getName());
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
