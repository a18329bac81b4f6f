package az.pasport.tool;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import az.pasport.testsupport.ArchitectureRules;
import az.pasport.testsupport.ProductionClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.security.KeyStore;

@AnalyzeClasses(packages = "az.pasport.tool", importOptions = ProductionClasses.class)
class ArchitectureTest {
  @ArchTest static final ArchTests common = ArchTests.in(ArchitectureRules.class);

  /** Rule 3: what cannot open a key store cannot sign with a real key. */
  @ArchTest
  static final ArchRule opensNoKeyStore =
      noClasses().should().dependOnClassesThat().areAssignableTo(KeyStore.class);

  /** Of the system it knows the library alone. */
  @ArchTest
  static final ArchRule knowsTheLibraryAlone =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("az.pasport..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "az.pasport.tool",
                              "az.pasport.digest",
                              "az.pasport.hcert",
                              "az.pasport.message",
                              "az.pasport.verification",
                              "az.pasport.qrscan",
                              "az.pasport.revocationlist",
                              "az.pasport.time"))));

  @ArchTest
  static final ArchRule needsNoServer =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..", "java.net.http..");
}
