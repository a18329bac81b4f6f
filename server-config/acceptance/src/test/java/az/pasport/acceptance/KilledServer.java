package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import az.pasport.simulator.records.DemoRecords;
import az.pasport.simulator.records.Event;
import az.pasport.simulator.records.Hospital;
import az.pasport.simulator.records.Patient;
import az.pasport.simulator.records.contract.RecordsFault;
import az.pasport.simulator.records.contract.Status;
import az.pasport.simulator.records.contract.SubmissionAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One {@code kill -9} during corrections and immediately after an acknowledged dose: what the
 * server had acknowledged, what its database contained, and what it answered after the next start.
 * A start is the most expensive step of these tests, so several of them share one kill.
 *
 * @param dose acknowledged immediately before the kill
 * @param storedDoses rows of that dose, while the server was down
 * @param corrections the version of the last correction that was acknowledged
 * @param versions of the corrected record, the oldest first
 * @param certificates of its person, the oldest first
 * @param acknowledgements of the corrected record
 * @param refusals a refused dose in the table of refusals and in the audit
 * @param counted the figures by SQL, while the server was down
 * @param exported the analyst's export after the next start
 * @param doseAgain the answer to the same dose after the next start
 * @param correctionAgain the answer to the correction of the last acknowledged version
 */
record KilledServer(
    SubmissionAnswer dose,
    List<Map<String, String>> storedDoses,
    int corrections,
    List<Map<String, String>> versions,
    List<Map<String, String>> certificates,
    List<Map<String, String>> acknowledgements,
    List<Map<String, String>> refusals,
    Figures counted,
    Figures exported,
    SubmissionAnswer doseAgain,
    SubmissionAnswer correctionAgain) {
  /** Of the person who is in no other test. */
  static final String FIN = "3KLM9QR";

  static final String SURNAME = "Sınaqov";

  private static final Patient PATIENT =
      new Patient(FIN, SURNAME, "Əjdər", "Ümid oğlu", LocalDate.of(1974, 8, 30));

  /** Kills the server and starts it again. */
  static KilledServer of(Installation pasport) throws RecordsFault, InterruptedException {
    // So that a certificate of today is among the figures.
    Visitor.loggedIn(pasport, DemoPeople.TWO_DOSES).certificate("VACCINATION");
    Visitor.loggedIn(pasport, DemoPeople.RECOVERED).certificate("IMMUNITY");
    DemoRecords.Message closed =
        Installation.demoMessage("demo-" + DemoPeople.RECOVERED + "-recovery");
    String recordId =
        pasport
            .hospital(closed.facility())
            .submit(closed.id(), closed.patient(), closed.event())
            .getRecordId();
    pasport
        .hospital("GANJA-RH-02")
        .submit("kill-refused", PATIENT, dose(Installation.today().plusDays(2)));
    var corrections = new RunningCorrections(pasport.hospital(closed.facility()), recordId, closed);

    Thread running = new Thread(corrections, "corrections");
    running.start();
    corrections.awaitAcknowledged(2);
    Thread.sleep(ThreadLocalRandom.current().nextInt(400));
    SubmissionAnswer dose = submitDose(pasport);
    pasport.kill();
    running.join(60_000);
    assertThat(running.isAlive()).as("the corrections end with the server").isFalse();

    Database database = pasport.database();
    List<Map<String, String>> storedDoses =
        database.rows(
            "select r.record_id from vaccination_dose d join health_record r on r.id = d.id"
                + " where d.lot = ?",
            "KILL-9");
    List<Map<String, String>> versions =
        database.rows(
            "select record_version, replaced_at from health_record where record_id = ?"
                + " order by record_version",
            recordId);
    List<Map<String, String>> certificates =
        database.rows(
            "select c.status, c.details_version, p.details_version as now"
                + " from certificate c join person p on p.id = c.person_id"
                + " where p.fin = ? order by c.details_version",
            DemoPeople.RECOVERED);
    List<Map<String, String>> acknowledgements =
        database.rows("select record_version from acknowledgement where record_id = ?", recordId);
    List<Map<String, String>> refusals =
        database.rows(
            "select r.code, r.address, e.address as audited from refused_submission r"
                + " join facility f on f.id = r.facility_id join audit_trail e"
                + " on e.actor = concat('facility:', f.code) and e.deed = 'SUBMISSION_REFUSED'"
                + " where f.code = ?",
            "GANJA-RH-02");
    Figures counted = Figures.counted(database);

    pasport.startAgain();
    // Before anything changes what was counted.
    Figures exported =
        Figures.exported(Visitor.loggedIn(pasport, DemoPeople.ANALYST, LoginMethod.BSXM));
    return new KilledServer(
        dose,
        storedDoses,
        corrections.acknowledged(),
        versions,
        certificates,
        acknowledgements,
        refusals,
        counted,
        exported,
        submitDose(pasport),
        corrections.again(pasport.hospital(closed.facility()), corrections.acknowledged()));
  }

  private static SubmissionAnswer submitDose(Installation pasport) throws RecordsFault {
    return pasport
        .hospital("GANJA-RH-02")
        .submit("kill-nine", PATIENT, dose(Installation.today().minusDays(3)));
  }

  private static Event dose(LocalDate day) {
    return new Event.Dose("Sputnik-V", "KILL-9", 1, 2, day);
  }

  /** Corrects one record's birth date, to and fro, until the server no longer answers. */
  private static final class RunningCorrections implements Runnable {
    private final Hospital hospital;
    private final String recordId;
    private final DemoRecords.Message record;
    private volatile int acknowledged = 1;

    RunningCorrections(Hospital hospital, String recordId, DemoRecords.Message record) {
      this.hospital = hospital;
      this.recordId = recordId;
      this.record = record;
    }

    @Override
    public void run() {
      try {
        while (again(hospital, acknowledged).getStatus() == Status.ACCEPTED) {
          acknowledged++;
        }
      } catch (RecordsFault | jakarta.xml.ws.WebServiceException e) {
        // The server was killed: that is how this ends.
      }
    }

    /** The correction of a version, the same each time. */
    SubmissionAnswer again(Hospital from, int version) throws RecordsFault {
      Patient patient = record.patient();
      return from.correct(
          "kill-" + version,
          recordId,
          version,
          patient.bornOn(patient.birthDate().plusDays(version % 2)),
          record.event());
    }

    /** The last version of which the hospital heard. */
    int acknowledged() {
      return acknowledged;
    }

    void awaitAcknowledged(int version) throws InterruptedException {
      for (int tenths = 0; acknowledged < version && tenths < 600; tenths++) {
        Thread.sleep(100);
      }
      assertThat(acknowledged).isGreaterThanOrEqualTo(version);
    }
  }
}
