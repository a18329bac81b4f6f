package az.pasport.clinic;

import az.pasport.audit.AuditLog;
import az.pasport.clinic.TableUpload.Status;
import az.pasport.facility.Facilities;
import az.pasport.facility.Facility;
import az.pasport.facility.Workers;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where uploads and their rows are kept, each step in a transaction of its own, so that others see
 * how far an upload is. Only {@link TableUploads} and {@link UploadRunner} call it: a run has no
 * caller and no role.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UploadRepository {
  /** For so long a run is believed to be at work after its last sign. */
  private static final Duration TURN = Duration.ofMinutes(2);

  private static final List<Status> OPEN = List.of(Status.RUNNING, Status.WAITING);

  @PersistenceContext EntityManager entities;
  @Inject Facilities facilities;
  @Inject Workers workers;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * What a run goes on with.
   *
   * @param headings of the table
   * @param rows that are not decided, in their order
   */
  record Part(TableUpload upload, List<String> headings, List<UploadedRow> rows) {}

  /**
   * Stores a table.
   *
   * @throws TableRefused if the worker has an upload that is not finished
   */
  public TableUpload add(ClinicWorker worker, RecordForm form, UploadedTable table) {
    Facility facility = facilities.byCode(worker.facility()).orElseThrow();
    // Of two files that are sent at once, the second one waits here and then sees the first.
    workers.lock(facility, List.of(worker.id()));
    if (hasOpen(facility, worker)) {
      throw new TableRefused(TableRefused.Reason.UNFINISHED, "");
    }
    var upload = new TableUpload(facility, worker, form, table, now(), TURN);
    entities.persist(upload);
    // The rows refer to it by number alone, so the provider does not know which comes first.
    entities.flush();
    entities.persist(new UploadedRow(upload, UploadedRow.HEADINGS, table.headings()));
    int place = UploadedRow.HEADINGS;
    for (List<String> cells : table.rows()) {
      entities.persist(new UploadedRow(upload, ++place, cells));
    }
    audit.append(
        worker.sender(), "TABLE_UPLOADED", upload.subject() + " worker:" + upload.workerId());
    return upload;
  }

  private boolean hasOpen(Facility facility, ClinicWorker worker) {
    return !entities
        .createQuery(
            "select u.id from TableUpload u where u.facility = :facility"
                + " and u.workerId = :worker and u.status in :open",
            String.class)
        .setParameter("facility", facility)
        .setParameter("worker", worker.id())
        .setParameter("open", OPEN)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Uploads with which nobody is at work, and which may go on now. */
  public List<String> abandoned() {
    return entities
        .createQuery(
            "select u.id from TableUpload u where u.status in :open and u.nextAt <= :now"
                + " order by u.nextAt",
            String.class)
        .setParameter("open", OPEN)
        .setParameter("now", now())
        .setMaxResults(20)
        .getResultList();
  }

  /** Takes over an upload with which nobody is at work; whether it did. */
  public boolean claim(String id) {
    Optional<TableUpload> upload = open(id).filter(waiting -> !waiting.nextAt().isAfter(now()));
    upload.ifPresent(waiting -> waiting.claim(now(), TURN));
    return upload.isPresent();
  }

  /** What is to be done next of an upload; empty if it is not open. */
  public Optional<Part> next(String id, int most) {
    return open(id)
        .map(upload -> new Part(upload, headings(id), rows(id, UploadedRow.Status.PENDING, most)));
  }

  /** Rows that were refused, in their order. */
  public List<UploadedRow> refused(String id, int most) {
    return rows(id, UploadedRow.Status.REFUSED, most);
  }

  private List<UploadedRow> rows(String id, UploadedRow.Status status, int most) {
    return entities
        .createQuery(
            "select r from UploadedRow r where r.uploadId = :id and r.status = :status"
                + " order by r.place",
            UploadedRow.class)
        .setParameter("id", id)
        .setParameter("status", status)
        .setMaxResults(most)
        .getResultList();
  }

  /** Writes down what became of rows, by their places. */
  public void store(String id, Map<Integer, RowResult> results) {
    if (results.isEmpty()) {
      return;
    }
    TableUpload upload = locked(id).orElseThrow();
    List<UploadedRow> rows =
        entities
            .createQuery(
                "select r from UploadedRow r where r.uploadId = :id and r.place in :places"
                    + " and r.status = :pending",
                UploadedRow.class)
            .setParameter("id", id)
            .setParameter("places", results.keySet())
            .setParameter("pending", UploadedRow.Status.PENDING)
            .getResultList();
    rows.forEach(row -> row.decide(Objects.requireNonNull(results.get(row.place()))));
    int taken = (int) rows.stream().filter(row -> row.problems().isEmpty()).count();
    upload.count(taken, rows.size() - taken, now(), TURN);
  }

  public void pause(String id, Duration rest) {
    open(id).ifPresent(upload -> upload.pause(now().plus(rest)));
  }

  /** All rows are decided. */
  public void finish(String id) {
    open(id)
        .ifPresent(
            upload -> {
              upload.finish(now());
              noteEnd(upload, "TABLE_DONE");
            });
  }

  /** Its worker may not enter anything any more. */
  public void interrupt(String id) {
    open(id)
        .ifPresent(
            upload -> {
              upload.interrupt(now());
              noteEnd(upload, "TABLE_INTERRUPTED");
            });
  }

  /** Something of ours failed; after some times it is the upload's end. */
  public void fail(String id) {
    open(id)
        .ifPresent(
            upload -> {
              upload.fail(now(), TURN);
              if (!upload.isOpen()) {
                noteEnd(upload, "TABLE_INTERRUPTED");
              }
            });
  }

  private void noteEnd(TableUpload upload, String action) {
    audit.append(
        new Caller.Facility(upload.facility(), Optional.of(upload.workerId())),
        action,
        "%s taken:%d refused:%d".formatted(upload.subject(), upload.taken(), upload.refused()));
  }

  /** A facility's uploads, the latest first. */
  public List<TableUpload> latest(ClinicWorker worker, int most) {
    return entities
        .createQuery(
            "select u from TableUpload u where u.facility.code = :code"
                + " order by u.uploadedAt desc, u.id",
            TableUpload.class)
        .setParameter("code", worker.facility().value())
        .setMaxResults(most)
        .getResultList();
  }

  /** An upload of the worker's facility. */
  public Optional<TableUpload> find(ClinicWorker worker, String id) {
    return Optional.ofNullable(entities.find(TableUpload.class, id))
        .filter(upload -> upload.facility().equals(worker.facility()));
  }

  public List<String> headings(String id) {
    return all(id, UploadedRow.HEADINGS, UploadedRow.HEADINGS).get(0).cells();
  }

  /** All rows of an upload, without the headings, in their order. */
  public List<UploadedRow> rows(String id) {
    return all(id, 1, Integer.MAX_VALUE);
  }

  private List<UploadedRow> all(String id, int first, int last) {
    return entities
        .createQuery(
            "select r from UploadedRow r where r.uploadId = :id"
                + " and r.place between :first and :last order by r.place",
            UploadedRow.class)
        .setParameter("id", id)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /** That somebody took the file back, with its people. */
  public void noteDownload(ClinicWorker worker, TableUpload upload) {
    audit.append(worker.sender(), "TABLE_DOWNLOADED", upload.subject());
  }

  /** An upload that has not ended, locked. */
  private Optional<TableUpload> open(String id) {
    return locked(id).filter(TableUpload::isOpen);
  }

  private Optional<TableUpload> locked(String id) {
    return Optional.ofNullable(
        entities.find(TableUpload.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
