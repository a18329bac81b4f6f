package az.pasport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import az.pasport.record.HealthRecord;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordFactory;
import az.pasport.record.RecordSource;
import az.pasport.record.Records;
import az.pasport.record.SubmittedPerson;
import az.pasport.record.Worker;
import az.pasport.testsupport.ArchitectureRules;
import az.pasport.testsupport.ProductionClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** The arrows between the rooms: who may know whom. */
@AnalyzeClasses(packages = "az.pasport", importOptions = ProductionClasses.class)
class ArchitectureTest {
  @ArchTest static final ArchTests common = ArchTests.in(ArchitectureRules.class);

  private static final String[] ROOMS = {
    "time",
    "clock",
    "text",
    "publicurl",
    "message",
    "wording",
    "person",
    "registry",
    "job",
    "comparison",
    "facility",
    "stock",
    "record",
    "intake",
    "rules",
    "decree",
    "impact",
    "hcert",
    "qrscan",
    "revocationlist",
    "keys",
    "certificate",
    "verification",
    "trustlist",
    "cabinet",
    "export",
    "audit",
    "security",
    "digest",
    "approval",
    "retention",
    "identity",
    "institution",
    "lookup",
    "announcement",
    "clinic",
    "fraud",
    "inquiry",
    "revocation",
    "auditsearch",
    "merkle",
    "transparency",
    "database",
    "startup"
  };

  @ArchTest static final ArchRule person = room("person", "time");
  @ArchTest static final ArchRule time = room("time");
  @ArchTest static final ArchRule clock = room("clock");
  @ArchTest static final ArchRule text = room("text");
  @ArchTest static final ArchRule startup = room("startup");
  @ArchTest static final ArchRule publicUrl = room("publicurl");
  @ArchTest static final ArchRule digest = room("digest");
  @ArchTest static final ArchRule security = room("security", "database");
  @ArchTest static final ArchRule message = room("message", "time");

  @ArchTest
  static final ArchRule wording =
      room(
          "wording",
          "message",
          "decree",
          "rules",
          "record",
          "facility",
          "certificate",
          "verification",
          "lookup",
          "inquiry",
          "time");

  @ArchTest static final ArchRule audit = room("audit", "database");
  @ArchTest static final ArchRule approval = room("approval", "audit", "time", "database");
  @ArchTest static final ArchRule database = room("database");

  @ArchTest static final ArchRule hcert = room("hcert", "time");
  @ArchTest static final ArchRule verification = room("verification", "hcert", "message", "time");
  @ArchTest static final ArchRule qrscan = room("qrscan");
  @ArchTest static final ArchRule revocationList = room("revocationlist");
  @ArchTest static final ArchRule merkle = room("merkle");

  @ArchTest
  static final ArchRule auditSearch =
      room("auditsearch", "audit", "trustlist", "person", "database");

  @ArchTest static final ArchRule transparency = room("transparency", "merkle", "database");

  @ArchTest
  static final ArchRule facility =
      room("facility", "approval", "audit", "database", "person", "text", "time");

  @ArchTest
  static final ArchRule stock = room("stock", "record", "facility", "audit", "database", "text");

  @ArchTest
  static final ArchRule record =
      room("record", "message", "person", "facility", "time", "audit", "database");

  @ArchTest
  static final ArchRule intake =
      room(
          "intake",
          "record",
          "person",
          "registry",
          "facility",
          "stock",
          "approval",
          "message",
          "text",
          "time",
          "audit",
          "database");

  @ArchTest
  static final ArchRule clinic =
      room(
          "clinic",
          "intake",
          "record",
          "facility",
          "person",
          "message",
          "time",
          "audit",
          "database");

  @ArchTest static final ArchRule registry = room("registry", "person", "time");

  /** How far batch jobs are; what they do is their rooms'. */
  @ArchTest static final ArchRule job = room("job", "database");

  @ArchTest
  static final ArchRule comparison =
      room(
          "comparison",
          "job",
          "intake",
          "record",
          "registry",
          "person",
          "time",
          "audit",
          "database");

  @ArchTest
  static final ArchRule rules = room("rules", "decree", "record", "message", "time", "text");

  @ArchTest
  static final ArchRule decree =
      room("decree", "message", "record", "approval", "audit", "text", "database");

  @ArchTest
  static final ArchRule impact =
      room("impact", "decree", "rules", "record", "facility", "job", "audit", "time", "database");

  @ArchTest static final ArchRule keys = room("keys", "hcert", "verification", "database");

  @ArchTest
  static final ArchRule certificate =
      room(
          "certificate",
          "job",
          "approval",
          "intake",
          "record",
          "rules",
          "decree",
          "hcert",
          "verification",
          "keys",
          "transparency",
          "person",
          "text",
          "time",
          "audit",
          "database");

  @ArchTest
  static final ArchRule trustlist =
      room(
          "trustlist",
          "keys",
          "transparency",
          "merkle",
          "message",
          "certificate",
          "hcert",
          "revocationlist",
          "verification",
          "approval",
          "audit",
          "database");

  @ArchTest
  static final ArchRule identity =
      room(
          "identity",
          "message",
          "person",
          "intake",
          "record",
          "approval",
          "audit",
          "time",
          "database");

  @ArchTest
  static final ArchRule cabinet =
      room(
          "cabinet",
          "certificate",
          "intake",
          "record",
          "facility",
          "person",
          "rules",
          "decree",
          "approval",
          "retention",
          "institution",
          "audit",
          "time");

  @ArchTest static final ArchRule announcement = room("announcement", "audit", "text", "database");

  @ArchTest
  static final ArchRule institution =
      room("institution", "approval", "audit", "person", "text", "time", "database");

  @ArchTest
  static final ArchRule lookup =
      room(
          "lookup",
          "institution",
          "certificate",
          "verification",
          "person",
          "decree",
          "rules",
          "audit",
          "time",
          "database");

  @ArchTest
  static final ArchRule inquiry =
      room(
          "inquiry",
          "certificate",
          "intake",
          "record",
          "facility",
          "person",
          "rules",
          "decree",
          "approval",
          "retention",
          "institution",
          "audit",
          "text",
          "time",
          "database");

  @ArchTest
  static final ArchRule retention =
      room(
          "retention",
          "job",
          "clinic",
          "certificate",
          "intake",
          "record",
          "person",
          "rules",
          "decree",
          "fraud",
          "approval",
          "audit",
          "time",
          "database");

  /** It reads records by SQL and changes none. */
  @ArchTest
  static final ArchRule fraud =
      room(
          "fraud",
          "job",
          "decree",
          "record",
          "person",
          "facility",
          "approval",
          "audit",
          "text",
          "time",
          "database");

  /** Of {@code impact} it takes the age bands, by which both count. */
  @ArchTest
  static final ArchRule revocation =
      room(
          "revocation",
          "job",
          "certificate",
          "record",
          "person",
          "facility",
          "impact",
          "approval",
          "message",
          "audit",
          "time",
          "database");

  @ArchTest static final ArchRule export = room("export", "record", "decree", "facility", "audit");

  @ArchTest
  static final ArchRule noCycles = slices().matching("az.pasport.(*)..").should().beFreeOfCycles();

  /** The verbs that change a record are public for intake alone. */
  @ArchTest
  static final ArchRule onlyIntakeChangesRecords =
      noClasses()
          .that()
          .resideOutsideOfPackages("az.pasport.record..", "az.pasport.intake..")
          .should()
          .callMethod(HealthRecord.class, "replace", Instant.class)
          .orShould()
          .callMethod(HealthRecord.class, "confirm", Worker.class, Instant.class)
          .orShould()
          .callMethod(HealthRecord.class, "compared", boolean.class, Instant.class)
          .orShould()
          .callMethod(HealthRecord.class, "keepSubmitted", SubmittedPerson.class)
          .orShould()
          .callMethod(HealthRecord.class, "forgetComparison")
          .orShould()
          .callMethod(RecordFactory.class, "record", RecordSource.class, MedicalEvent.class)
          .orShould()
          .callMethod(Records.class, "add", HealthRecord.class);

  /** No path to a signature without a committed record: see the package certificate. */
  @ArchTest
  static final ArchRule onlyTheIssuerSigns =
      noClasses()
          .that()
          .resideOutsideOfPackage("az.pasport.keys..")
          .and()
          .doNotHaveFullyQualifiedName("az.pasport.certificate.CertificateIssuer")
          .should()
          .callMethodWhere(ArchitectureRules.method("az.pasport.keys.DocumentSigner", "sign"));

  /** A certificate is issued when it is opened, renewed, or corrected: a list issues none. */
  @ArchTest
  static final ArchRule threeCallersIssue =
      noClasses()
          .that()
          .doNotHaveSimpleName("IssuanceService")
          .and()
          .doNotHaveSimpleName("CertificateRenewal")
          .and()
          .doNotHaveSimpleName("RecordChangeHandler")
          .should()
          .callMethodWhere(
              ArchitectureRules.method("az.pasport.certificate.CertificateIssuer", "issue"));

  /** Whoever signs a trust document decides whom every reader believes. */
  @ArchTest
  static final ArchRule onlyTheTrustListSignsTrustDocuments =
      noClasses()
          .that()
          .resideOutsideOfPackages("az.pasport.trustlist..", "az.pasport.keys..")
          .should()
          .callMethod(
              az.pasport.keys.TrustDocumentSigner.class, "sign", String.class, byte[].class);

  /** What is in the log was issued: nobody else enters anything. */
  @ArchTest
  static final ArchRule onlyCertificatesAreLogged =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("az.pasport.certificate.CertificateLog")
          .should()
          .callMethodWhere(
              ArchitectureRules.method("az.pasport.transparency.TransparencyLog", "add"));

  /** A signed head is evidence: nobody else has one made. */
  @ArchTest
  static final ArchRule onlyTheTrustListSignsTheAudit =
      noClasses()
          .that()
          .resideOutsideOfPackages("az.pasport.trustlist..", "az.pasport.keys..")
          .should()
          .callMethod(az.pasport.keys.AuditHeadSigner.class, "sign", byte[].class);

  @ArchTest
  static final ArchRule rulesArePure =
      noClasses()
          .that()
          .resideInAPackage("az.pasport.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..", "java.sql..");

  @ArchTest
  static final ArchRule theDomainKnowsNoEdge =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.servlet..",
              "jakarta.ws..",
              "jakarta.jws..",
              "jakarta.xml..",
              "jakarta.faces..",
              "net.sf.jasperreports..");

  @ArchTest
  static final ArchRule onlyTheScanKnowsTheQrLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("az.pasport.qrscan..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.zxing..");

  @ArchTest
  static final ArchRule onlyOneClockIsMade =
      noClasses()
          .that()
          .resideOutsideOfPackage("az.pasport.clock..")
          .should()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  private static ArchRule room(String name, String... known) {
    // Every room may know who calls, hash, and have its settings read at the start.
    String[] outside = new String[ROOMS.length];
    int count = 0;
    for (String room : ROOMS) {
      if (!room.equals(name)
          && !room.equals("security")
          && !room.equals("digest")
          && !room.equals("startup")
          && !java.util.List.of(known).contains(room)) {
        outside[count++] = "az.pasport." + room + "..";
      }
    }
    return noClasses()
        .that()
        .resideInAPackage("az.pasport." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(java.util.Arrays.copyOf(outside, count));
  }
}
