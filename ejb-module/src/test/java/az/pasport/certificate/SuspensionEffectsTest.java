package az.pasport.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.audit.AuditLog;
import az.pasport.decree.CertificateKind;
import az.pasport.decree.RuleBook;
import az.pasport.facility.Region;
import az.pasport.keys.DocumentSigner;
import az.pasport.keys.TestTrust;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.DosePosition;
import az.pasport.record.HealthRecord;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordVersion;
import az.pasport.record.SuspendedRecords;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import az.pasport.record.VaccineProduct;
import az.pasport.rules.MedicalHistory;
import az.pasport.samples.SampleEvents;
import az.pasport.security.Caller;
import az.pasport.time.Baku;
import az.pasport.time.BirthDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * What the suspension of records does to certificates, and that its end brings back what was there;
 * with a real key, and tables in memory.
 */
class SuspensionEffectsTest {
  private static final LocalDate TODAY = LocalDate.of(2022, 6, 1);
  private static final Instant NOW = Baku.startOf(TODAY).plus(Duration.ofHours(12));
  private static final long REVOCATION = 17;
  private static final long OTHER = 18;
  private static final Caller ACTOR = new Caller.Official("fin:6VYH4SE");
  private static final Fin FIN = new Fin("5ZKA7LM");

  private static Path keys = Path.of("");
  private static Optional<DocumentSigner> signer = Optional.empty();

  private final Person person =
      new Person(
          FIN,
          PersonName.of("Məmmədova", "Aytən", "Rəşad qızı"),
          BirthDate.of(LocalDate.parse("1990-02-14")));
  private final List<Certificate> issued = new ArrayList<>();
  private final List<HealthRecord> known = new ArrayList<>();
  private final IssuanceService issuance = new IssuanceService();
  private final SuspensionEffects effects = new SuspensionEffects();

  @BeforeContainer
  static void makeKey() throws IOException {
    keys = Files.createTempDirectory("suspension");
    signer = Optional.of(TestTrust.signer(keys, Clock.fixed(NOW, ZoneOffset.UTC)));
  }

  @AfterContainer
  static void removeKey() throws IOException {
    try (var files = Files.walk(keys)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What stands of a certificate. */
  private record Standing(String identifier, String qr, CertificateStatus status) {}

  @Provide
  Arbitrary<List<MedicalEvent>> events() {
    Arbitrary<LocalDate> day =
        Arbitraries.integers().between(1, 400).map(days -> TODAY.minusDays(days));
    Arbitrary<MedicalEvent> dose =
        Combinators.combine(
                Arbitraries.of(SampleEvents.CORONAVAC, SampleEvents.COMIRNATY),
                Arbitraries.integers().between(1, 3),
                day)
            .as(SuspensionEffectsTest::dose);
    Arbitrary<MedicalEvent> recovery =
        day.map(on -> new MedicalEvent.Recovery(on.minusDays(14), on, "Z"));
    Arbitrary<MedicalEvent> test =
        Combinators.combine(
                Arbitraries.integers().between(1, 100), Arbitraries.of(TestOutcome.values()))
            .as(
                (hours, outcome) ->
                    new MedicalEvent.Test(
                        TestType.NAAT,
                        Optional.empty(),
                        NOW.minus(Duration.ofHours(hours + 2L)),
                        NOW.minus(Duration.ofHours(hours)),
                        outcome));
    Arbitrary<MedicalEvent> conclusion =
        day.map(on -> new MedicalEvent.Contraindication("17", on, on.plusDays(400)));
    return Arbitraries.oneOf(dose, dose, recovery, test, conclusion).list().ofMaxSize(6);
  }

  private static MedicalEvent dose(VaccineProduct product, int number, LocalDate on) {
    return SampleEvents.dose(product, new DosePosition(number, 2), on);
  }

  @Property(tries = 150)
  void undoBringsBackExactlyWhatWasThere(
      @ForAll("events") List<MedicalEvent> events, @ForAll int choice) {
    begin(events);
    List<Standing> before = standing();
    List<HealthRecord> chosen = chosen(choice);
    List<RecordVersion> versions = chosen.stream().map(HealthRecord::version).toList();
    SuspensionForecast forecast =
        effects.forecast(
            person, versions, known.stream().filter(record -> !chosen.contains(record)).toList());

    chosen.forEach(record -> SuspendedRecords.suspend(record, REVOCATION));
    int revoked = effects.revoke(person, versions, RevocationReason.FRAUD, REVOCATION, ACTOR);

    assertThat(revoked).isEqualTo(forecast.revoked().size());
    var suspended = SourceRecord.of(versions);
    assertThat(issued)
        .filteredOn(Certificate::stands)
        .noneMatch(certificate -> certificate.restsOn(suspended));
    List<Entitlement> between = issuance.entitlements(FIN);
    assertThat(between)
        .as("no revocation keeps back what other records carry")
        .noneMatch(Entitlement.Withheld.class::isInstance);
    assertThat(
            between.stream()
                .anyMatch(
                    entitlement ->
                        entitlement instanceof Entitlement.Issued
                            || entitlement instanceof Entitlement.Due))
        .isEqualTo(forecast.keepsCertificate());

    chosen.forEach(SuspendedRecords::restore);
    int restored = effects.restore(person, number -> number == REVOCATION, ACTOR);

    assertThat(restored).isEqualTo(revoked);
    assertThat(standing()).containsAll(before);
    for (CertificateKind kind : CertificateKind.values()) {
      Entitlement now = issuance.issueIfDue(FIN, kind);
      if (now instanceof Entitlement.Issued has) {
        assertThat(before)
            .as("the same certificate is shown again")
            .extracting(Standing::qr)
            .contains(has.certificate().qr());
      }
    }
  }

  @Property(tries = 60)
  void certificateThatRestsOnARecordWhichIsKeptStaysRevoked(
      @ForAll("events") List<MedicalEvent> events, @ForAll int choice) {
    begin(events);
    List<HealthRecord> chosen = chosen(choice);
    List<RecordVersion> versions = chosen.stream().map(HealthRecord::version).toList();
    chosen.forEach(record -> SuspendedRecords.suspend(record, REVOCATION));
    effects.revoke(person, versions, RevocationReason.FRAUD, REVOCATION, ACTOR);

    chosen.stream().skip(1).forEach(SuspendedRecords::restore);
    effects.restore(person, number -> number == REVOCATION, ACTOR);

    var kept = SourceRecord.of(versions.stream().limit(1).toList());
    assertThat(issued)
        .filteredOn(certificate -> certificate.restsOn(kept))
        .allMatch(certificate -> !certificate.stands());
    assertThat(issued)
        .filteredOn(certificate -> certificate.isRevokedBy(REVOCATION))
        .allMatch(certificate -> certificate.restsOn(kept));
  }

  @Example
  void certificateOnRecordsOfTwoBulkRevocationsComesBackWithTheLaterUndo() {
    for (int first = 0; first < 2; first++) {
      suspendBothDosesByTwo();
      Certificate certificate = issued.get(0);
      Set<Long> undone = new HashSet<>();

      for (int record : List.of(first, 1 - first)) {
        assertThat(certificate.stands()).isFalse();
        SuspendedRecords.restore(known.get(record));
        undone.add(record == 0 ? REVOCATION : OTHER);
        effects.restore(person, undone::contains, ACTOR);
      }

      assertThat(certificate.stands()).as("undone first: record " + first).isTrue();
    }
  }

  private void suspendBothDosesByTwo() {
    begin(
        List.of(
            dose(SampleEvents.COMIRNATY, 1, TODAY.minusDays(90)),
            dose(SampleEvents.COMIRNATY, 2, TODAY.minusDays(60))));
    assertThat(issued).hasSize(1);
    SuspendedRecords.suspend(known.get(0), REVOCATION);
    effects.revoke(person, versions(0), RevocationReason.FRAUD, REVOCATION, ACTOR);
    SuspendedRecords.suspend(known.get(1), OTHER);
    effects.revoke(person, versions(1), RevocationReason.FRAUD, OTHER, ACTOR);
  }

  private List<RecordVersion> versions(int record) {
    return List.of(known.get(record).version());
  }

  @Example
  void certificateThatAnOfficialRevokesSeparatelyStaysRevoked() {
    for (RevocationReason reason : List.of(RevocationReason.FRAUD, RevocationReason.COPIED)) {
      suspendBothDosesByTwo();
      Certificate certificate = issued.get(0);
      var revoker =
          new CertificateRevoker() {
            @Override
            List<Certificate> othersOnTheSameRecords(Certificate any) {
              return List.of();
            }
          };
      revoker.certificates = effects.certificates;
      revoker.audit = effects.audit;
      revoker.clock = Clock.fixed(NOW, ZoneOffset.UTC);

      Revocation revocation = revoker.revoke(certificate, reason, ACTOR);

      assertThat(revocation.reason()).isEqualTo(reason);
      assertThat(certificate.isRevokedSeparately()).isTrue();
      known.forEach(SuspendedRecords::restore);
      assertThat(effects.restore(person, any -> true, ACTOR)).isZero();
      assertThat(certificate.stands()).isFalse();
      assertThat(revoker.revoke(certificate, reason, ACTOR)).isEqualTo(revocation);
    }
  }

  @Example
  void certificateOnARecordThatAnotherRevocationDoubtsStaysRevoked() {
    begin(
        List.of(
            dose(SampleEvents.COMIRNATY, 1, TODAY.minusDays(90)),
            dose(SampleEvents.COMIRNATY, 2, TODAY.minusDays(60))));
    Certificate certificate = issued.get(0);
    issuance.issuer.issue(
        person,
        effects.checks.of(person).issuable(CertificateKind.VACCINATION).orElseThrow(),
        NOW,
        Optional.empty(),
        ACTOR);
    Certificate doubted = issued.get(0);
    SuspendedRecords.suspend(known.get(0), REVOCATION);
    effects.revoke(person, versions(0), RevocationReason.FRAUD, REVOCATION, ACTOR);
    doubted.takeOver(RevocationReason.FRAUD);
    SuspendedRecords.restore(known.get(0));

    assertThat(effects.restore(person, any -> true, ACTOR)).isZero();
    assertThat(certificate.stands()).isFalse();
  }

  private List<HealthRecord> chosen(int bits) {
    var chosen = new ArrayList<HealthRecord>();
    for (int i = 0; i < known.size(); i++) {
      if ((bits >> i & 1) == 1) {
        chosen.add(known.get(i));
      }
    }
    return chosen;
  }

  private List<Standing> standing() {
    return issued.stream()
        .map(one -> new Standing(one.identifier(), one.qr(), one.status()))
        .toList();
  }

  private void begin(List<MedicalEvent> events) {
    issued.clear();
    known.clear();
    for (int i = 0; i < events.size(); i++) {
      known.add(
          SuspendedRecords.record(
              new UUID(1, i),
              person,
              events.get(i),
              "BAKU-MC-01",
              Region.BAKU,
              NOW.minus(Duration.ofDays(1))));
    }
    connect();
    for (CertificateKind kind : CertificateKind.values()) {
      issuance.issueIfDue(FIN, kind);
    }
  }

  private void connect() {
    var certificates =
        new CertificateRepository() {
          @Override
          void add(Certificate certificate) {
            issued.add(0, certificate);
          }

          @Override
          void restore(Certificate certificate) {
            certificate.restore();
          }

          @Override
          void takeOver(Certificate certificate, RevocationReason reason) {
            certificate.takeOver(reason);
          }
        };
    var checks =
        new EntitlementReader() {
          @Override
          EntitlementCheck of(Optional<Person> any) {
            return new EntitlementCheck(
                MedicalHistory.of(known.stream().filter(HealthRecord::counts).toList()),
                List.copyOf(issued),
                RuleBook.national(),
                NOW);
          }
        };
    var audit =
        new AuditLog() {
          @Override
          public void append(Caller actor, String deed, String subject) {
            assertThat(subject).startsWith("certificate:");
          }
        };
    var issuer = new CertificateIssuer();
    issuer.certificates = certificates;
    issuer.signer = signer.orElseThrow();
    issuer.issuer = IssuerName.agency();
    issuer.log =
        new CertificateLog() {
          @Override
          void enter(Certificate certificate) {
            // The log itself is tested elsewhere.
          }
        };
    issuer.audit = audit;
    issuance.people =
        new People() {
          @Override
          public Optional<Person> find(Identity identity) {
            return Optional.of(person);
          }

          @Override
          public Optional<Person> findForUpdate(Identity identity) {
            return Optional.of(person);
          }
        };
    issuance.checks = checks;
    issuance.certificates = certificates;
    issuance.issuer = issuer;
    var changes = new RecordChangeHandler();
    changes.checks = checks;
    changes.certificates = certificates;
    changes.issuer = issuer;
    changes.audit = audit;
    effects.checks = checks;
    effects.certificates = certificates;
    effects.changes = changes;
    effects.audit = audit;
  }
}
