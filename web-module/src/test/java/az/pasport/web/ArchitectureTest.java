package az.pasport.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.security.ReplayKey;
import az.pasport.testsupport.ArchitectureRules;
import az.pasport.testsupport.ProductionClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;

/** The arrows between the modules, seen from the one that sees them all. */
@AnalyzeClasses(packages = "az.pasport", importOptions = ProductionClasses.class)
class ArchitectureTest {
  @ArchTest static final ArchTests common = ArchTests.in(ArchitectureRules.class);

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

  /**
   * Who sent a message is proved without a server, so that its attacks are tested without one. Of
   * the domain the proof knows the values that name a caller.
   */
  @ArchTest
  static final ArchRule theProofOfSendersIsPureJava =
      noClasses()
          .that()
          .resideInAPackage("az.pasport.ws.proof..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("az.pasport..")
                  .and(resideOutsideOfPackage("az.pasport.ws.proof.."))
                  .and(not(belongToAnyOf(Caller.class, FacilityCode.class, ReplayKey.class)))
                  .or(resideInAnyPackage("jakarta..", "org.eclipse.microprofile..")));

  /**
   * A facility that calls was authenticated at an edge: the rooms take it, and make none. But for
   * {@code clinic}: its worker was authenticated as a person, and the register says as whom they
   * enter records, also when the request has ended and their upload goes on.
   */
  @ArchTest
  static final ArchRule onlyTheEdgesAuthenticateFacilities =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "az.pasport.security..",
              "az.pasport.ws..",
              "az.pasport.web.login..",
              "az.pasport.clinic..")
          .should()
          .callConstructor(Caller.Facility.class, FacilityCode.class)
          .orShould()
          .callConstructor(Caller.Facility.class, FacilityCode.class, Optional.class);

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
          .resideOutsideOfPackages("az.pasport.certificate..", "az.pasport.keys..")
          .should()
          .callMethodWhere(ArchitectureRules.method("az.pasport.keys.DocumentSigner", "sign"));
}
