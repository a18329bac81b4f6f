package az.pasport.ws;

import az.pasport.announcement.Announcement;
import az.pasport.intake.Answer;
import az.pasport.intake.OwnRecord;
import az.pasport.intake.Warning;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.VaccineProduct;
import az.pasport.ws.v1.CodedValue;
import az.pasport.ws.v1.FieldProblem;
import az.pasport.ws.v1.HeldRecord;
import az.pasport.ws.v1.RecordAnswer;
import az.pasport.ws.v1.Status;
import az.pasport.ws.v1.SubmissionAnswer;
import az.pasport.ws.v1.Vaccine;
import az.pasport.ws.v1.ValueSet;
import az.pasport.ws.v1.Worker;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps the domain's answers to the contract's types. */
final class ResponseMapper {
  private ResponseMapper() {}

  /**
   * What a sender is told.
   *
   * @param known the contract as the sender knows it
   */
  static SubmissionAnswer to(@Nullable String messageId, Answer answer, ContractVersion known) {
    var told = new SubmissionAnswer();
    told.setMessageId(messageId);
    return answer.accept(new Filling(told, known));
  }

  /** Writes each answer of the domain into one of the contract. */
  private record Filling(SubmissionAnswer told, ContractVersion known)
      implements Answer.Visitor<SubmissionAnswer> {
    @Override
    public SubmissionAnswer accepted(Answer.Accepted accepted) {
      told.setStatus(Status.ACCEPTED);
      acknowledge(told, accepted, known);
      return told;
    }

    @Override
    public SubmissionAnswer duplicate(Answer.Duplicate duplicate) {
      told.setStatus(Status.DUPLICATE);
      acknowledge(told, duplicate.first(), known);
      return told;
    }

    @Override
    public SubmissionAnswer rejected(Answer.Rejected rejected) {
      told.setStatus(Status.REJECTED);
      rejected.problems().forEach(problem -> told.getProblem().add(problem(problem)));
      return told;
    }

    @Override
    public SubmissionAnswer outdated(Answer.Outdated outdated) {
      told.setStatus(Status.CONFLICT);
      told.setVersion(outdated.version());
      acknowledge(told, outdated.recordId(), outdated.changedAt());
      outdated.changed().forEach(problem -> told.getProblem().add(problem(problem)));
      return told;
    }

    @Override
    public SubmissionAnswer conflict(Answer.Conflict conflict) {
      told.setStatus(Status.CONFLICT);
      acknowledge(told, conflict.recordId(), conflict.acknowledgedAt());
      told.getProblem().add(problem(ProblemCode.MESSAGE_ID_TAKEN.at("messageId")));
      return told;
    }
  }

  /** What a sender is told who asks for the acknowledgement of a message. */
  static SubmissionAnswer acknowledgement(
      String messageId, Answer.Duplicate acknowledged, ContractVersion known) {
    SubmissionAnswer told = to(messageId, acknowledged, known);
    if (known.hasWarnings()) {
      told.setStatus(Status.ACKNOWLEDGED);
    }
    return told;
  }

  /** The answer to a record of a batch that is none, or several at once. */
  static SubmissionAnswer notOneRecord(@Nullable String messageId) {
    var told = new SubmissionAnswer();
    told.setMessageId(messageId);
    told.setStatus(Status.REJECTED);
    told.getProblem().add(problem(ProblemCode.ONE_RECORD.at("dose")));
    return told;
  }

  static RecordAnswer of(OwnRecord.Lookup lookup) {
    return lookup.fold(ResponseMapper::record, ResponseMapper::refused);
  }

  private static RecordAnswer refused(Problem problem) {
    var told = new RecordAnswer();
    told.getProblem().add(problem(problem));
    return told;
  }

  private static RecordAnswer record(OwnRecord record) {
    var told = new RecordAnswer();
    var worker = new Worker();
    worker.setId(record.worker().id());
    worker.setName(record.worker().name());
    told.setRecordId(record.recordId().toString());
    told.setState(record.state().name());
    told.setVersion(record.version());
    told.setWorker(worker);
    record.happenedOn().ifPresent(day -> told.setHappenedOn(day.toString()));
    told.setReceivedAt(record.receivedAt().toString());
    record.confirmedAt().ifPresent(at -> told.setConfirmedAt(at.toString()));
    record.withdrawalReason().ifPresent(reason -> told.setWithdrawalReason(reason.name()));
    record.problems().forEach(problem -> told.getProblem().add(problem(problem)));
    record.warnings().forEach(warning -> told.getWarning().add(warning(warning)));
    return told;
  }

  static HeldRecord held(az.pasport.intake.HeldRecord record) {
    var worker = new Worker();
    worker.setId(record.workerId());
    worker.setName(record.workerName());
    var held = new HeldRecord();
    held.setRecordId(record.recordId().toString());
    held.setVersion(record.version());
    held.setWorker(worker);
    held.setHappenedOn(record.happenedOn().toString());
    held.setReceivedAt(record.receivedAt().toString());
    return held;
  }

  static az.pasport.ws.v1.Announcement announcement(Announcement announcement) {
    var told = new az.pasport.ws.v1.Announcement();
    told.setBegins(announcement.period().begins().toString());
    told.setEnds(announcement.period().ends().toString());
    told.setTextAz(announcement.text().in(Locale.forLanguageTag("az")));
    told.setTextEn(announcement.text().in(Locale.ENGLISH));
    return told;
  }

  static Vaccine vaccine(VaccineProduct product) {
    var vaccine = new Vaccine();
    vaccine.setCode(product.code());
    vaccine.setName(product.name());
    vaccine.setManufacturer(product.manufacturerName());
    vaccine.setSeriesSize(product.seriesSize());
    return vaccine;
  }

  static ValueSet valueSet(az.pasport.ws.guide.ValueSet set) {
    var told = new ValueSet();
    told.setName(set.name());
    told.setField(set.field());
    told.setTextAz(set.words().az());
    told.setTextEn(set.words().en());
    set.values().forEach(value -> told.getValue().add(value(value)));
    return told;
  }

  private static CodedValue value(az.pasport.ws.guide.CodedValue value) {
    var told = new CodedValue();
    told.setCode(value.code());
    told.setTextAz(value.words().az());
    told.setTextEn(value.words().en());
    return told;
  }

  private static void acknowledge(SubmissionAnswer told, UUID recordId, Instant at) {
    told.setRecordId(recordId.toString());
    told.setAcknowledgedAt(at.toString());
  }

  private static void acknowledge(
      SubmissionAnswer told, Answer.Accepted accepted, ContractVersion known) {
    told.setVersion(accepted.version());
    told.setHeldUntilConfirmed(accepted.held());
    if (known.hasWarnings()) {
      accepted.warnings().forEach(warning -> told.getWarning().add(warning(warning)));
    }
    acknowledge(told, accepted.recordId(), accepted.acknowledgedAt());
  }

  private static az.pasport.ws.v1.Warning warning(Warning warning) {
    var told = new az.pasport.ws.v1.Warning();
    told.setField(warning.field());
    told.setCode(warning.code().name());
    told.setTextAz(warning.az());
    told.setTextEn(warning.en());
    return told;
  }

  private static FieldProblem problem(Problem problem) {
    var told = new FieldProblem();
    told.setField(problem.field());
    told.setCode(problem.code().name());
    told.setTextAz(problem.az());
    told.setTextEn(problem.en());
    return told;
  }
}
