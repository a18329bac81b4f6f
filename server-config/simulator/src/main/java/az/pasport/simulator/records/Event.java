package az.pasport.simulator.records;

import az.pasport.simulator.records.contract.RecordsFault;
import az.pasport.simulator.records.contract.SubmissionAnswer;
import az.pasport.simulator.records.contract.TestOutcome;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What a hospital did to or found out about a patient. */
public sealed interface Event {
  /** Calls the method of the sender that is for this kind of event. */
  SubmissionAnswer sendBy(Sender sender) throws RecordsFault;

  /** A way to send an event, for each kind. */
  interface Sender {
    SubmissionAnswer dose(Dose dose) throws RecordsFault;

    SubmissionAnswer pcr(Pcr pcr) throws RecordsFault;

    SubmissionAnswer conclusion(Conclusion conclusion) throws RecordsFault;

    SubmissionAnswer recovered(Recovered recovered) throws RecordsFault;
  }

  /**
   * A dose.
   *
   * @param product as the contract's {@code listVaccines} names it, e.g. {@code CoronaVac}
   * @param number 1 for the first
   * @param seriesSize doses of the product's primary series
   */
  record Dose(String product, String lot, int number, int seriesSize, LocalDate date)
      implements Event {
    @Override
    public SubmissionAnswer sendBy(Sender sender) throws RecordsFault {
      return sender.dose(this);
    }
  }

  /** An RT-PCR test, and whether it found the virus. */
  record Pcr(OffsetDateTime sampledAt, OffsetDateTime announcedAt, TestOutcome outcome)
      implements Event {
    @Override
    public SubmissionAnswer sendBy(Sender sender) throws RecordsFault {
      return sender.pcr(this);
    }
  }

  /** The commission's conclusion that vaccination is contraindicated. */
  record Conclusion(String number, LocalDate from, LocalDate until) implements Event {
    @Override
    public SubmissionAnswer sendBy(Sender sender) throws RecordsFault {
      return sender.conclusion(this);
    }
  }

  /** A case that a doctor closed. */
  record Recovered(LocalDate firstPositive, LocalDate closedOn) implements Event {
    @Override
    public SubmissionAnswer sendBy(Sender sender) throws RecordsFault {
      return sender.recovered(this);
    }
  }
}
