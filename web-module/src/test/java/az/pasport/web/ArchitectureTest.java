package az.pasport.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The arrows between the modules, seen from the one that sees them all. */
@AnalyzeClasses(packages = "az.pasport", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] EDGES = {
    "az.pasport.web..", "az.pasport.ws..", "az.pasport.reports.."
  };

  @ArchTest
  static final ArchRule theDomainKnowsNoEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages(EDGES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(EDGES);

  @ArchTest
  static final ArchRule intakeAndReportsKnowNoOtherEdge =
      noClasses()
          .that()
          .resideInAPackage("az.pasport.ws..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("az.pasport.web..", "az.pasport.reports..");

  @ArchTest
  static final ArchRule reportsKnowNoOtherEdge =
      noClasses()
          .that()
          .resideInAPackage("az.pasport.reports..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("az.pasport.web..", "az.pasport.ws..");

  /** Who sent a message is proved without a server, so that its attacks are tested without one. */
  @ArchTest
  static final ArchRule theProofOfSendersIsPureJava =
      noClasses()
          .that()
          .resideInAPackage("az.pasport.ws.proof..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("az.pasport..")
                  .and(resideOutsideOfPackages("az.pasport.ws.proof..", "az.pasport.ws.xml.."))
                  .or(resideInAnyPackage("jakarta..", "org.eclipse.microprofile..")));

  @ArchTest
  static final ArchRule theWebsRoomsHaveNoCycles =
      slices().matching("az.pasport.web.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theApisFeaturesHaveNoCycles =
      slices().matching("az.pasport.web.api.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule edgesReachTheDatabaseOnlyThroughTheDomain =
      noClasses()
          .that()
          .resideInAnyPackage(EDGES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "javax.sql..");

  /** No path to a signature without a committed record: see the package certificate. */
  @ArchTest
  static final ArchRule onlyIssuanceSigns =
      noClasses()
          .that()
          .resideOutsideOfPackages("az.pasport.certificate..", "az.pasport.trust..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "it signs a payload",
                  call ->
                      call.getTarget().getName().equals("sign")
                          && call.getTargetOwner()
                              .getName()
                              .equals("az.pasport.trust.DocumentSigner")));

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
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
