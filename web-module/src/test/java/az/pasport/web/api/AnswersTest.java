package az.pasport.web.api;

import static az.pasport.web.api.Contract.json;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.approval.ApprovalStatus;
import az.pasport.approval.PersonRequests;
import az.pasport.audit.PersonAudit;
import az.pasport.cabinet.StoredData;
import az.pasport.certificate.CertificateStatus;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Certificates;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.Revocation;
import az.pasport.certificate.RevocationNotice;
import az.pasport.certificate.RevocationReason;
import az.pasport.certificate.ShortCode;
import az.pasport.certificate.StoredCertificate;
import az.pasport.decree.CertificateKind;
import az.pasport.decree.RuleBook;
import az.pasport.hcert.Entry;
import az.pasport.hcert.TestEntry;
import az.pasport.person.DocumentType;
import az.pasport.person.Fin;
import az.pasport.person.LatinName;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.person.PersonNotice;
import az.pasport.person.StoredPerson;
import az.pasport.person.TravelDocument;
import az.pasport.record.DosePosition;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordVersion;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import az.pasport.rules.Eligibility;
import az.pasport.rules.EligibilityReport;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.RecordedEvent;
import az.pasport.rules.Rules;
import az.pasport.rules.Shortfall;
import az.pasport.rules.Validity;
import az.pasport.rules.ValidityHours;
import az.pasport.rules.ValidityPeriod;
import az.pasport.samples.SampleEntries;
import az.pasport.samples.SampleEvents;
import az.pasport.time.Baku;
import az.pasport.time.BirthDate;
import az.pasport.web.api.certificates.CertificateJson;
import az.pasport.web.api.certificates.CertificatesResource;
import az.pasport.web.api.certificates.EntitlementJson;
import az.pasport.web.api.json.Text;
import az.pasport.web.api.mydata.NoticesResource;
import az.pasport.web.api.mydata.StoredDataJson;
import az.pasport.web.api.status.StatusJson;
import az.pasport.wording.ShortfallFormatter;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the API says of certificates, and that its contract says the same. */
class AnswersTest {
  private static final URI BASE = URI.create("http://inside.example:8080/pasport/api/v1/");
  private static final UUID ID = UUID.fromString("1f0e7f2c-6a0f-4b1e-9a53-0d7d0f5d7c11");
  private static final ShortCode CODE = new ShortCode("7K2MQX049DWT3HRC");

  private static final RecordVersion SOURCE = new RecordVersion(ID, 1);

  private static final String UVCI = "URN:UVCI:01:AZ:X#Y";
  private static final SampleEntries ENTRIES = new SampleEntries("Ministry", UVCI);

  private final Contract contract = new Contract();

  @Test
  void tellsVaccinationCertificateByItsContract() {
    var json =
        json(
            CertificateJson.of(
                vaccination(ValidityPeriod.endlessFrom(LocalDate.of(2021, 7, 1))), BASE));

    contract.assertKeeps(json, "Certificate");
    assertThat(json.getString("kind")).isEqualTo("VACCINATION");
    assertThat(json.getJsonObject("holder").getString("familyName")).isEqualTo("Məmmədova");
    assertThat(json.getJsonObject("attested").getInt("doseNumber")).isEqualTo(2);
    assertThat(json.getString("validFrom")).isEqualTo("2021-07-01");
  }

  @Test
  void tellsMissingEndAsNull() {
    var json =
        json(
            CertificateJson.of(
                vaccination(ValidityPeriod.endlessFrom(LocalDate.of(2021, 7, 1))), BASE));

    assertThat(json.get("validUntil")).isEqualTo(JsonValue.NULL);
  }

  @Test
  void linksStayOnTheServerThatWasCalled() {
    var links =
        json(CertificateJson.of(
                vaccination(ValidityPeriod.endlessFrom(LocalDate.of(2021, 7, 1))), BASE))
            .getJsonObject("links");

    assertThat(links.getString("pdf")).isEqualTo("/pasport/api/v1/certificates/" + ID + "/pdf");
    assertThat(links.getString("qrPng")).startsWith("/pasport/api/v1/").endsWith("/qr.png");
  }

  @Test
  void tellsImmunityCertificateByItsContract() {
    var json =
        json(
            CertificateJson.of(
                certificate(
                    CertificateKind.IMMUNITY,
                    ENTRIES.recovery(
                        LocalDate.of(2022, 1, 3),
                        LocalDate.of(2022, 1, 17),
                        LocalDate.of(2022, 7, 3)),
                    ValidityPeriod.of(LocalDate.of(2022, 1, 17), LocalDate.of(2022, 7, 3)),
                    CertificateStatus.REVOKED,
                    Optional.empty()),
                BASE));

    contract.assertKeeps(json, "Certificate");
    assertThat(json.getString("validUntil")).isEqualTo("2022-07-03");
    assertThat(json.getString("status")).isEqualTo("REVOKED");
    assertThat(json.getJsonObject("holder")).doesNotContainKey("patronymic");
    assertThat(json).doesNotContainKeys("replaces", "validFromTime", "validUntilTime");
  }

  @Test
  void tellsTheHoursOfATestCertificateInBakusTime() {
    Instant announced = Instant.parse("2022-03-05T21:30:40Z");
    var json =
        json(
            CertificateJson.of(
                certificate(
                    CertificateKind.TEST,
                    ENTRIES.test(
                        "Allplex",
                        Instant.parse("2022-03-05T03:05:10Z"),
                        TestEntry.NOT_DETECTED,
                        "Central Laboratory"),
                    new ValidityHours(announced, announced.plus(Duration.ofHours(72))),
                    CertificateStatus.ISSUED,
                    Optional.of("URN:UVCI:01:AZ:V#W")),
                BASE));

    contract.assertKeeps(json, "Certificate");
    assertThat(json.getString("validFrom")).isEqualTo("2022-03-06");
    assertThat(json.getString("validUntil")).isEqualTo("2022-03-09");
    assertThat(json.getString("validFromTime")).isEqualTo("2022-03-06T01:30:40+04:00");
    assertThat(json.getString("validUntilTime")).isEqualTo("2022-03-09T01:30:00+04:00");
    assertThat(json.getString("replaces")).isEqualTo("URN:UVCI:01:AZ:V#W");
    assertThat(json.getJsonObject("attested").getString("laboratory"))
        .isEqualTo("Central Laboratory");
    assertThat(json.getJsonObject("attested").getString("sampledAt"))
        .isEqualTo("2022-03-05T07:05:10+04:00");
  }

  @Test
  void tellsContraindicationCertificateByItsContract() {
    var json =
        json(
            CertificateJson.of(
                certificate(
                    CertificateKind.CONTRAINDICATION,
                    ENTRIES.contraindication(
                        "SN-2022/117", LocalDate.of(2022, 2, 1), LocalDate.of(2022, 8, 1)),
                    ValidityPeriod.of(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 8, 1)),
                    CertificateStatus.ISSUED,
                    Optional.empty()),
                BASE));

    contract.assertKeeps(json, "Certificate");
    assertThat(json.getJsonObject("attested").getString("conclusion")).isEqualTo("SN-2022/117");
    assertThat(json.getJsonObject("title").getString("az"))
        .isEqualTo("Vaksinasiyaya əks-göstəriş sertifikatı");
    assertThat(json.getJsonObject("title").keySet()).containsExactly("az", "en", "ru");
  }

  private static CertificateView certificate(
      CertificateKind kind,
      Entry entry,
      Validity validity,
      CertificateStatus status,
      Optional<String> replaces) {
    return new CertificateView(
        ID,
        kind,
        new CertificateView.Holder(
            "Əliyev",
            "İlqar",
            Optional.empty(),
            "ALIYEV",
            "ILQAR",
            BirthDate.of(LocalDate.of(1990, 1, 2))),
        entry,
        validity,
        RuleBook.national().inForceOn(validity.firstDay()).orElseThrow(),
        Instant.parse("2022-03-06T08:00:00Z"),
        Instant.parse("2022-07-03T20:00:00Z"),
        "HC1:…",
        status,
        replaces,
        CODE);
  }

  @Test
  void tellsHeldEntitlementByItsContract() {
    var json =
        json(
            EntitlementJson.of(
                new Entitlement.Issued(
                    vaccination(ValidityPeriod.endlessFrom(LocalDate.of(2021, 7, 1)))),
                BASE));

    contract.assertKeeps(json, "Entitlement");
    assertThat(json.getBoolean("held")).isTrue();
  }

  @Test
  void tellsWhatIsDueByItsContractAndWhereItIsOpened() {
    var eligible =
        (Eligibility.Eligible) decided(CertificateKind.VACCINATION, history(), "2021-07-02");

    var json = json(EntitlementJson.of(new Entitlement.Due(eligible), BASE));

    contract.assertKeeps(json, "Entitlement");
    assertThat(json.getBoolean("held")).isFalse();
    assertThat(json).doesNotContainKeys("certificate", "missing", "known");
    assertThat(json.getJsonObject("due").getJsonObject("links").getString("open"))
        .isEqualTo("/pasport/api/v1/entitlements/vaccination");
  }

  @Test
  void listsWhatWasIssuedAndWhatIsDue() {
    MedicalHistory history = history();
    Eligibility due = decided(CertificateKind.VACCINATION, history, "2021-07-02");
    Eligibility none = decided(CertificateKind.TEST, history, "2021-07-02");

    var list =
        json(
            CertificatesResource.list(
                List.of(
                    new Entitlement.Issued(
                        vaccination(ValidityPeriod.endlessFrom(LocalDate.of(2021, 7, 1)))),
                    new Entitlement.Due((Eligibility.Eligible) due),
                    new Entitlement.NotDue((Eligibility.NotEligible) none, history),
                    new Entitlement.Deceased(CertificateKind.IMMUNITY, LocalDate.of(2021, 7, 2))),
                BASE));

    contract.assertKeeps(list, "Certificates");
    assertThat(list.getJsonArray("certificates")).hasSize(1);
    assertThat(list.getJsonArray("due")).hasSize(1);
  }

  @Test
  void tellsWhatIsMissingAndWhen() {
    MedicalHistory history =
        MedicalHistory.ofEvents(
            List.of(
                dose(1, "2022-02-01"),
                new RecordedEvent<>(
                    SOURCE,
                    new MedicalEvent.Recovery(
                        LocalDate.of(2020, 11, 5), LocalDate.of(2020, 11, 25), "H-1")),
                new RecordedEvent<>(
                    SOURCE,
                    "Central Laboratory",
                    new MedicalEvent.Test(
                        TestType.NAAT,
                        Optional.empty(),
                        Instant.parse("2022-01-05T03:05:10Z"),
                        Instant.parse("2022-01-05T10:30:40Z"),
                        TestOutcome.NOT_DETECTED)),
                new RecordedEvent<>(
                    SOURCE,
                    new MedicalEvent.Contraindication(
                        "SN-1", LocalDate.of(2021, 2, 1), LocalDate.of(2021, 8, 1)))));
    var why = (Eligibility.NotEligible) decided(CertificateKind.VACCINATION, history, "2022-02-05");

    var json = json(EntitlementJson.of(new Entitlement.NotDue(why, history), BASE));

    contract.assertKeeps(json, "Entitlement");
    assertThat(json.getBoolean("held")).isFalse();
    assertThat(json.getJsonObject("missing").getString("possibleFrom")).isEqualTo("2022-02-22");
    assertThat(json.getJsonObject("missing").getInt("missingDose")).isEqualTo(2);
    assertThat(json.getJsonObject("known").getJsonArray("doses")).hasSize(1);
    assertThat(json.getJsonObject("known").getJsonArray("infections")).hasSize(1);
    assertThat(json.getJsonObject("known").getJsonArray("negativeTests")).hasSize(1);
    assertThat(json.getJsonObject("known").getJsonArray("conclusions")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Shortfall.class)
  void explainsEveryShortfallInThreeLanguages(Shortfall shortfall) {
    Text words =
        Text.of(
            messages ->
                new ShortfallFormatter(messages).format(shortfall, CertificateKind.IMMUNITY));

    assertThat(List.of(words.az(), words.en(), words.ru())).doesNotHaveDuplicates();
  }

  @Test
  void tellsStatusByItsContract() {
    Instant at = Baku.startOf(LocalDate.of(2022, 2, 1));
    var kinds =
        Stream.of(CertificateKind.values())
            .map(kind -> decided(kind, history(), "2022-02-01"))
            .toList();

    var json = json(StatusJson.of(new EligibilityReport(at, at, kinds), Locale.ENGLISH));

    contract.assertKeeps(json, "Status");
    assertThat(json.getString("at")).isEqualTo("2022-02-01T00:00:00+04:00");
    var vaccination = json.getJsonArray("kinds").getJsonObject(0);
    assertThat(vaccination.getBoolean("due")).isTrue();
    assertThat(vaccination.getString("rule")).isEqualTo("SERIES_ENDLESS");
    assertThat(vaccination.getJsonObject("validity").get("validUntil")).isEqualTo(JsonValue.NULL);
    assertThat(vaccination.getString("text"))
        .startsWith("Valid without end, because Cabinet Decree 28 of 22 January 2022");
    assertThat(vaccination.getJsonArray("records")).hasSize(2);
    assertThat(vaccination.getJsonArray("changes").getJsonObject(0).getString("type"))
        .isEqualTo("DECREE");
    var test = json.getJsonArray("kinds").getJsonObject(2);
    assertThat(test.getBoolean("due")).isFalse();
    assertThat(test.getString("rule")).isEqualTo("NO_NEGATIVE_TEST");
    assertThat(test).doesNotContainKey("validity");
    assertThat(vaccination.getJsonObject("decree").getString("number")).isEqualTo("28");
    assertThat(vaccination.getJsonObject("decree").getString("date")).isEqualTo("2022-01-22");
    assertThat(json.getJsonObject("duty").getString("endedAt"))
        .isEqualTo("2023-03-28T06:00:00+04:00");
    assertThat(json.getJsonObject("duty").getString("text"))
        .startsWith("Not required in Azerbaijan since 28 March 2023.");
  }

  @Test
  void tellsNoticeByItsContract() {
    var notice =
        new RevocationNotice(
            CertificateKind.VACCINATION,
            RevocationReason.CORRECTED,
            Instant.parse("2022-03-01T20:30:00Z"),
            "URN:UVCI:01:AZ:X#Y",
            Optional.of(new RevocationNotice.Replacement(ID, "URN:UVCI:01:AZ:V#W")));

    var json = json(NoticesResource.json(notice, BASE.getPath()));

    contract.assertKeeps(json, "Notice");
    assertThat(json.getJsonObject("replacement").getString("self"))
        .isEqualTo("/pasport/api/v1/certificates/" + ID);
  }

  @Test
  void tellsStoredDataByItsContract() {
    Instant at = Instant.parse("2022-03-01T20:30:00Z");
    var name = new PersonName("Məmmədova", "Aygün", Optional.of("Rəşid qızı"));
    BirthDate born = BirthDate.parse("1985-03").orElseThrow();
    var entry = new Person(new Fin("5ZKA7LM"), name, born);
    var person =
        new StoredData.Details(
            new Fin("5ZKA7LM"),
            name.withLatin(new LatinName("MAMMADOVA", "AYGUN")),
            born,
            List.of(StoredPerson.former(entry, at)),
            List.of(
                new StoredData.JoinedIdentity(
                    new TravelDocument(DocumentType.PASSPORT, "TR", "U123456"), name, born)),
            List.of(new StoredData.IdentityPeriod(Optional.empty(), Optional.of(at), true)),
            List.of(StoredPerson.undoneDeath(entry, LocalDate.of(2022, 2, 1), at)),
            Optional.of("FEMALE"),
            Optional.empty());
    var outline =
        new Certificates.Outline(
            CertificateKind.VACCINATION,
            CertificateStatus.REVOKED,
            UVCI,
            at,
            Optional.empty(),
            Optional.of(new Revocation(UVCI, RevocationReason.FRAUD, at)));
    var certificate =
        new StoredCertificate(
            outline,
            "decree/1",
            ValidityPeriod.endlessFrom(LocalDate.of(2021, 7, 1)),
            at,
            Optional.of(CODE));
    var data =
        new StoredData(
            at,
            Optional.of(person),
            List.of(),
            List.of(certificate),
            List.of(),
            List.of(new PersonNotice(PersonNotice.Kind.DETAILS_CORRECTED, at)),
            List.of(
                new PersonRequests.Outline(
                    "RECORD_CORRECTION",
                    ApprovalStatus.PENDING,
                    at,
                    Optional.empty(),
                    Optional.empty(),
                    2)),
            List.of(),
            List.of(
                new PersonAudit.Deed(
                    at,
                    "PERSON_LOOKED_UP",
                    PersonAudit.CallerKind.STAFF,
                    Optional.empty(),
                    1,
                    Optional.empty(),
                    Optional.of("CITIZEN_REQUEST"))),
            false,
            Map.of());

    var json = json(StoredDataJson.of(data));

    contract.assertKeeps(json, "StoredData");
    assertThat(json.getJsonObject("person").keySet())
        .containsExactly(
            "fin", "sex", "name", "birthDate", "former", "joined", "identities", "deaths");
    assertThat(json.getJsonObject("person").getString("birthDate")).isEqualTo("1985-03");
    assertThat(json.getJsonArray("certificates").getJsonObject(0).keySet())
        .containsExactly(
            "kind",
            "status",
            "identifier",
            "issuedAt",
            "reason",
            "revokedAt",
            "decree",
            "validFrom",
            "shortCode",
            "signatureExpiresAt");
    assertThat(json.getJsonArray("requests").getJsonObject(0).keySet())
        .containsExactly("kind", "status", "requestedAt", "files");
  }

  private static MedicalHistory history() {
    return MedicalHistory.ofEvents(List.of(dose(1, "2021-06-01"), dose(2, "2021-07-01")));
  }

  private static RecordedEvent<?> dose(int number, String givenOn) {
    return new RecordedEvent<>(
        SOURCE,
        SampleEvents.dose(
            SampleEvents.COMIRNATY, new DosePosition(number, 2), LocalDate.parse(givenOn)));
  }

  private static Eligibility decided(CertificateKind kind, MedicalHistory history, String date) {
    return new Rules(RuleBook.national())
        .decide(kind, history, Baku.startOf(LocalDate.parse(date)));
  }

  private static CertificateView vaccination(ValidityPeriod validity) {
    return new CertificateView(
        ID,
        CertificateKind.VACCINATION,
        new CertificateView.Holder(
            "Məmmədova",
            "Aygün",
            Optional.of("Rəşid qızı"),
            "MAMMADOVA",
            "AYGUN",
            BirthDate.of(LocalDate.of(1985, 3, 12))),
        ENTRIES.vaccination(LocalDate.of(2021, 7, 1)),
        validity,
        RuleBook.national().inForceOn(LocalDate.of(2021, 7, 1)).orElseThrow(),
        Instant.parse("2021-07-01T08:00:00Z"),
        Instant.parse("2022-07-01T08:00:00Z"),
        "HC1:…",
        CertificateStatus.ISSUED,
        Optional.empty(),
        CODE);
  }
}
