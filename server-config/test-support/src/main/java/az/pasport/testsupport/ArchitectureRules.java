package az.pasport.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.jspecify.annotations.NullMarked;

/** What holds in every module: each ArchitectureTest includes it beside its own rules. */
public final class ArchitectureRules {
  /** Written by wsimport. */
  private static final String[] GENERATED = {
    "az.pasport.ws.v1", "az.pasport.simulator.records.contract"
  };

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
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class);

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

  @ArchTest
  static final ArchRule packagesHaveAPackageInfo =
      classes()
          .that()
          .resideOutsideOfPackages(GENERATED)
          .should(
              ArchCondition.from(
                  DescribedPredicate.<JavaClass>describe(
                      "reside in a package whose package-info is @NullMarked",
                      type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

  private ArchitectureRules() {}

  /**
   * Calls of a method, whatever its parameters.
   *
   * @param owner the name of the class that has it
   */
  public static DescribedPredicate<JavaMethodCall> method(String owner, String name) {
    return DescribedPredicate.describe(
        "the target is " + owner + "." + name,
        call ->
            call.getTarget().getName().equals(name)
                && call.getTargetOwner().getName().equals(owner));
  }
}
