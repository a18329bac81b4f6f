package az.pasport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

/** The library knows nothing of this system: others can lift it out. */
@AnalyzeClasses(packages = "az.pasport", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
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

  @ArchTest static final ArchRule digestKnowsOnlyJava = knows("digest");
  @ArchTest static final ArchRule timeKnowsOnlyJava = knows("time");

  @ArchTest
  static final ArchRule timeIsInjected =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

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
