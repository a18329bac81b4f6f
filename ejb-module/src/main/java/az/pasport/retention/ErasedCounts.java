package az.pasport.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What was erased, in numbers. */
@Embeddable
public class ErasedCounts {
  private int people;
  private int records;
  private int certificates;
  private int requests;
  private int acknowledgements;
  private int refusals;

  @Column(name = "look_ups")
  private int lookUps;

  @Column(name = "audit_entries")
  private int auditEntries;

  /** Nothing yet. */
  public ErasedCounts() {}

  static ErasedCounts ofPerson(int records, int certificates, int requests) {
    var counts = new ErasedCounts();
    counts.people = 1;
    counts.records = records;
    counts.certificates = certificates;
    counts.requests = requests;
    return counts;
  }

  static ErasedCounts of(Batch batch, int count) {
    var counts = new ErasedCounts();
    switch (batch) {
      case REQUESTS -> counts.requests = count;
      case ACKNOWLEDGEMENTS -> counts.acknowledgements = count;
      case REFUSALS -> counts.refusals = count;
      case LOOK_UPS -> counts.lookUps = count;
      case AUDIT -> counts.auditEntries = count;
    }
    return counts;
  }

  /** What is erased by age alone, a number of rows at a time. */
  enum Batch {
    REQUESTS,
    ACKNOWLEDGEMENTS,
    REFUSALS,
    LOOK_UPS,
    AUDIT
  }

  ErasedCounts plus(ErasedCounts more) {
    var sum = new ErasedCounts();
    sum.people = people + more.people;
    sum.records = records + more.records;
    sum.certificates = certificates + more.certificates;
    sum.requests = requests + more.requests;
    sum.acknowledgements = acknowledgements + more.acknowledgements;
    sum.refusals = refusals + more.refusals;
    sum.lookUps = lookUps + more.lookUps;
    sum.auditEntries = auditEntries + more.auditEntries;
    return sum;
  }

  /** People of whom nothing is left. */
  public int people() {
    return people;
  }

  /** Their records, each version counted. */
  public int records() {
    return records;
  }

  public int certificates() {
    return certificates;
  }

  /** What officials asked for: what it said, and its files. */
  public int requests() {
    return requests;
  }

  public int acknowledgements() {
    return acknowledgements;
  }

  /** Refused submissions of facilities. */
  public int refusals() {
    return refusals;
  }

  /** Entries of the audit about looking somebody up, which name nobody any more. */
  public int lookUps() {
    return lookUps;
  }

  /** Other entries of the audit, which name nobody any more. */
  public int auditEntries() {
    return auditEntries;
  }

  boolean isNothing() {
    return people
            + records
            + certificates
            + requests
            + acknowledgements
            + refusals
            + lookUps
            + auditEntries
        == 0;
  }

  /**
   * As the audit says it: the kinds of which there is something, e.g. {@code people:1 records:3}.
   */
  @Override
  public String toString() {
    var text = new StringBuilder();
    append(text, "people", people);
    append(text, "records", records);
    append(text, "certificates", certificates);
    append(text, "requests", requests);
    append(text, "acknowledgements", acknowledgements);
    append(text, "refusals", refusals);
    append(text, "lookUps", lookUps);
    append(text, "auditEntries", auditEntries);
    return text.toString().strip();
  }

  private static void append(StringBuilder text, String kind, int count) {
    if (count > 0) {
      text.append(' ').append(kind).append(':').append(count);
    }
  }
}
