package az.pasport.revocation;

import az.pasport.time.Baku;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The SQL that finds the current records of a choice, or of a stored list: those that are neither
 * withdrawn nor suspended already. Worker and days of entry are those of any version: who entered a
 * record first is answerable for it, whoever has corrected it since.
 */
final class RecordSelection {
  private static final String CURRENT =
      " from health_record r join person p on p.id = r.person_id"
          + " join facility f on f.id = r.facility_id"
          + " left join vaccination_dose d on d.id = r.id"
          + " left join test_result t on t.id = r.id"
          + " left join recovery v on v.id = r.id"
          + " left join contraindication c on c.id = r.id"
          + " where r.replaced_at is null and r.kind <> 'WITHDRAWAL' and r.suspended_by is null";

  /** A certificate names every record on which it rests, also if that was corrected since. */
  private static final String LISTED =
      " and r.record_id in (select i.identifier from bulk_revocation_identifier i"
          + " where i.revocation_id = ?1 and i.kind = 'RECORD'"
          + " union select s.record_id from bulk_revocation_identifier i"
          + " join certificate k on k.identifier = i.identifier"
          + " join certificate_record s on s.certificate_id = k.id"
          + " where i.revocation_id = ?1 and i.kind = 'CERTIFICATE'"
          + " union select s.record_id from bulk_revocation_identifier i"
          + " join certificate k on k.short_code = i.identifier"
          + " join certificate_record s on s.certificate_id = k.id"
          + " where i.revocation_id = ?1 and i.kind = 'SHORT_CODE')";

  private final StringBuilder conditions = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  private RecordSelection(long revocation) {
    values.add(revocation);
  }

  static RecordSelection listed(long revocation) {
    var selection = new RecordSelection(revocation);
    selection.conditions.append(LISTED);
    return selection;
  }

  static RecordSelection of(long revocation, RecordChoice choice) {
    var selection = new RecordSelection(revocation);
    choice.facility().ifPresent(code -> selection.add(" and f.code = %s", code.value()));
    selection.entered(choice);
    choice.lot().ifPresent(lot -> selection.add(" and d.lot = %s", lot));
    choice.happenedFrom().ifPresent(day -> selection.happened(">=", day, Baku.startOf(day)));
    choice.happenedTo().ifPresent(day -> selection.happened("<", day.plusDays(1), Baku.endOf(day)));
    return selection;
  }

  /** A version by the worker that came within the days. */
  private void entered(RecordChoice choice) {
    if (choice.worker().isEmpty()
        && choice.enteredFrom().isEmpty()
        && choice.enteredTo().isEmpty()) {
      return;
    }
    conditions.append(
        " and exists (select 1 from health_record e where e.record_id = r.record_id"
            + " and e.kind <> 'WITHDRAWAL'");
    choice.worker().ifPresent(number -> add(" and e.worker_id = %s", number));
    choice
        .enteredFrom()
        .ifPresent(day -> add(" and e.received_at >= %s", start(Baku.startOf(day))));
    choice.enteredTo().ifPresent(day -> add(" and e.received_at < %s", start(Baku.endOf(day))));
    conditions.append(')');
  }

  /** The same, of those that came at a moment or later. */
  RecordSelection since(Instant moment) {
    add(" and r.received_at >= %s", start(moment));
    return this;
  }

  /** The same without those that are in the set of the bulk revocation. */
  RecordSelection besideThoseChosen() {
    conditions.append(
        " and not exists (select 1 from bulk_revocation_record b"
            + " where b.revocation_id = ?1 and b.record_id = r.record_id)");
    return this;
  }

  /** The day of what a record tells, by its kind. */
  private void happened(String comparison, LocalDate day, Instant moment) {
    String onDay = place(Date.valueOf(day));
    String atMoment = place(start(moment));
    conditions.append(
        " and (d.given_on %1$s %2$s or v.closed_on %1$s %2$s or c.valid_from %1$s %2$s"
                .formatted(comparison, onDay)
            + " or t.sampled_at %s %s)".formatted(comparison, atMoment));
  }

  private void add(String condition, Object value) {
    conditions.append(condition.formatted(place(value)));
  }

  private String place(Object value) {
    values.add(value);
    return "?" + values.size();
  }

  private static Timestamp start(Instant moment) {
    return Timestamp.from(moment);
  }

  /**
   * From the tables on; {@code ?1} is the number of the bulk revocation, and stands in the text
   * before it.
   */
  String sql() {
    return CURRENT + conditions;
  }

  void fill(Query query) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
  }
}
