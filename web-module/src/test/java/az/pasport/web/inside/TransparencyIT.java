package az.pasport.web.inside;

import static az.pasport.web.inside.Submissions.dose;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Certificates;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuanceService;
import az.pasport.certificate.LogBackfillJob;
import az.pasport.certificate.LogBackfillRun;
import az.pasport.certificate.LoggedCertificate;
import az.pasport.decree.CertificateKind;
import az.pasport.hcert.Hcert;
import az.pasport.hcert.HcertDecoder;
import az.pasport.intake.Answer;
import az.pasport.intake.RecordIntake;
import az.pasport.job.JobRun;
import az.pasport.merkle.GrowingTree;
import az.pasport.merkle.TreeHash;
import az.pasport.person.Fin;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.transparency.LogEntry;
import az.pasport.transparency.LogReader;
import az.pasport.transparency.LogSequencer;
import az.pasport.transparency.TransparencyLog;
import az.pasport.trustlist.TreeHeadPublisher;
import az.pasport.trustlist.TreeHeads;
import az.pasport.web.deployment.TestDeployment;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is issued is entered into the log, and nothing else. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class TransparencyIT {
  private static final FacilityCode FACILITY = new FacilityCode("BAKU-MC-01");

  @Inject AsFacility asFacility;
  @Inject AsCitizen asCitizen;
  @Inject RecordIntake intake;
  @Inject IssuanceService issuance;
  @Inject Certificates certificates;
  @Inject TransparencyLog log;
  @Inject LogSequencer sequencer;
  @Inject LogReader reader;
  @Inject LogBackfillJob backfill;
  @Inject TreeHeadPublisher publisher;
  @Inject TreeHeads heads;
  @Inject Clock clock;
  @Resource UserTransaction transaction;

  @Inject TestDatabase database;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void issuedCertificateIsInTheLog() throws Exception {
    Fin holder = new Fin("6TRNS01");
    LoggedCertificate logged = logged(holder, issued(holder)).orElseThrow();
    sequenceAll();

    long size = reader.size();
    assertThat(
            reader
                .inclusionProof(logged.entry(), size)
                .orElseThrow()
                .proves(logged.entry().leaf(), rootOf(size)))
        .isTrue();
  }

  @Test
  void whatIsRolledBackIsNotInTheLog() throws Exception {
    LogEntry entry = random();
    transaction.begin();
    log.add(entry);
    transaction.rollback();
    sequenceAll();

    assertThat(reader.inclusionProof(entry, reader.size())).isEmpty();
  }

  /** More than lie between two stored subtrees, and several batches. */
  @Test
  void treeAndProofsAreThoseOfAllEntries() throws Exception {
    List<LogEntry> added = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      transaction.begin();
      for (int i = 0; i < 301; i++) {
        LogEntry entry = random();
        log.add(entry);
        added.add(entry);
      }
      transaction.commit();
      sequenceAll();
    }

    long size = reader.size();
    assertThat(size).isGreaterThan(900);
    TreeHash root = rootOf(size);
    for (int i = 0; i < added.size(); i += 150) {
      LogEntry entry = added.get(i);
      assertThat(reader.inclusionProof(entry, size).orElseThrow().proves(entry.leaf(), root))
          .as("entry %d", i)
          .isTrue();
    }
    for (long earlier : new long[] {1, 255, 256, 257, 600, size - 1, size}) {
      assertThat(reader.consistencyProof(earlier, size).proves(rootOf(earlier), root))
          .as("from %d", earlier)
          .isTrue();
    }
    assertThat(database.count("select count(*) from transparency_subtree where tree_level = 8"))
        .isEqualTo(size / 256);
  }

  @Test
  void certificateOfBeforeTheLogIsEnteredOnceAndALaterOneWithoutSaltIsNot() throws Exception {
    Fin before = new Fin("6TRNS02");
    CertificateView older = issued(before);
    forgetSalt(older);
    database.update(
        "update transparency_tree set last_before_log = (select max(id) from certificate)");
    database.update("delete from transparency_backfill");
    Fin after = new Fin("6TRNS03");
    CertificateView later = issued(after);
    forgetSalt(later);
    assertThat(logged(before, older)).isEmpty();
    assertThat(isAwaited(older)).isTrue();
    assertThat(isAwaited(later)).as("signed outside").isFalse();

    backfill.enterTheRest();
    backfill.enterTheRest();
    sequenceAll();

    LogBackfillRun run = backfill.latest().orElseThrow();
    assertThat(backfill.status(run)).isEqualTo(JobRun.Status.FINISHED);
    assertThat(run.entered()).isOne();
    assertThat(backfill.unreadable(run)).isZero();
    assertThat(isAwaited(older)).as("any more").isFalse();
    LogEntry entry = logged(before, older).orElseThrow().entry();
    assertThat(reader.inclusionProof(entry, reader.size())).isPresent();
    assertThat(logged(after, later)).as("put there by an insider").isEmpty();
  }

  @Test
  void storedTextThatCannotBeReadDoesNotStopTheBackfill() throws Exception {
    CertificateView damaged = issued(new Fin("6TRNS04"));
    Fin holder = new Fin("6TRNS05");
    CertificateView right = issued(holder);
    forgetSalt(damaged);
    forgetSalt(right);
    database.update(
        "update transparency_tree set last_before_log = (select max(id) from certificate)");
    database.update("delete from transparency_backfill");
    database.update("update certificate set qr = 'HC1:?' where public_id = ?", damaged.id());
    try {
      backfill.enterTheRest();

      LogBackfillRun run = backfill.latest().orElseThrow();
      assertThat(backfill.status(run)).isEqualTo(JobRun.Status.FINISHED);
      assertThat(backfill.unreadable(run)).isPositive();
      assertThat(logged(holder, right)).isPresent();
      assertThat(isAwaited(damaged)).isFalse();
    } finally {
      database.update(
          "update certificate set qr = ? where public_id = ?", damaged.qr(), damaged.id());
      database.update("delete from transparency_backfill");
      backfill.enterTheRest();
    }
    assertThat(backfill.unreadable(backfill.latest().orElseThrow())).isZero();
  }

  /** As after entries were cut off: the heads of before have more entries than there are. */
  @Test
  void headOfMoreEntriesThanThereAreNeitherStopsProofsNorIsSignedAgainForEver() throws Exception {
    publisher.publish();
    long size = reader.size();
    database.update(
        "insert into transparency_signed_head (id, tree_size, root_hash, signed_at, document)"
            + " select -1, "
            + (size + 1000)
            + ", root_hash, signed_at - interval '1' hour, 'no head' from transparency_signed_head"
            + " fetch first 1 rows only");
    try {
      assertThat(heads.latest().orElseThrow().size()).isEqualTo(size + 1000);
      assertThat(heads.latestOf(size).orElseThrow().size()).isLessThanOrEqualTo(size);
      TimeUnit.MILLISECONDS.sleep(1100);
      publisher.publish();
      long signed = database.count("select count(*) from transparency_signed_head");
      TimeUnit.MILLISECONDS.sleep(1100);
      publisher.publish();
      assertThat(database.count("select count(*) from transparency_signed_head")).isEqualTo(signed);
    } finally {
      database.update("delete from transparency_signed_head where document = 'no head'");
    }
  }

  private boolean isAwaited(CertificateView certificate) throws Exception {
    Hcert held = HcertDecoder.decode(certificate.qr());
    return certificates.isAwaitedInLog(held.envelope(), held.payload().entry().identifier());
  }

  private void forgetSalt(CertificateView certificate) throws SQLException {
    database.update(
        "delete from certificate_salt where certificate_id ="
            + " (select id from certificate where public_id = ?)",
        certificate.id());
  }

  private void sequenceAll() throws SQLException {
    while (database.count("select count(*) from transparency_pending") > 0) {
      sequencer.sequence();
    }
  }

  private TreeHash rootOf(long size) {
    var tree = new GrowingTree();
    reader.entries(0, (int) size).forEach(entry -> tree.add(entry.leaf()));
    return tree.root();
  }

  private static LogEntry random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return LogEntry.of(bytes);
  }

  private CertificateView issued(Fin holder) throws Exception {
    for (int number = 1; number <= 2; number++) {
      var submission =
          dose(
              holder.value() + "-" + number,
              holder,
              number,
              Baku.today(clock).minusDays(90L - 30L * number));
      assertThat(asFacility.call(() -> intake.submit(new Caller.Facility(FACILITY), submission)))
          .isInstanceOf(Answer.Accepted.class);
    }
    Entitlement opened =
        asCitizen.call(() -> issuance.issueIfDue(holder, CertificateKind.VACCINATION));
    return ((Entitlement.Issued) opened).certificate();
  }

  private Optional<LoggedCertificate> logged(Fin holder, CertificateView certificate) {
    return certificates.logged(holder, certificate.id());
  }
}
