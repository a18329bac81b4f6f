package az.pasport.web.inside;

import static az.pasport.web.inside.Submissions.dose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.audit.AuditCursor;
import az.pasport.audit.AuditLog;
import az.pasport.audit.AuditQuery;
import az.pasport.audit.AuditSearchEntry;
import az.pasport.auditsearch.AuditPage;
import az.pasport.auditsearch.AuditSearchRequest;
import az.pasport.auditsearch.AuditSearchService;
import az.pasport.auditsearch.ChainStatus;
import az.pasport.intake.Answer;
import az.pasport.intake.PersonFiles;
import az.pasport.intake.RecordIntake;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.web.api.audit.AuditFile;
import az.pasport.web.deployment.TestDeployment;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What auditors find, and that their looks are audited, too. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class AuditSearchIT {
  private static final FacilityCode FACILITY = new FacilityCode("BAKU-MC-01");
  private static final AuditQuery ALL =
      new AuditQuery(
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @Inject AsAuditor asAuditor;
  @Inject AsSupervisor asSupervisor;
  @Inject AsOperator asOperator;
  @Inject AsFacility asFacility;
  @Inject AuditSearchService audit;
  @Inject AuditLog log;
  @Inject RecordIntake intake;
  @Inject PersonFiles files;
  @Inject Clock clock;
  @Resource UserTransaction transaction;

  @Inject TestDatabase database;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  private AuditPage search(AuditSearchRequest wanted, Optional<AuditCursor> behind)
      throws Exception {
    return asAuditor.call(() -> audit.search(wanted, behind));
  }

  private List<AuditSearchEntry> first(AuditQuery query) throws Exception {
    return search(new AuditSearchRequest(Optional.empty(), query), Optional.empty()).entries();
  }

  private static AuditQuery byActor(String actor) {
    return new AuditQuery(
        Set.of(),
        Optional.of(actor),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void append(String login, String deed, int times) throws Exception {
    transaction.begin();
    for (int i = 0; i < times; i++) {
      log.append(new Caller.Official(login), deed, "record:search-" + login + "-" + i);
    }
    transaction.commit();
  }

  @Test
  void tellsWhoLookedAtAPersonAndThatTheAuditorDid() throws Exception {
    var fin = new Fin("6AUDS01");
    var submission = dose(fin.value() + "-1", fin, 1, Baku.today(clock).minusDays(30));
    assertThat(asFacility.call(() -> intake.submit(new Caller.Facility(FACILITY), submission)))
        .isInstanceOf(Answer.Accepted.class);
    asOperator.call(() -> files.file(fin));
    long person = database.count("select id from person where fin = ?", fin.value());
    var wanted = new AuditSearchRequest(Optional.of((Identity) fin), ALL);

    List<AuditSearchEntry> found = search(wanted, Optional.empty()).entries();
    assertThat(found)
        .anySatisfy(
            entry -> {
              assertThat(entry.deed()).isEqualTo("PERSON_LOOKED_UP");
              assertThat(entry.actor()).isEqualTo("staff:operator-inside");
              assertThat(entry.subject()).isEqualTo("person:" + person);
            });
    assertThat(found)
        .allSatisfy(
            entry ->
                assertThat(entry.actor() + " " + entry.subject()).contains("person:" + person));
    assertThat(search(wanted, Optional.empty()).entries().get(1))
        .satisfies(
            entry -> {
              assertThat(entry.deed()).isEqualTo("AUDIT_SEARCHED");
              assertThat(entry.actor()).isEqualTo("staff:auditor-inside");
            });
  }

  @Test
  void lookForAPersonWhoIsNotThereFindsNothingAndIsAuditedWithoutTheFin() throws Exception {
    long before = count("NOBODY_FOUND", "person:none");
    var wanted = new AuditSearchRequest(Optional.of((Identity) new Fin("9AUDS99")), ALL);

    assertThat(search(wanted, Optional.empty()).entries()).isEmpty();
    assertThat(count("NOBODY_FOUND", "person:none")).isEqualTo(before + 1);
  }

  @Test
  void pagesFollowEachOtherWithoutGapAndRepetition() throws Exception {
    append("fin:PAGES", "TEST_PAGED", 120);
    var wanted = new AuditSearchRequest(Optional.empty(), byActor("staff:fin:PAGES"));

    List<AuditSearchEntry> all = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Optional<AuditCursor> behind = Optional.empty();
    do {
      AuditPage page = search(wanted, behind);
      sizes.add(page.entries().size());
      all.addAll(page.entries());
      behind = page.next();
    } while (behind.isPresent());

    assertThat(sizes).containsExactly(50, 50, 20);
    assertThat(all).extracting(AuditSearchEntry::id).doesNotHaveDuplicates().hasSize(120);
    assertThat(all)
        .isSortedAccordingTo(
            Comparator.comparing(AuditSearchEntry::doneAt)
                .thenComparing(AuditSearchEntry::id)
                .reversed());
    assertThat(all).allMatch(entry -> entry.actor().equals("staff:fin:PAGES"));
  }

  @Test
  void conditionsNarrowEachOther() throws Exception {
    append("fin:NARROW", "TEST_FIRST", 2);
    append("fin:NARROW", "TEST_SECOND", 3);
    Instant now = clock.instant();

    assertThat(first(withDeed("TEST_FIRST"))).hasSize(2);
    assertThat(first(byActor("staff:fin:NARROW"))).hasSize(5);
    assertThat(
            first(
                new AuditQuery(
                    Set.of(),
                    Optional.of("staff:fin:NARROW"),
                    Optional.of("record:search-fin:NARROW-1"),
                    Optional.of("TEST_SECOND"),
                    Optional.of(now.minus(Duration.ofHours(1))),
                    Optional.of(now.plus(Duration.ofHours(1))))))
        .hasSize(1);
    assertThat(
            first(
                new AuditQuery(
                    Set.of(),
                    Optional.of("staff:fin:NARROW"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(now.minus(Duration.ofHours(1))))))
        .isEmpty();
  }

  private static AuditQuery withDeed(String deed) {
    return new AuditQuery(
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(deed),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void facilitysEntriesAreFoundByItsCode() throws Exception {
    transaction.begin();
    log.append(
        new Caller.Facility(new FacilityCode("AUDIT-SEARCH-01")), "TEST_BY_FACILITY", "facility:X");
    transaction.commit();

    assertThat(first(byActor("facility:AUDIT-SEARCH-01")))
        .extracting(AuditSearchEntry::deed)
        .containsExactly("TEST_BY_FACILITY");
  }

  @Test
  void fileHasAllEntriesAndNoFormula() throws Exception {
    append("fin:FILES", "TEST_FILED", 60);
    transaction.begin();
    log.append(new Caller.Official("fin:FILES"), "TEST_FILED", "=cmd|' /C calc'!A0");
    transaction.commit();
    var wanted = new AuditSearchRequest(Optional.empty(), withDeed("TEST_FILED"));
    long before = count("AUDIT_EXPORTED", "audit");

    var csv = new ByteArrayOutputStream();
    var json = new ByteArrayOutputStream();
    asAuditor.call(
        () -> {
          var file = new AuditFile(audit, audit.beginExport(wanted).orElseThrow());
          file.write(AuditFile.Format.CSV, csv);
          file.write(AuditFile.Format.JSON, json);
          return true;
        });

    String table = csv.toString(StandardCharsets.UTF_8);
    assertThat(table.lines()).hasSize(62);
    assertThat(table).contains(",'=cmd|' /C calc'!A0,").doesNotContain(",=cmd");
    assertThat(json.toString(StandardCharsets.UTF_8)).contains("staff:fin:FILES").endsWith("}]");
    assertThat(count("AUDIT_EXPORTED", "audit")).isEqualTo(before + 1);
  }

  @Test
  void chainsStateIsToldAndNotContradicted() throws Exception {
    ChainStatus status = asAuditor.call(() -> audit.chain());

    assertThat(status.head().place()).isPositive();
    assertThat(status.contradicted()).isFalse();
  }

  @Test
  void nobodyButAnAuditorSearches() {
    var wanted = new AuditSearchRequest(Optional.empty(), ALL);

    assertThatThrownBy(() -> asSupervisor.call(() -> audit.search(wanted, Optional.empty())))
        .isInstanceOf(EJBException.class);
    assertThatThrownBy(() -> asOperator.call(() -> audit.beginExport(wanted)))
        .isInstanceOf(EJBException.class);
  }

  private long count(String deed, String subject) throws SQLException {
    return database.count(
        "select count(*) from audit_trail where deed = ? and subject = ?", deed, subject);
  }
}
