package az.pasport.web.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.approval.AlreadyRegisteredException;
import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.clinic.ClinicRecords;
import az.pasport.clinic.NotAClinicWorker;
import az.pasport.clinic.RecordForm;
import az.pasport.clinic.TableColumns;
import az.pasport.clinic.TableRefused;
import az.pasport.clinic.TableUpload;
import az.pasport.clinic.TableUploads;
import az.pasport.clinic.UploadTimer;
import az.pasport.clinic.UploadedTable;
import az.pasport.facility.Workers;
import az.pasport.message.Messages;
import az.pasport.person.Fin;
import az.pasport.record.RecordVersion;
import az.pasport.record.WithdrawalReason;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.web.deployment.TestDeployment;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Tables of a clinic's worker, at a facility that is guarded and one that loads its history. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class UploadsIT {
  private static final FacilityCode GUARDED = new FacilityCode("LANKARAN-RH-04");
  private static final FacilityCode LOADING = new FacilityCode("SHAKI-RH-03");
  private static final FacilityCode SECOND = new FacilityCode("GANJA-RH-02");
  private static final int HOURLY = 120;

  @Inject AsClinicWorker asWorker;
  @Inject AsOperator asOperator;
  @Inject AsSupervisor asSupervisor;
  @Inject TableUploads uploads;
  @Inject ClinicRecords records;
  @Inject Workers workers;
  @Inject Approvals approvals;
  @Inject UploadTimer timer;
  @Inject TestDatabase database;
  @Inject Clock clock;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void rowsBeyondTheLimitOfAnHourWaitAndNoneIsRefused() throws Exception {
    register(GUARDED, "U-1");
    // What the worker has entered would be somebody else's.
    assertThatExceptionOfType(AlreadyRegisteredException.class)
        .isThrownBy(
            () -> asOperator.call(() -> workers.allowLogin(GUARDED, "U-1", new Fin("2CLU999"))));

    TableUpload upload = upload(GUARDED, recoveries("2CLU", HOURLY + 5));

    TableUpload stopped = await(GUARDED, upload, TableUpload.Status.WAITING);
    assertThat(stopped.taken()).isEqualTo(HOURLY);
    assertThat(stopped.refused()).isZero();
    assertThat(stopped.nextAt()).isAfter(clock.instant());
    // One at a time: the next file would only wait behind it.
    assertThatExceptionOfType(TableRefused.class)
        .isThrownBy(() -> upload(GUARDED, recoveries("2CLV", 1)))
        .matches(refused -> refused.reason() == TableRefused.Reason.UNFINISHED);

    asOperator.call(() -> workers.dismiss(GUARDED, "U-1"));
    assertThatExceptionOfType(NotAClinicWorker.class)
        .isThrownBy(() -> asWorker.call(() -> uploads.latest(GUARDED)));
    database.update(
        "update table_upload set next_at = current_timestamp - interval '1' minute where id = ?",
        upload.id());
    timer.everyMinute();
    awaitOne(
        "select count(*) from audit_entry where deed = 'TABLE_INTERRUPTED' and subject = ?",
        "upload:%s taken:%d refused:0".formatted(upload.id(), HOURLY));
  }

  @Test
  void rowWhoseRecordWasWithdrawnIsRefusedAndSaysSo() throws Exception {
    register(LOADING, "U-2");
    List<List<String>> rows = recoveries("2CLW", 2);
    await(LOADING, upload(LOADING, rows), TableUpload.Status.FINISHED);
    String taken = result(LOADING).rows().get(0).get(columns());

    asWorker.call(
        () ->
            records.withdraw(
                LOADING,
                new RecordVersion(UUID.fromString(taken), 1),
                WithdrawalReason.DID_NOT_HAPPEN,
                "form-" + UUID.randomUUID()));
    TableUpload again = await(LOADING, upload(LOADING, rows), TableUpload.Status.FINISHED);

    assertThat(again.taken()).isOne();
    assertThat(again.refused()).isOne();
    assertThat(result(LOADING).rows().get(0).get(columns() + 3)).contains("was withdrawn");
    asOperator.call(() -> workers.dismiss(LOADING, "U-2"));
  }

  /**
   * The node ended after it had committed the records, and before it had noted that of the rows.
   */
  @Test
  void uploadWhoseNodeHasEndedIsGoneOnWithAndNothingIsDoubled() throws Exception {
    register(SECOND, "U-3");
    TableUpload upload = upload(SECOND, recoveries("2CLX", 3));
    await(SECOND, upload, TableUpload.Status.FINISHED);
    List<List<String>> first = result(SECOND).rows();
    database.update(
        "update table_upload set status = 'RUNNING', taken = 0, finished_at = current_timestamp,"
            + " next_at = current_timestamp - interval '1' minute where id = ?",
        upload.id());
    database.update(
        "update uploaded_row set status = 'PENDING', record_id = '' where upload_id = ?"
            + " and place > 0",
        upload.id());

    timer.everyMinute();

    TableUpload done = await(SECOND, upload, TableUpload.Status.FINISHED);
    assertThat(done.taken()).isEqualTo(3);
    assertThat(result(SECOND).rows()).isEqualTo(first);

    // A row that was taken is changed in the file that came back.
    var changed = new ArrayList<>(result(SECOND).rows().get(0));
    changed.set(0, "2CLXZZZ");
    var headings = result(SECOND).headings();
    TableUpload again =
        asWorker.call(
            () ->
                uploads.start(
                    SECOND,
                    RecordForm.RECOVERY,
                    new UploadedTable("csv", ",", headings, List.of(changed))));
    await(SECOND, again, TableUpload.Status.FINISHED);
    assertThat(result(SECOND).rows().get(0).get(columns() + 3)).contains("was changed since");
    asOperator.call(() -> workers.dismiss(SECOND, "U-3"));
  }

  private void register(FacilityCode facility, String number) throws Exception {
    asOperator.call(() -> workers.register(facility, number, "Aygün Bayramova"));
    Optional<ApprovalRequest> asked =
        asOperator.call(() -> workers.allowLogin(facility, number, AsClinicWorker.FIN));
    asSupervisor.call(
        () -> {
          approvals.approve(asked.orElseThrow().id(), Optional.empty());
          return true;
        });
  }

  private TableUpload upload(FacilityCode facility, List<List<String>> rows) throws Exception {
    var table =
        new UploadedTable(
            "csv", ",", TableColumns.headings(RecordForm.RECOVERY, Messages.EN).toList(), rows);
    return asWorker.call(() -> uploads.start(facility, RecordForm.RECOVERY, table));
  }

  /** Recoveries of a few days ago, each of another person. */
  private List<List<String>> recoveries(String fins, int count) {
    String positive = Baku.today(clock).minusDays(20).toString();
    String closed = Baku.today(clock).minusDays(2).toString();
    var rows = new ArrayList<List<String>>();
    for (int row = 0; row < count; row++) {
      rows.add(
          List.of(
              "%s%03d".formatted(fins, row),
              "",
              "",
              "",
              "Bayramov",
              "Rəsul",
              "",
              "1970-05-25",
              "",
              "",
              positive,
              closed,
              "Nərgiz Həkimova"));
    }
    return rows;
  }

  private static int columns() {
    return RecordForm.RECOVERY.fields().size();
  }

  /** The latest upload's file, as it comes back. */
  private UploadedTable result(FacilityCode facility) throws Exception {
    return asWorker.call(
        () -> {
          String id = uploads.latest(facility).get(0).id();
          return uploads.result(facility, id).orElseThrow();
        });
  }

  private void awaitOne(String query, String value) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (database.count(query, value) != 1) {
      assertThat(System.nanoTime()).as(value).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private TableUpload await(FacilityCode facility, TableUpload upload, TableUpload.Status status)
      throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      TableUpload now = asWorker.call(() -> uploads.find(facility, upload.id()).orElseThrow());
      if (now.status() == status) {
        return now;
      }
      assertThat(System.nanoTime()).as("%s, %d done", now.status(), now.done()).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
