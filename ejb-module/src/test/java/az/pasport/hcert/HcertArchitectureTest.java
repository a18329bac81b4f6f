package az.pasport.hcert;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import az.pasport.person.BirthDate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The container format is a library that others can lift out: it knows nothing of this system. */
@AnalyzeClasses(packages = "az.pasport.hcert", importOptions = ImportOption.DoNotIncludeTests.class)
class HcertArchitectureTest {
  @ArchTest
  static final ArchRule knowsOnlyJavaItsCborLibraryAndItsSignatureProvider =
      classes()
          .that()
          .resideInAPackage("az.pasport.hcert")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "az.pasport.hcert",
                      "java..",
                      "com.fasterxml.jackson..",
                      "com.amazon.corretto.crypto.provider..",
                      "org.jspecify..")
                  // A value of the JDK's types alone, to be lifted out with the library.
                  .or(belongToAnyOf(BirthDate.class)));
}
