package az.pasport.web.deployment;

import az.pasport.cabinet.Cabinet;
import az.pasport.demo.DemoFacilities;
import az.pasport.demo.DemoInstallation;
import az.pasport.demo.DemoKeyFile;
import az.pasport.web.inside.AsAnalyst;
import az.pasport.web.inside.AsAuditor;
import az.pasport.web.inside.AsCitizen;
import az.pasport.web.inside.AsClinicWorker;
import az.pasport.web.inside.AsFacility;
import az.pasport.web.inside.AsOperator;
import az.pasport.web.inside.AsSupervisor;
import az.pasport.web.inside.AsVerifier;
import jakarta.annotation.security.RunAs;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The WAR as it is delivered, with the tests that run inside the server, configured for the systems
 * of {@link ExternalSystems}. Its role mappings are the tests' own; those that are delivered are
 * tested by the acceptance tests.
 *
 * <p>Test classes are run in the order of {@link #SHARED} and {@link #GLOBAL_STATE}, so that each
 * deployment is made once.
 */
public final class TestDeployment {
  /** The place in the order of the classes that use {@link #shared()}. */
  public static final int SHARED = 1;

  /** The place in the order of the classes that use {@link #globalState()}. */
  public static final int GLOBAL_STATE = 2;

  private static final Map<Class<?>, String> CALLERS =
      Map.of(
          AsFacility.class, "facility-inside",
          AsCitizen.class, Cabinet.PRINCIPAL_PREFIX + AsCitizen.FIN.value(),
          AsAnalyst.class, "analyst-inside",
          AsAuditor.class, "auditor-inside",
          AsOperator.class, "operator-inside",
          AsSupervisor.class, "supervisor-inside",
          AsClinicWorker.class, Cabinet.PRINCIPAL_PREFIX + AsClinicWorker.FIN.value(),
          AsVerifier.class, Cabinet.PRINCIPAL_PREFIX + AsVerifier.FIN.value());

  /** As {@code arquillian.xml} names it. */
  private static final Path KEYS = Path.of("target", "inside-keys.p12");

  private static final String DESCRIPTOR = "WEB-INF/glassfish-web.xml";
  private static final String CONFIGURATION =
      "WEB-INF/classes/META-INF/microprofile-config.properties";

  /**
   * All tests have one address; the limits of an address are for the acceptance tests. The fraud
   * watch looks at what was just committed.
   */
  private static final String FOR_TESTS =
      "\npasport.intake.wrong-secrets-per-minute=1000\npasport.fraud.settling=PT0S\n";

  /** What was revoked is listed at once. */
  private static final String WITHOUT_PAUSE = "pasport.trust.revocations-pause=PT0S\n";

  /** A proof waits for a signed head. */
  private static final String HEAD_EACH_SECOND = "pasport.transparency.head-seconds=1\n";

  private TestDeployment() {}

  /** For tests that bring their own people and change nothing that other tests rely on. */
  public static WebArchive shared() {
    return war("shared");
  }

  /**
   * For tests that change what everybody uses: signers, revocations, decrees, the audit chain. Each
   * of these tests still brings its own people.
   */
  public static WebArchive globalState() {
    return war("global-state");
  }

  private static WebArchive war(String name) {
    WebArchive war =
        ShrinkWrap.create(ZipImporter.class, name + ".war")
            .importFrom(new File("target/pasport.war"))
            .as(WebArchive.class);
    change(war, DESCRIPTOR, TestDeployment::withRoles);
    change(
        war,
        CONFIGURATION,
        own ->
            own
                + ExternalSystems.running().configuration("/" + name)
                + FOR_TESTS
                + WITHOUT_PAUSE
                + HEAD_EACH_SECOND);
    war.addAsWebInfResource(new StringAsset(principals()), "glassfish-ejb-jar.xml");
    new DemoKeyFile(KEYS, DemoInstallation.KEYS_PASSWORD.toCharArray())
        .complete(Clock.systemUTC().instant());
    return war.addPackage(AsCitizen.class.getPackage())
        .addPackage(DemoFacilities.class.getPackage())
        .addAsLibraries(jarOf(Assertions.class));
  }

  private static void change(WebArchive war, String path, UnaryOperator<String> change) {
    try (InputStream in = war.get(path).getAsset().openStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      war.delete(path);
      war.add(new StringAsset(change.apply(text)), path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Maps each role to the principal of its {@code @RunAs} bean and to the group of its name. */
  private static String withRoles(String descriptor) {
    String roles =
        CALLERS.entrySet().stream()
            .map(
                caller ->
                    """
                    <security-role-mapping><role-name>%s</role-name>\
                    <principal-name>%s</principal-name><group-name>%1$s</group-name>\
                    </security-role-mapping>\
                    """
                        .formatted(role(caller.getKey()), caller.getValue()))
            .collect(Collectors.joining());
    String before = "<class-loader";
    if (!descriptor.contains(before)) {
      throw new IllegalStateException(DESCRIPTOR + " has no class-loader");
    }
    return descriptor.replace(before, roles + before);
  }

  /** Without this Payara runs the beans as a principal or a group of the role, by chance. */
  private static String principals() {
    return CALLERS.entrySet().stream()
        .map(
            caller ->
                "<ejb><ejb-name>%s</ejb-name><principal><name>%s</name></principal></ejb>"
                    .formatted(caller.getKey().getSimpleName(), caller.getValue()))
        .collect(
            Collectors.joining(
                "",
                "<glassfish-ejb-jar><enterprise-beans>",
                "</enterprise-beans></glassfish-ejb-jar>"));
  }

  private static String role(Class<?> caller) {
    return Optional.ofNullable(caller.getAnnotation(RunAs.class)).orElseThrow().value();
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
