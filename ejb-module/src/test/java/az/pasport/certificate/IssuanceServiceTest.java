package az.pasport.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.audit.AuditLog;
import az.pasport.decree.CertificateKind;
import az.pasport.decree.RuleBook;
import az.pasport.keys.DocumentSigner;
import az.pasport.keys.TestTrust;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.DosePosition;
import az.pasport.record.RecordVersion;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.RecordedEvent;
import az.pasport.samples.SampleEvents;
import az.pasport.security.Caller;
import az.pasport.time.BirthDate;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issues what is opened, and only then; with a real key, and tables in memory. */
class IssuanceServiceTest {
  private static final Instant NOW = Instant.parse("2022-03-01T08:00:00Z");
  private static final Fin FIN = new Fin("5ZKA7LM");
  private static final CertificateKind KIND = CertificateKind.VACCINATION;

  private final Person person =
      new Person(
          FIN,
          PersonName.of("Məmmədova", "Aytən", "Rəşad qızı"),
          BirthDate.of(LocalDate.parse("1990-02-14")));
  private final List<Certificate> stored = new ArrayList<>();
  private final List<String> audited = new ArrayList<>();
  private final List<Certificate> logged = new ArrayList<>();
  private final IssuanceService service = new IssuanceService();
  private Instant now = NOW;
  private MedicalHistory history = doses(1, 2);
  private int locked;

  @TempDir Path keys;

  @BeforeEach
  void connect() {
    DocumentSigner signer = TestTrust.signer(keys, Clock.fixed(NOW, ZoneOffset.UTC));
    var certificates =
        new CertificateRepository() {
          @Override
          void add(Certificate certificate) {
            stored.add(0, certificate);
          }
        };
    service.people =
        new People() {
          @Override
          public Optional<Person> find(Identity identity) {
            return Optional.of(person);
          }

          @Override
          public Optional<Person> findForUpdate(Identity identity) {
            locked++;
            return Optional.of(person);
          }
        };
    service.checks =
        new EntitlementReader() {
          @Override
          EntitlementCheck of(Optional<Person> known) {
            return new EntitlementCheck(history, List.copyOf(stored), RuleBook.national(), now);
          }
        };
    service.certificates = certificates;
    service.issuer = new CertificateIssuer();
    service.issuer.certificates = certificates;
    service.issuer.signer = signer;
    service.issuer.issuer = IssuerName.agency();
    service.issuer.log =
        new CertificateLog() {
          @Override
          void enter(Certificate certificate) {
            logged.add(certificate);
          }
        };
    service.issuer.audit =
        new AuditLog() {
          @Override
          public void append(Caller actor, String deed, String subject) {
            audited.add(deed);
          }
        };
  }

  @Test
  void listsWhatIsDueWithoutLockAndSignature() {
    List<Entitlement> listed = service.entitlements(FIN);

    assertThat(listed).extracting(Entitlement::kind).containsExactly(CertificateKind.values());
    assertThat(listed.get(0)).isInstanceOf(Entitlement.Due.class);
    assertThat(listed.subList(1, 4)).allMatch(Entitlement.NotDue.class::isInstance);
    assertThat(locked).isZero();
    assertThat(stored).isEmpty();
    assertThat(audited).isEmpty();
  }

  @Test
  void issuesWhatIsOpenedOnceAndListsItAfterwards() {
    Entitlement opened = service.issueIfDue(FIN, KIND);

    assertThat(opened).isInstanceOf(Entitlement.Issued.class);
    assertThat(service.issueIfDue(FIN, KIND)).isEqualTo(opened);
    assertThat(service.entitlements(FIN)).contains(opened);
    assertThat(stored).hasSize(1);
    assertThat(audited).containsExactly("CERTIFICATE_ISSUED");
    assertThat(logged).isEqualTo(stored);
    assertThat(locked).isEqualTo(2);
  }

  @Test
  void listsAsDueWhatHasToBeIssuedAnew() {
    service.issueIfDue(FIN, KIND);
    history = doses(1, 2, 3);

    assertThat(service.entitlements(FIN).get(0)).isInstanceOf(Entitlement.Due.class);
    assertThat(service.issueIfDue(FIN, KIND))
        .isInstanceOfSatisfying(
            Entitlement.Issued.class,
            issued ->
                assertThat(issued.certificate().replaces()).contains(stored.get(1).identifier()));
  }

  @Test
  void listsACertificateWhoseSignatureWaitsForItsRenewal_andRenewsItWhenItIsOpened() {
    history = doses(1, 2, 3);
    Entitlement opened = service.issueIfDue(FIN, KIND);
    now = stored.get(0).signatureExpiresAt().minus(Duration.ofDays(10));

    assertThat(service.entitlements(FIN)).contains(opened);
    assertThat(service.issueIfDue(FIN, KIND)).isNotEqualTo(opened);
    assertThat(stored).hasSize(2);
  }

  @Test
  void neitherListsNorIssuesWhatARevocationKeepsBack() {
    service.issueIfDue(FIN, KIND);
    stored.get(0).revoke(RevocationReason.FRAUD, NOW);

    assertThat(service.entitlements(FIN).get(0)).isInstanceOf(Entitlement.Withheld.class);
    assertThat(service.issueIfDue(FIN, KIND)).isInstanceOf(Entitlement.Withheld.class);
    assertThat(stored).hasSize(1);
  }

  private static MedicalHistory doses(int... numbers) {
    var doses = new ArrayList<RecordedEvent<?>>();
    for (int number : numbers) {
      doses.add(
          new RecordedEvent<>(
              new RecordVersion(new UUID(0, number), 1),
              SampleEvents.dose(
                  SampleEvents.CORONAVAC,
                  new DosePosition(number, 2),
                  LocalDate.parse("2021-12-01").plusDays(30L * number))));
    }
    return MedicalHistory.ofEvents(doses);
  }
}
