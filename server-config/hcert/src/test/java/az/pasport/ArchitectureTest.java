package az.pasport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import az.pasport.testsupport.ArchitectureRules;
import az.pasport.testsupport.ProductionClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** The library knows nothing of this system: others can lift it out. */
@AnalyzeClasses(packages = "az.pasport", importOptions = ProductionClasses.class)
class ArchitectureTest {
  @ArchTest static final ArchTests common = ArchTests.in(ArchitectureRules.class);

  @ArchTest
  static final ArchRule hcertKnowsOnlyJavaItsCborLibraryAndItsSignatureProvider =
      knows(
          "hcert",
          "digest",
          "time",
          "com.fasterxml.jackson..",
          "com.amazon.corretto.crypto.provider..");

  @ArchTest
  static final ArchRule verificationKnowsOnlyTheFormatsAndTheirTexts =
      knows("verification", "hcert", "message", "time");

  @ArchTest static final ArchRule messagesKnowOnlyJava = knows("message", "time");

  @ArchTest
  static final ArchRule qrscanKnowsOnlyJavaAndItsQrLibrary =
      knows("qrscan", "com.google.zxing..", "javax.imageio..");

  @ArchTest
  static final ArchRule revocationListKnowsOnlyItsDigests = knows("revocationlist", "digest");

  @ArchTest static final ArchRule digestKnowsOnlyJava = knows("digest");
  @ArchTest static final ArchRule merkleKnowsOnlyJavaAndHashing = knows("merkle", "digest");
  @ArchTest static final ArchRule timeKnowsOnlyJava = knows("time");

  /** A package and what it may use: packages of this library by their last name. */
  private static ArchRule knows(String name, String... known) {
    String[] packages = new String[known.length + 3];
    packages[0] = "az.pasport." + name;
    packages[1] = "java..";
    packages[2] = "org.jspecify..";
    for (int i = 0; i < known.length; i++) {
      packages[i + 3] = known[i].contains(".") ? known[i] : "az.pasport." + known[i];
    }
    return classes()
        .that()
        .resideInAPackage("az.pasport." + name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(packages);
  }
}
