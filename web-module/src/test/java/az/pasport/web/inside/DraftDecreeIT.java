package az.pasport.web.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.DecreeDraft;
import az.pasport.decree.DecreeDrafts;
import az.pasport.decree.Decrees;
import az.pasport.decree.DraftRefused;
import az.pasport.decree.DraftStatus;
import az.pasport.impact.Counts;
import az.pasport.impact.Impact;
import az.pasport.impact.ImpactRun;
import az.pasport.impact.ImpactService;
import az.pasport.impact.RunStatus;
import az.pasport.intake.RecordIntake;
import az.pasport.person.Fin;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.web.deployment.TestDeployment;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Drafts of decrees in Payara Micro: loaded, counted in threads of the server, published. */
@ArquillianTest
@Order(TestDeployment.GLOBAL_STATE)
class DraftDecreeIT {
  private static final FacilityCode FACILITY = new FacilityCode("BAKU-MC-01");
  private static final int DAYS = 30;
  private static final int PATIENCE_SECONDS = 60;

  @Inject AsFacility asFacility;
  @Inject AsOperator asOperator;
  @Inject AsSupervisor asSupervisor;
  @Inject AsCitizen asCitizen;
  @Inject RecordIntake intake;
  @Inject DecreeDrafts drafts;
  @Inject Decrees decrees;
  @Inject ImpactService impacts;
  @Inject Clock clock;

  @Deployment
  static WebArchive war() {
    return TestDeployment.globalState();
  }

  private LocalDate today() {
    return Baku.today(clock);
  }

  private static String text(String id, LocalDate from) {
    return String.format(
        Locale.ROOT,
        "{\"id\": \"%s\", \"version\": 1, \"inForceFrom\": \"%s\","
            + " \"title\": {\"az\": \"layihə\", \"en\": \"a draft\", \"ru\": \"проект\"},"
            + " \"vaccination\": {\"months\": 12, \"furtherDose\": \"RENEWS\"},"
            + " \"immunity\": {\"fromDay\": 7, \"months\": 6},"
            + " \"test\": {\"hours\": 72}, \"contraindication\": true}",
        id,
        from);
  }

  private ImpactRun awaited(DecreeDraft draft, ImpactRun run) throws Exception {
    for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
      ImpactRun found = asOperator.call(() -> impacts.byId(draft.id(), run.id())).orElseThrow();
      if (asOperator.call(() -> impacts.status(found)) != RunStatus.RUNNING) {
        return found;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("still running");
  }

  @Test
  void publishesWhatWasLoadedCountedAndSeenByAnother() throws Exception {
    // Two doses of eight months ago: over for two months now, good again under twelve months.
    LocalDate second = today().minusMonths(8);
    var fin = new Fin("3DDD001");
    asFacility.call(
        () ->
            intake.submit(
                new Caller.Facility(FACILITY),
                Submissions.dose("draft-1", fin, 1, second.minusDays(30))));
    asFacility.call(
        () ->
            intake.submit(
                new Caller.Facility(FACILITY), Submissions.dose("draft-2", fin, 2, second)));
    LocalDate first = today().plusDays(40);

    DecreeDraft draft = asOperator.call(() -> drafts.load(text("draft-it-one", first)));
    assertThatThrownBy(() -> asSupervisor.call(() -> drafts.publish(draft.id())))
        .isInstanceOfSatisfying(
            DraftRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(DraftRefused.Reason.IMPACT_UNKNOWN));

    ImpactRun begun = asOperator.call(() -> impacts.start(draft.id(), DAYS)).orElseThrow();
    ImpactRun run = awaited(draft, begun);
    Impact impact = asOperator.call(() -> impacts.result(run)).orElseThrow();

    assertThat(run.peopleDone()).isPositive().isEqualTo(run.peopleTotal());
    assertThat(impact.period().from()).isEqualTo(first);
    assertThat(
            impact.people().stream()
                .filter(row -> row.group().kind() == CertificateKind.VACCINATION)
                .map(Impact.OverAll::counts)
                .reduce(Counts.NONE, Counts::plus)
                .gain())
        .isPositive();
    assertThat(impact.days())
        .allSatisfy(row -> assertThat(row.day()).isBetween(first, impact.period().last()));

    asSupervisor.call(() -> drafts.publish(draft.id()));

    assertThat(decrees.current().inForceOn(first).orElseThrow().id()).isEqualTo("draft-it-one");
    assertThat(asOperator.call(() -> drafts.byId(draft.id())).orElseThrow().status())
        .isEqualTo(DraftStatus.PUBLISHED);
    assertThatThrownBy(() -> asOperator.call(() -> drafts.discard(draft.id())))
        .isInstanceOf(DraftRefused.class);
  }

  @Test
  void refusesPublicationByWhoLoadedIt() throws Exception {
    DecreeDraft draft =
        asSupervisor.call(() -> drafts.load(text("draft-it-own", today().plusDays(50))));

    assertThatThrownBy(() -> asSupervisor.call(() -> drafts.publish(draft.id())))
        .isInstanceOfSatisfying(
            DraftRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(DraftRefused.Reason.OWN_DRAFT));
  }

  @Test
  void namesTheFieldOfABadText() {
    String bad =
        text("draft-it-bad", today().plusDays(60)).replace("\"months\": 12", "\"months\": 0");

    assertThatThrownBy(() -> asOperator.call(() -> drafts.load(bad)))
        .isInstanceOfSatisfying(
            DraftRefused.class,
            refused -> assertThat(refused.fault().field()).isEqualTo("vaccination.months"));
  }

  @Test
  void refusesDayOfAnotherDecree() {
    LocalDate taken = decrees.current().decrees().get(0).inForceFrom();

    assertThatThrownBy(() -> asOperator.call(() -> drafts.load(text("draft-it-day", taken))))
        .isInstanceOfSatisfying(
            DraftRefused.class,
            refused -> assertThat(refused.fault().field()).isEqualTo("inForceFrom"));
  }

  @Test
  void refusesCitizensAndOperatorsWhatIsTheSupervisors() throws Exception {
    DecreeDraft draft =
        asOperator.call(() -> drafts.load(text("draft-it-role", today().plusDays(70))));

    assertThatThrownBy(() -> asOperator.call(() -> drafts.publish(draft.id())))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> asCitizen.call(drafts::all)).isInstanceOf(EJBAccessException.class);
  }
}
