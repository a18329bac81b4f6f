package az.pasport.web.inside;

import az.pasport.cabinet.Cabinet;
import az.pasport.person.Fin;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it is delivered, with the tests beside it. */
final class TestedWar {
  /** Whom {@link AsCitizen} is. */
  static final Fin CITIZEN = new Fin("5ZKA7LM");

  private static final String DESCRIPTOR = "WEB-INF/glassfish-web.xml";

  private TestedWar() {}

  static WebArchive with(Package tests) {
    try {
      WebArchive war =
          ShrinkWrap.create(ZipImporter.class, "inside.war")
              .importFrom(new File("target/pasport.war"))
              .as(WebArchive.class);
      String descriptor;
      try (InputStream in = war.get(DESCRIPTOR).getAsset().openStream()) {
        descriptor = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      war.delete(DESCRIPTOR);
      return war.add(new StringAsset(withCallers(descriptor)), DESCRIPTOR)
          .addPackage(tests)
          .addAsLibraries(jarOf(Assertions.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withCallers(String descriptor) {
    String callers =
        caller("facility", "facility-inside")
            + caller("citizen", Cabinet.PRINCIPAL_PREFIX + CITIZEN.value())
            + caller("analyst", "analyst-inside")
            + caller("supervisor", "supervisor-inside");
    String before = "<class-loader";
    if (!descriptor.contains(before)) {
      throw new IllegalStateException(DESCRIPTOR + " has no class-loader");
    }
    return descriptor.replace(before, callers + before);
  }

  private static String caller(String role, String principal) {
    return "<security-role-mapping><role-name>"
        + role
        + "</role-name><principal-name>"
        + principal
        + "</principal-name></security-role-mapping>\n  ";
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
