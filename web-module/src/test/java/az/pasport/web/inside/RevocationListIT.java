package az.pasport.web.inside;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuanceService;
import az.pasport.certificate.RevocationReason;
import az.pasport.certificate.RevocationService;
import az.pasport.decree.CertificateKind;
import az.pasport.intake.RecordIntake;
import az.pasport.person.Fin;
import az.pasport.revocationlist.RevocationHash;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.trustlist.RevocationListChanges;
import az.pasport.trustlist.RevocationListChanges.Change;
import az.pasport.trustlist.RevocationListChanges.Edition;
import az.pasport.trustlist.RevocationListChanges.Wanted;
import az.pasport.web.deployment.TestDeployment;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Which certificates come to the published list of revocations, and which leave it. */
@ArquillianTest
@Order(TestDeployment.GLOBAL_STATE)
class RevocationListIT {
  private static final FacilityCode BAKU = new FacilityCode("BAKU-MC-01");
  private static final List<Duration> AGES = List.of(Duration.ofDays(31), Duration.ofHours(1));
  private static final Duration REISSUED_AFTER = Duration.ofHours(12);

  @Inject AsFacility asFacility;
  @Inject AsCitizen asCitizen;
  @Inject AsSupervisor asSupervisor;
  @Inject RecordIntake intake;
  @Inject IssuanceService issuance;
  @Inject RevocationService revocations;
  @Inject RevocationListChanges list;
  @Inject TestDatabase database;
  @Inject Clock clock;

  @Deployment
  static WebArchive war() {
    return TestDeployment.globalState();
  }

  private String certificate(String fin) throws Exception {
    var person = new Fin(fin);
    for (int number = 1; number <= 2; number++) {
      var dose =
          Submissions.dose(
              "list-" + fin + number,
              person,
              number,
              Baku.today(clock).minusDays(90 - 30L * number));
      asFacility.call(() -> intake.submit(new Caller.Facility(BAKU), dose));
    }
    CertificateView view =
        ((Entitlement.Issued)
                asCitizen.call(() -> issuance.issueIfDue(person, CertificateKind.VACCINATION)))
            .certificate();
    return view.identifier();
  }

  private Edition edition(long known, Duration later) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(later);
    return edition(known, now, Duration.ZERO);
  }

  private Edition edition(long known, Instant now, Duration pause) {
    return list.bringUpTo(now, new Wanted(known, "P1D P7D", REISSUED_AFTER, pause), AGES);
  }

  private static List<Boolean> statesOf(String identifier, List<Change> changes) {
    RevocationHash hash = RevocationHash.of(identifier);
    return changes.stream()
        .filter(change -> change.hash().equals(hash))
        .map(Change::listed)
        .toList();
  }

  private void revokeInTheDatabase(String identifier) throws Exception {
    assertThat(
            database.update(
                "update certificate set status = 'REVOKED', revoked_at = issued_at,"
                    + " revocation_reason = 'COPIED' where identifier = ?",
                identifier))
        .isOne();
  }

  private void undo(String identifier) throws Exception {
    assertThat(
            database.update(
                "update certificate set status = 'ISSUED', revoked_at = null,"
                    + " revocation_reason = null where identifier = ?",
                identifier))
        .isOne();
  }

  @Test
  void revokedCertificateComesToTheListAndLeavesItWhenThatIsUndone() throws Exception {
    String identifier = certificate("6RLA001");
    Edition before = edition(0, Duration.ZERO);
    assertThat(statesOf(identifier, before.changes())).isEmpty();

    asSupervisor.call(() -> revocations.revoke(identifier, RevocationReason.COPIED));
    Edition listed = edition(before.version(), Duration.ZERO);
    assertThat(listed.version()).isGreaterThan(before.version());
    assertThat(statesOf(identifier, listed.changes())).containsExactly(true);
    assertThat(statesOf(identifier, listed.recent())).containsExactly(true);
    Edition same = edition(listed.version(), Duration.ZERO);
    assertThat(same.version()).isEqualTo(listed.version());
    assertThat(same.changes()).isEmpty();

    undo(identifier);
    Edition undone = edition(listed.version(), Duration.ZERO);
    assertThat(undone.version()).isGreaterThan(listed.version());
    assertThat(statesOf(identifier, undone.changes())).containsExactly(false);
    assertThat(statesOf(identifier, edition(0, Duration.ZERO).changes())).isEmpty();

    asSupervisor.call(() -> revocations.revoke(identifier, RevocationReason.COPIED));
    assertThat(statesOf(identifier, edition(undone.version(), Duration.ZERO).changes()))
        .as("revoked once more")
        .containsExactly(true);
  }

  @Test
  void editionStandsForAWhileBeforeTheNextIsMade() throws Exception {
    String identifier = certificate("6RLA004");
    String another = certificate("6RLA005");
    revokeInTheDatabase(identifier);
    Edition first = edition(0, Duration.ZERO);
    revokeInTheDatabase(another);
    Duration pause = Duration.ofSeconds(30);

    Edition same = edition(first.version(), first.issuedAt().plusSeconds(29), pause);
    assertThat(same.version()).isEqualTo(first.version());
    Edition stored = list.stored(0, AGES).orElseThrow();
    assertThat(stored.version()).isEqualTo(first.version());
    assertThat(statesOf(identifier, stored.changes())).containsExactly(true);
    assertThat(statesOf(another, stored.changes())).isEmpty();
    Edition next = edition(first.version(), first.issuedAt().plusSeconds(30), pause);
    assertThat(statesOf(another, next.changes())).containsExactly(true);
  }

  @Test
  void revocationThatWasUndoneLateLeavesTheListWhenItIsIssuedAnew() throws Exception {
    String identifier = certificate("6RLA002");
    asSupervisor.call(() -> revocations.revoke(identifier, RevocationReason.COPIED));
    Edition listed = edition(0, Duration.ZERO);
    assertThat(statesOf(identifier, listed.changes())).containsExactly(true);
    database.update(
        "update revocation_list_entry set changed_at = changed_at - interval '100' hour"
            + " where hash = ?",
        RevocationHash.of(identifier).hex());
    undo(identifier);

    assertThat(statesOf(identifier, edition(listed.version(), Duration.ZERO).changes())).isEmpty();
    Edition anew = edition(listed.version(), Duration.ofHours(12));
    assertThat(statesOf(identifier, anew.changes())).containsExactly(false);
  }

  @Test
  void certificateWhoseSignatureHasExpiredLeavesTheList() throws Exception {
    String identifier = certificate("6RLA003");
    asSupervisor.call(() -> revocations.revoke(identifier, RevocationReason.COPIED));
    Edition listed = edition(0, Duration.ZERO);
    database.update(
        "update revocation_list_entry set leaves_at = changed_at where hash = ?",
        RevocationHash.of(identifier).hex());
    database.update(
        "update certificate set signature_expires_at = issued_at where identifier = ?", identifier);

    Edition expired = edition(listed.version(), Duration.ofSeconds(1));
    assertThat(statesOf(identifier, expired.changes())).containsExactly(false);
    assertThat(statesOf(identifier, expired.recent())).containsExactly(false);
  }
}
