package az.pasport.web.inside;

import static az.pasport.web.inside.Submissions.dose;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.audit.AuditChain;
import az.pasport.audit.PersonAudit;
import az.pasport.cabinet.DataExport;
import az.pasport.cabinet.StoredData;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuanceService;
import az.pasport.decree.CertificateKind;
import az.pasport.export.DailyExport;
import az.pasport.export.ExportPeriod;
import az.pasport.export.ExportService;
import az.pasport.intake.Answer;
import az.pasport.intake.PersonFiles;
import az.pasport.intake.RecordIntake;
import az.pasport.intake.Submission;
import az.pasport.person.Fin;
import az.pasport.retention.RetentionJob;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.web.deployment.TestDeployment;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Personal data are erased on time and not a day early, and the audit's chain stays whole. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class RetentionIT {
  private static final FacilityCode FACILITY = new FacilityCode("BAKU-MC-01");
  private static final LocalDate FIRST = LocalDate.of(2021, 2, 1);
  private static final LocalDate SECOND = LocalDate.of(2021, 3, 2);

  @Inject AsFacility asFacility;
  @Inject AsCitizen asCitizen;
  @Inject AsOperator asOperator;
  @Inject AsAnalyst asAnalyst;
  @Inject RecordIntake intake;
  @Inject PersonFiles files;
  @Inject IssuanceService issuance;
  @Inject ExportService reporting;
  @Inject DataExport export;
  @Inject RetentionJob job;
  @Inject AuditChain chain;
  @Inject Clock clock;

  @Inject TestDatabase database;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void personIsErasedOnTimeAndNotADayEarly() throws Exception {
    String fin = "6RET001";
    vaccinated(fin);
    certificate(fin);
    long person = database.count("select id from person where fin = ?", fin);
    // What was given long ago gives no certificate any more; figures count it by its day.
    database.update(
        "update vaccination_dose set given_on = case dose_number when 1 then date '2021-02-01'"
            + " else date '2021-03-02' end where id in"
            + " (select id from health_record where person_id = ?)",
        person);
    List<DailyExport> before = List.of(figures(FIRST), figures(SECOND), figures(today()));
    assertThat(before.get(0).totalDoses()).isPositive();

    age(person, "interval '9' year");
    job.everyNight();
    assertThat(records(person)).as("the certificate's signature lives").isEqualTo(2);

    database.update(
        "update certificate set issued_at = current_timestamp - interval '12' year,"
            + " signature_expires_at = current_timestamp - interval '11' year,"
            + " valid_from = date '2015-01-01', valid_until = date '2015-12-31'"
            + " where person_id = ?",
        person);
    age(person, "interval '10' year + interval '1' day");
    job.everyNight();
    assertThat(records(person)).as("a day early").isEqualTo(2);

    age(person, "interval '10' year - interval '1' day");
    chain.seal();
    assertThat(database.firstBreak()).isEmpty();
    job.everyNight();

    assertThat(records(person)).isZero();
    assertThat(database.count("select count(*) from person where id = ?", person)).isZero();
    assertThat(database.count("select count(*) from certificate where person_id = ?", person))
        .isZero();
    assertThat(
            database.count(
                "select count(*) from certificate_salt where certificate_id not in"
                    + " (select id from certificate)"))
        .as("nobody finds an erased certificate's entry in the log any more")
        .isZero();
    assertThat(
            database.count(
                "select count(*) from vaccination_dose where id not in (select id from health_record)"))
        .isZero();
    assertThat(List.of(figures(FIRST), figures(SECOND), figures(today())))
        .as("the national figures")
        .isEqualTo(before);
    assertThat(
            database.count(
                "select count(*) from audit_trail where actor = 'system:retention'"
                    + " and deed = 'DATA_ERASED' and subject = 'people:1 records:2 certificates:1'"))
        .isOne();
    chain.seal();
    assertThat(database.firstBreak()).isEmpty();

    job.everyNight();
    assertThat(submit(dose(fin + "-1", new Fin(fin), 1, daysAgo(60))))
        .as("a message that comes again")
        .isInstanceOf(Answer.Duplicate.class);
    assertThat(database.count("select count(*) from person where fin = ?", fin)).isZero();
  }

  @Test
  void recordsThatGiveACertificateAreNotErasedHoweverOld() throws Exception {
    String fin = "6RET002";
    vaccinated(fin);
    long person = database.count("select id from person where fin = ?", fin);
    age(person, "interval '20' year");

    job.everyNight();

    assertThat(records(person)).isEqualTo(2);
  }

  @Test
  void whomALookUpNamesIsErasedOnTimeAndTheChainStaysWhole() throws Exception {
    String fin = "6RET003";
    vaccinated(fin);
    long person = database.count("select id from person where fin = ?", fin);
    asOperator.call(() -> files.file(new Fin(fin)));
    long entry =
        database.count(
            "select id from audit_trail where deed = 'PERSON_LOOKED_UP' and subject = ?",
            "person:" + person);
    chain.seal();

    ageEntry(entry, "interval '1' year + interval '1' day");
    job.everyNight();
    assertThat(namedBeside(entry)).as("a day early").isOne();

    ageEntry(entry, "interval '1' year - interval '1' hour");
    job.everyNight();
    assertThat(namedBeside(entry)).isZero();
    assertThat(
            database.count(
                "select count(*) from audit_entry where id = ? and actor = 'staff:*'"
                    + " and subject = 'person:*' and deed = 'PERSON_LOOKED_UP'"
                    + " and length(personal_digest) = 64",
                entry))
        .as("that somebody looked stays")
        .isOne();
    chain.seal();
    assertThat(database.firstBreak()).isEmpty();
  }

  @Test
  void uploadedTableIsErasedWithItsRowsAfterAWeek() throws Exception {
    database.update(
        "insert into table_upload (id, version, facility_id, worker_id, form, format, delimiter,"
            + " status, row_count, taken, refused, failures, uploaded_at, next_at) select '6RET005',"
            + " 1, id, '1', 'RECOVERY', 'csv', ',', 'FINISHED', 1, 1, 0, 0, current_timestamp -"
            + " interval '6' day, current_timestamp from facility where code = 'BAKU-MC-01'");
    database.update(
        "insert into uploaded_row (id, upload_id, place, content, status, record_id, held, problems)"
            + " values (-75, '6RET005', 1, '[]', 'TAKEN', '', false, '')");
    job.everyNight();
    assertThat(database.count("select count(*) from uploaded_row where id = -75"))
        .as("early")
        .isOne();

    database.update(
        "update table_upload set uploaded_at = uploaded_at - interval '2' day where id = '6RET005'");
    job.everyNight();

    assertThat(database.count("select count(*) from uploaded_row where id = -75")).isZero();
    assertThat(database.count("select count(*) from table_upload where id = '6RET005'")).isZero();
  }

  @Test
  void refusedRequestIsErasedWithItsFileAndWhoDecidedStays() throws Exception {
    database.update(
        "insert into approval_request (id, version, kind, subject, concerns, payload, status,"
            + " requested_by, requested_at, expires_at, decided_by, decided_at, reason) values"
            + " (-71, 1, 'DOSE_ABROAD', 'record:new', 'fin:6RET004', '{\"fin\":\"6RET004\"}',"
            + " 'REFUSED', 'fin:8MRK3UB', current_timestamp, current_timestamp, 'fin:6VYH4SE',"
            + " current_timestamp - interval '1' year + interval '1' day, 'not 6RET004')");
    database.update(
        "insert into evidence (id, request_id, media_type, size, sha256, uploaded_by, uploaded_at)"
            + " values ('6RET004', -71, 'application/pdf', 1, '00', 'fin:8MRK3UB',"
            + " current_timestamp)");
    database.update(
        "insert into evidence_part (id, evidence_id, place, content)"
            + " values (-71, '6RET004', 0, x'00')");
    job.everyNight();
    assertThat(database.count("select count(*) from evidence_part where id = -71"))
        .as("early")
        .isOne();

    database.update(
        "update approval_request set decided_at = decided_at - interval '2' day where id = -71");
    job.everyNight();

    assertThat(database.count("select count(*) from evidence_part where id = -71")).isZero();
    assertThat(
            database.count(
                "select count(*) from approval_request where id = -71 and payload = '{}'"
                    + " and concerns is null and reason is null and erased_at is not null"
                    + " and requested_by = 'fin:8MRK3UB' and decided_by = 'fin:6VYH4SE'"))
        .isOne();
  }

  @Test
  void exportTellsWhoLookedWithoutTheirNameAndNothingOfOthers() throws Exception {
    vaccinated(AsCitizen.FIN.value());
    vaccinated("6RET005");
    asOperator.call(() -> files.file(AsCitizen.FIN));
    asOperator.call(() -> files.file(new Fin("6RET005")));

    StoredData data = asCitizen.call(() -> export.take());

    assertThat(data.person().orElseThrow().identity()).isEqualTo(AsCitizen.FIN);
    assertThat(data.records()).hasSize(2);
    assertThat(data.deeds())
        .filteredOn(deed -> deed.deed().equals("PERSON_LOOKED_UP"))
        .singleElement()
        .satisfies(
            deed -> {
              assertThat(deed.by()).isEqualTo(PersonAudit.CallerKind.STAFF);
              assertThat(deed.address()).isEmpty();
            });
    assertThat(data.records())
        .allSatisfy(
            record ->
                assertThat(
                        database.count(
                            "select count(*) from health_record r join person p"
                                + " on p.id = r.person_id where r.record_id = ? and p.fin = ?",
                            record.recordId().toString(),
                            AsCitizen.FIN.value()))
                    .isOne());
    assertThat(data.toString()).doesNotContain("operator-inside");
    assertThat(asCitizen.call(() -> export.take()).deeds())
        .as("the taking is audited")
        .anyMatch(deed -> deed.deed().equals("DATA_EXPORTED"));
  }

  private void vaccinated(String fin) throws Exception {
    assertThat(submit(dose(fin + "-1", new Fin(fin), 1, daysAgo(60))))
        .isInstanceOf(Answer.Accepted.class);
    assertThat(submit(dose(fin + "-2", new Fin(fin), 2, daysAgo(30))))
        .isInstanceOf(Answer.Accepted.class);
  }

  private void certificate(String fin) throws Exception {
    assertThat(asCitizen.call(() -> issuance.issueIfDue(new Fin(fin), CertificateKind.VACCINATION)))
        .isInstanceOf(Entitlement.Issued.class);
  }

  private Answer submit(Submission submission) throws Exception {
    return asFacility.call(() -> intake.submit(new Caller.Facility(FACILITY), submission));
  }

  private DailyExport figures(LocalDate day) throws Exception {
    return asAnalyst.call(() -> reporting.dailyFigures(new ExportPeriod(day, day)));
  }

  /** Makes the person's records and acknowledgements as old as now less the time. */
  private void age(long person, String time) throws SQLException {
    database.update(
        "update acknowledgement set acknowledged_at = current_timestamp - "
            + time
            + " where record_id in (select record_id from health_record where person_id = ?)",
        person);
    // By their times acknowledgements are found.
    database.update(
        "update health_record r set received_at = (select a.acknowledged_at from acknowledgement a"
            + " where a.record_id = r.record_id) where person_id = ?",
        person);
  }

  private void ageEntry(long entry, String time) throws SQLException {
    database.update(
        "update audit_personal_data set done_at = current_timestamp - "
            + time
            + " where entry_id = ?",
        entry);
  }

  private long namedBeside(long entry) throws SQLException {
    return database.count("select count(*) from audit_personal_data where entry_id = ?", entry);
  }

  private long records(long person) throws SQLException {
    return database.count("select count(*) from health_record where person_id = ?", person);
  }

  private LocalDate today() {
    return Baku.today(clock);
  }

  private LocalDate daysAgo(int days) {
    return today().minusDays(days);
  }
}
