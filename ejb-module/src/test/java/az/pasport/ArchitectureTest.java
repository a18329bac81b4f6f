package az.pasport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** The arrows between the rooms: who may know whom. */
@AnalyzeClasses(packages = "az.pasport", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] ROOMS = {
    "time",
    "text",
    "publicurl",
    "message",
    "wording",
    "person",
    "registry",
    "comparison",
    "facility",
    "record",
    "rules",
    "decree",
    "impact",
    "hcert",
    "scan",
    "trust",
    "certificate",
    "verification",
    "publication",
    "cabinet",
    "reporting",
    "audit",
    "approval",
    "retention",
    "identity",
    "institution",
    "lookup",
    "database"
  };

  @ArchTest static final ArchRule person = room("person");
  @ArchTest static final ArchRule time = room("time");
  @ArchTest static final ArchRule text = room("text");
  @ArchTest static final ArchRule publicUrl = room("publicurl");
  @ArchTest static final ArchRule message = room("message", "person", "time");

  @ArchTest
  static final ArchRule wording =
      room("wording", "message", "rules", "record", "verification", "lookup", "time");

  @ArchTest static final ArchRule audit = room("audit", "database");
  @ArchTest static final ArchRule approval = room("approval", "audit", "time", "database");
  @ArchTest static final ArchRule database = room("database");

  /** Of the person it knows the date of birth: see {@code HcertArchitectureTest}. */
  @ArchTest static final ArchRule hcert = room("hcert", "person");

  @ArchTest static final ArchRule scan = room("scan");

  @ArchTest
  static final ArchRule facility =
      room("facility", "approval", "audit", "database", "text", "time");

  @ArchTest
  static final ArchRule record =
      room(
          "record",
          "person",
          "registry",
          "facility",
          "approval",
          "message",
          "text",
          "time",
          "audit",
          "database");

  @ArchTest static final ArchRule registry = room("registry", "person");

  @ArchTest
  static final ArchRule comparison =
      room("comparison", "record", "registry", "person", "audit", "database");

  @ArchTest static final ArchRule rules = room("rules", "record", "message", "time", "text");

  @ArchTest
  static final ArchRule decree =
      room("decree", "message", "approval", "rules", "audit", "time", "database");

  @ArchTest
  static final ArchRule impact =
      room("impact", "decree", "rules", "record", "facility", "audit", "time", "database");

  @ArchTest
  static final ArchRule trust = room("trust", "hcert", "approval", "time", "audit", "database");

  @ArchTest
  static final ArchRule certificate =
      room(
          "certificate",
          "approval",
          "record",
          "rules",
          "decree",
          "hcert",
          "trust",
          "person",
          "text",
          "time",
          "audit",
          "database");

  @ArchTest
  static final ArchRule verification =
      room(
          "verification",
          "message",
          "certificate",
          "person",
          "hcert",
          "trust",
          "rules",
          "record",
          "time",
          "database");

  @ArchTest
  static final ArchRule publication =
      room("publication", "certificate", "trust", "hcert", "audit", "time", "database");

  @ArchTest
  static final ArchRule identity =
      room("identity", "message", "person", "record", "approval", "audit", "time", "database");

  @ArchTest
  static final ArchRule cabinet =
      room(
          "cabinet",
          "certificate",
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
          "rules",
          "audit",
          "time",
          "database");

  @ArchTest
  static final ArchRule retention =
      room(
          "retention",
          "certificate",
          "record",
          "person",
          "rules",
          "decree",
          "approval",
          "audit",
          "time",
          "database");

  @ArchTest
  static final ArchRule reporting =
      room("reporting", "record", "certificate", "rules", "facility", "audit", "time");

  @ArchTest
  static final ArchRule noCycles = slices().matching("az.pasport.(*)..").should().beFreeOfCycles();

  /** No path to a signature without a committed record: see the package certificate. */
  @ArchTest
  static final ArchRule onlyIssuanceSigns =
      noClasses()
          .that()
          .resideOutsideOfPackages("az.pasport.certificate..", "az.pasport.trust..")
          .should()
          .callMethodWhere(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "it signs a payload",
                  call ->
                      call.getTarget().getName().equals("sign")
                          && call.getTargetOwner()
                              .getName()
                              .equals("az.pasport.trust.DocumentSigner")));

  /** Whoever signs a trust document decides whom every reader believes. */
  @ArchTest
  static final ArchRule onlyPublicationSignsTrustDocuments =
      noClasses()
          .that()
          .resideOutsideOfPackages("az.pasport.publication..", "az.pasport.trust..")
          .should()
          .callMethod(az.pasport.trust.ListSigner.class, "sign", String.class, byte[].class);

  /** A signed head is evidence: nobody else has one made. */
  @ArchTest
  static final ArchRule onlyPublicationSignsTheAudit =
      noClasses()
          .that()
          .resideOutsideOfPackages("az.pasport.publication..", "az.pasport.trust..")
          .should()
          .callMethod(az.pasport.trust.AuditHeadSigner.class, "sign", byte[].class);

  @ArchTest
  static final ArchRule hcertAndScanArePureJava =
      noClasses()
          .that()
          .resideInAnyPackage("az.pasport.hcert..", "az.pasport.scan..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..");

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
  static final ArchRule onlyScanKnowsTheQrLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("az.pasport.scan..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.zxing..");

  @ArchTest
  static final ArchRule timeIsInjected =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule onlyOneClockIsMade =
      noClasses()
          .that()
          .resideOutsideOfPackage("az.pasport.time..")
          .should()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Impl")
          .andShould()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper");

  private static ArchRule room(String name, String... known) {
    String[] outside = new String[ROOMS.length];
    int count = 0;
    for (String room : ROOMS) {
      if (!room.equals(name) && !java.util.List.of(known).contains(room)) {
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
