package az.pasport.retention;

import az.pasport.retention.RetentionSettings.Data;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was erased, in numbers. */
@Embeddable
public class ErasedCounts {
  /** People of whom nothing is left. */
  private int people;

  /** Their records, each version counted. */
  private int records;

  private int certificates;

  /** What officials asked for: what it said, and its files. */
  private int requests;

  private int acknowledgements;

  /** Refused submissions of facilities. */
  private int refusals;

  /** Entries of the audit about looking somebody up, which name nobody any more. */
  @Column(name = "look_ups")
  private int lookUps;

  /** Other entries of the audit, which name nobody any more. */
  @Column(name = "audit_entries")
  private int auditEntries;

  /** Rows of tables that clinics uploaded. */
  private int uploads;

  /** What is erased by age alone, a number of rows at a time. */
  enum Batch {
    REQUESTS(Data.REQUESTS),
    ACKNOWLEDGEMENTS(Data.RECORDS),
    REFUSALS(Data.LOOKUPS),
    LOOK_UPS(Data.LOOKUPS),
    AUDIT(Data.AUDIT),
    UPLOADS(Data.UPLOADS);

    private final Data data;

    Batch(Data data) {
      this.data = data;
    }

    /** Whose period it has. */
    Data data() {
      return data;
    }
  }

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
      case UPLOADS -> counts.uploads = count;
    }
    return counts;
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
    sum.uploads = uploads + more.uploads;
    return sum;
  }

  /** The counts by their names in the audit and in the API, in order. */
  public Map<String, Integer> byName() {
    var counts = new LinkedHashMap<String, Integer>();
    counts.put("people", people);
    counts.put("records", records);
    counts.put("certificates", certificates);
    counts.put("requests", requests);
    counts.put("acknowledgements", acknowledgements);
    counts.put("refusals", refusals);
    counts.put("lookUps", lookUps);
    counts.put("auditEntries", auditEntries);
    counts.put("uploads", uploads);
    return counts;
  }

  boolean isNothing() {
    return toString().isEmpty();
  }

  /** As the audit says it: the kinds of which there is something: {@code people:1 records:3}. */
  @Override
  public String toString() {
    return byName().entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> count.getKey() + ":" + count.getValue())
        .collect(Collectors.joining(" "));
  }
}
