package az.pasport.web.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Entitlement;
import az.pasport.decree.CertificateKind;
import az.pasport.inquiry.CaseFile;
import az.pasport.inquiry.CaseFiles;
import az.pasport.inquiry.CounterService;
import az.pasport.inquiry.InquiryErasure;
import az.pasport.inquiry.InquiryLimitReached;
import az.pasport.inquiry.InquiryReason;
import az.pasport.inquiry.InquiryResult;
import az.pasport.inquiry.InquiryResult.Outcome;
import az.pasport.inquiry.PersonInquiries;
import az.pasport.inquiry.PersonMatch;
import az.pasport.inquiry.PersonQuery;
import az.pasport.inquiry.ShownDocument;
import az.pasport.intake.Answer;
import az.pasport.intake.RecordIntake;
import az.pasport.intake.Submission;
import az.pasport.person.Fin;
import az.pasport.person.PersonName;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.web.deployment.TestDeployment;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Officials look people up, each time for a reason, and print at the counter. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class InquiriesIT {
  private static final FacilityCode BAKU = new FacilityCode("BAKU-MC-01");
  private static final InquiryReason REASON =
      new InquiryReason(InquiryReason.Kind.CITIZEN_REQUEST, "zəng 1745: sertifikat yoxdur");
  private static final ShownDocument CARD =
      new ShownDocument(ShownDocument.Kind.IDENTITY_CARD, "AA 7654321");

  @Inject AsFacility asFacility;
  @Inject AsCitizen asCitizen;
  @Inject AsOperator asOperator;
  @Inject AsSupervisor asSupervisor;
  @Inject AsAnalyst asAnalyst;
  @Inject AsVerifier asVerifier;
  @Inject RecordIntake intake;
  @Inject PersonInquiries inquiries;
  @Inject CaseFiles files;
  @Inject CounterService counter;
  @Inject InquiryErasure erasure;
  @Inject Clock clock;
  @Inject TestDatabase database;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  /** A minute passes. */
  @BeforeEach
  void forgetCounts() throws SQLException {
    database.update("delete from person_inquiry");
  }

  @Test
  void fileOfOnePersonIsOpened_andTheAuditHasTheReason() throws Exception {
    dose("2NQR001", "Zeynalova", "Nərmin", "Elxan qızı", 1);

    InquiryResult result = ask(fin("2NQR001"));

    assertThat(result.outcome()).isEqualTo(Outcome.OPENED);
    CaseFile file = read(result.token()).orElseThrow();
    assertThat(file.person().identity()).isEqualTo(new Fin("2NQR001"));
    assertThat(file.reason()).isEqualTo(REASON);
    assertThat(file.records()).hasSize(1);
    assertThat(file.records().get(0).current().workerName()).isEqualTo("Sevinc Abbasova");
    assertThat(file.certificates()).isEmpty();
    assertThat(file.looks()).hasSize(1);
    assertThat(file.looks().get(0).reason()).contains("CITIZEN_REQUEST");
    assertThat(
            database.count(
                "select count(*) from audit_trail a join audit_personal_data d on d.entry_id = a.id"
                    + " join person p on p.id = d.person_id join person_inquiry i"
                    + " on a.subject = 'reason:CITIZEN_REQUEST inquiry:' || i.id || ' person:' || p.id"
                    + " where a.deed = 'PERSON_LOOKED_UP' and a.actor = 'staff:operator-inside'"
                    + " and d.look_up = true and p.fin = '2NQR001'"
                    + " and i.reason = 'zəng 1745: sertifikat yoxdur'"))
        .isOne();
    assertThat(
            database.count(
                "select count(*) from audit_entry where subject like '%zəng 1745%'"
                    + " or subject like '%2NQR001%'"))
        .isZero();
  }

  @Test
  void nobodyIsFound_andWhomTheyLookedForIsNotKept() throws Exception {
    assertThat(ask(fin("9ZZZZZ8")).outcome()).isEqualTo(Outcome.NOBODY);
    assertThat(database.count("select count(*) from person_inquiry where person_id is null"))
        .isOne();
    assertThat(
            database.count(
                "select count(*) from audit_trail where deed = 'NOBODY_FOUND'"
                    + " and actor = 'staff:operator-inside' and subject = 'person:none'"))
        .isPositive();
  }

  @Test
  void ofSeveralPeopleOneIsChosen_andAllThatWereShownAreTold() throws Exception {
    dose("2NQR002", "Qasımova", "Lalə", "Akif qızı", 1);
    dose("2NQR003", "QASIMOVA", "Lalə", "Tahir qızı", 1);

    InquiryResult several = ask(named("Qasımova", "Lalə", null));

    assertThat(several.outcome()).isEqualTo(Outcome.SEVERAL);
    PersonInquiries.Matches matches =
        asOperator.call(() -> inquiries.matches(several.token())).orElseThrow();
    assertThat(matches.hasMore()).isFalse();
    assertThat(matches.people())
        .extracting(PersonMatch::lastCharacters)
        .containsExactly("002", "003");
    assertThat(read(several.token())).as("none is open yet").isEmpty();
    assertThat(entries("PERSON_LISTED", "2NQR002")).isOne();
    assertThat(entries("PERSON_LISTED", "2NQR003")).isOne();

    assertThat(asOperator.call(() -> inquiries.choose(several.token(), 2))).isEmpty();
    InquiryResult chosen =
        asOperator.call(() -> inquiries.choose(several.token(), 1)).orElseThrow();
    assertThat(chosen.outcome()).isEqualTo(Outcome.OPENED);
    assertThat(read(chosen.token()).orElseThrow().person().identity())
        .isEqualTo(new Fin("2NQR003"));
    assertThat(entries("PERSON_LOOKED_UP", "2NQR002")).isZero();
    assertThat(entries("PERSON_LOOKED_UP", "2NQR003")).isOne();

    assertThat(asOperator.call(() -> inquiries.choose(several.token(), 1)).orElseThrow().outcome())
        .as("the same person once more")
        .isEqualTo(Outcome.OPENED);
    assertThat(asOperator.call(() -> inquiries.choose(several.token(), 0)))
        .as("another person needs an inquiry of their own")
        .isEmpty();
    assertThat(read(several.token()).orElseThrow().person().identity())
        .isEqualTo(new Fin("2NQR003"));

    assertThat(ask(named("Qasımova", "Lalə", "Akif")).outcome()).isEqualTo(Outcome.OPENED);
    assertThat(ask(named("Qasimova", "Lala", "Nail")).outcome()).isEqualTo(Outcome.NOBODY);
  }

  @Test
  void noMoreThan20PeopleAreShown() throws Exception {
    for (int i = 0; i < 23; i++) {
      database.update(
          "insert into person (id, version, fin, family_name, given_name, birth_date, search_name,"
              + " search_short_name) values (?, 1, ?, 'Hamıdakı', 'Ad', date '1990-05-06', ?, ?)",
          9_000_000L + i,
          "2NQS0" + (10 + i),
          "HAMIDAKI<<AD<<",
          "HAMIDAKI<<AD<<");
    }
    try {
      InquiryResult several = ask(named("Hamıdakı", "Ad", null));
      PersonInquiries.Matches matches =
          asOperator.call(() -> inquiries.matches(several.token())).orElseThrow();
      assertThat(matches.people()).hasSize(PersonInquiries.MOST_MATCHES);
      assertThat(matches.hasMore()).isTrue();
      assertThat(asOperator.call(() -> inquiries.choose(several.token(), 20))).isEmpty();
    } finally {
      database.update("delete from person where id >= 9000000");
    }
  }

  @Test
  void fileIsItsOfficialsAlone_andClosesAfterHalfAnHour() throws Exception {
    dose("2NQR004", "Səmədov", "Rauf", "Kərim oğlu", 1);
    String token = ask(fin("2NQR004")).token();

    assertThat(asSupervisor.call(() -> files.read(token))).isEmpty();
    assertThat(asSupervisor.call(() -> counter.entitlements(token))).isEmpty();
    assertThat(
            asOperator
                .call(() -> files.eligibility(token, LocalDate.parse("2022-03-01")))
                .orElseThrow()
                .kinds())
        .hasSize(CertificateKind.values().length);
    database.update("update person_inquiry set asked_at = dateadd('MINUTE', -31, asked_at)");
    assertThat(read(token)).isEmpty();
    assertThat(asOperator.call(() -> counter.print(token, CertificateKind.TEST, CARD))).isEmpty();
  }

  @Test
  void certificateThatIsDueIsIssuedAndPrintedAtTheCounter() throws Exception {
    dose("2NQR005", "Əsgərova", "Günay", "Rafiq qızı", 1);
    dose("2NQR005", "Əsgərova", "Günay", "Rafiq qızı", 2);
    String token = ask(fin("2NQR005")).token();
    List<Entitlement> before = asOperator.call(() -> counter.entitlements(token)).orElseThrow();
    assertThat(before.get(0)).isInstanceOf(Entitlement.Due.class);
    assertThat(certificates("2NQR005")).as("to look issues nothing").isZero();

    CertificateView printed = print(token, CertificateKind.VACCINATION).orElseThrow();
    assertThat(print(token, CertificateKind.VACCINATION).orElseThrow().id())
        .as("the same certificate")
        .isEqualTo(printed.id());
    assertThat(print(token, CertificateKind.IMMUNITY)).isEmpty();

    assertThat(certificates("2NQR005")).isOne();
    assertThat(
            database.count(
                "select count(*) from audit_trail where deed = 'CERTIFICATE_ISSUED'"
                    + " and actor = 'staff:operator-inside' and subject = ?",
                "certificate:" + printed.id()))
        .isOne();
    assertThat(entries("CERTIFICATE_PRINTED", "2NQR005")).isEqualTo(2);
    assertThat(
            database.count(
                "select count(*) from counter_print where certificate_id = ?"
                    + " and document_kind = 'IDENTITY_CARD' and document_number = 'AA7654321'",
                printed.id()))
        .isEqualTo(2);
    assertThat(read(token).orElseThrow().certificates().get(0).restsOn()).hasSize(2);
  }

  @Test
  void whoAsksTooOftenHasToWait() throws Exception {
    int asked = 0;
    try {
      for (; asked < 30; asked++) {
        ask(fin("9ZZZZZ8"));
      }
    } catch (InquiryLimitReached limit) {
      assertThat(limit.limit()).isEqualTo(InquiryLimitReached.Limit.PER_MINUTE);
      assertThat(limit.rest().toSeconds()).isBetween(0L, 60L);
    }
    assertThat(asked).isEqualTo(10);
    assertThat(
            database.count(
                "select count(*) from audit_trail where deed = 'RATE_LIMITED'"
                    + " and actor = 'staff:operator-inside' and subject = 'inquiries:PER_MINUTE'"))
        .isPositive();
    assertThat(asSupervisor.call(() -> inquiries.ask(fin("9ZZZZZ8"), REASON)).outcome())
        .as("another official goes on")
        .isEqualTo(Outcome.NOBODY);
  }

  @Test
  void nobodyElseLooksPeopleUp() {
    for (Callable<?> other :
        List.<Callable<?>>of(
            () -> asCitizen.call(() -> inquiries.ask(fin("2NQR001"), REASON)),
            () -> asAnalyst.call(() -> inquiries.ask(fin("2NQR001"), REASON)),
            () -> asVerifier.call(() -> inquiries.ask(fin("2NQR001"), REASON)),
            () -> asFacility.call(() -> inquiries.ask(fin("2NQR001"), REASON)),
            () -> asCitizen.call(() -> files.read("x")),
            () -> asAnalyst.call(() -> counter.entitlements("x")),
            () -> asVerifier.call(() -> counter.print("x", CertificateKind.TEST, CARD)))) {
      assertThatExceptionOfType(EJBAccessException.class).isThrownBy(other::call);
    }
  }

  @Test
  void reasonsAndDocumentsAreErasedInTime() throws Exception {
    dose("2NQR006", "Mirzəyev", "Orxan", "Vaqif oğlu", 1);
    ask(fin("2NQR006"));
    ask(fin("9ZZZZZ8"));
    assertThat(erasure.erase()).isZero();
    database.update(
        "update person_inquiry set asked_at = dateadd('DAY', -366, asked_at)"
            + " where person_id is not null");
    assertThat(erasure.erase()).isOne();
    assertThat(database.count("select count(*) from person_inquiry")).isOne();
    assertThat(
            database.count(
                "select count(*) from audit_entry where deed = 'DATA_ERASED'"
                    + " and subject = 'inquiries:1'"))
        .isPositive();
  }

  private InquiryResult ask(PersonQuery query) throws Exception {
    return asOperator.call(() -> inquiries.ask(query, REASON));
  }

  private Optional<CaseFile> read(String token) throws Exception {
    return asOperator.call(() -> files.read(token));
  }

  private Optional<CertificateView> print(String token, CertificateKind kind) throws Exception {
    return asOperator.call(() -> counter.print(token, kind, CARD));
  }

  private static PersonQuery fin(String fin) {
    return new PersonQuery.ByIdentity(List.of(new Fin(fin)));
  }

  private static PersonQuery named(String family, String given, String patronymic) {
    return new PersonQuery.ByName(PersonName.of(family, given, patronymic), 1990);
  }

  private long entries(String deed, String fin) throws SQLException {
    return database.count(
        "select count(*) from audit_trail a join audit_personal_data d on d.entry_id = a.id"
            + " join person p on p.id = d.person_id"
            + " where a.deed = ? and p.fin = ? and a.subject like 'reason:CITIZEN_REQUEST inquiry:%'",
        deed, fin);
  }

  private long certificates(String fin) throws SQLException {
    return database.count(
        "select count(*) from certificate c join person p on p.id = c.person_id where p.fin = ?",
        fin);
  }

  private void dose(String fin, String family, String given, String patronymic, int number)
      throws Exception {
    var person =
        new Submission.Subject(
            fin, null, null, null, family, given, patronymic, "1990-05-06", null);
    Submission submission =
        Submissions.dose(
            "inquiry-" + fin + "-" + number,
            person,
            number,
            Baku.today(clock).minusDays(90 - 30L * number));
    assertThat(asFacility.call(() -> intake.submit(new Caller.Facility(BAKU), submission)))
        .isInstanceOfAny(Answer.Accepted.class, Answer.Duplicate.class);
  }
}
