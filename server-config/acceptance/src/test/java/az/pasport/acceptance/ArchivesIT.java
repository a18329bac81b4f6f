package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is packed into the two archives. */
class ArchivesIT {
  @Test
  void putsTheSameLibrariesIntoWarAndEar() throws IOException {
    Set<String> ear = jarsOf(Target.built("ear"));
    ear.addAll(jarsOfTheWarIn(Target.built("ear")));
    assertThat(ear).isEqualTo(jarsOf(Target.built("war")));
  }

  /**
   * A library that comes with another one's update is noticed here, and not first by an attacker.
   */
  @Test
  void noLibraryComesInUnnoticed() throws IOException {
    Set<String> expected = new TreeSet<>();
    try (InputStream in = ArchivesIT.class.getResourceAsStream("libraries.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(expected::add);
    }
    assertThat(jarsOf(Target.built("war")).stream().map(ArchivesIT::withoutVersion))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** What is not in it is not checked against advisories. */
  @Test
  void namesEveryLibraryInItsBillOfMaterials() throws IOException {
    try (ZipFile war = new ZipFile(Target.built("war").toFile())) {
      ZipEntry bom = war.getEntry("META-INF/sbom/bom.json");
      assertThat(bom).as("bill of materials, which Maven does not write offline (-o)").isNotNull();
      JsonNode bill =
          Json.parse(new String(war.getInputStream(bom).readAllBytes(), StandardCharsets.UTF_8));
      assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
      Set<String> named = new TreeSet<>();
      for (JsonNode component : bill.path("components")) {
        named.add(component.path("name").asText() + "-" + component.path("version").asText());
        assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
      }
      assertThat(jarsOf(Target.built("war")))
          .allMatch(jar -> named.stream().anyMatch(name -> jar.matches(name + "(-\\w+)*\\.jar")));
    }
  }

  private static String withoutVersion(String jar) {
    return jar.replaceFirst("-\\d.*", "");
  }

  @Test
  void leavesTheSimulatorOutOfBoth() throws IOException {
    for (Path archive : Set.of(Target.built("war"), Target.built("ear"))) {
      assertThat(jarsOf(archive))
          .noneMatch(jar -> jar.contains("simulator") || jar.startsWith("demo"));
    }
  }

  /** Whoever runs the delivered server cannot turn it into a demo by a setting alone. */
  @Test
  void leavesTheDemosCodeOutOfBoth() throws IOException {
    for (Path archive : Set.of(Target.built("war"), Target.built("ear"))) {
      try (InputStream in = Files.newInputStream(archive)) {
        assertThat(classesIn(in))
            .hasSizeGreaterThan(100)
            .noneMatch(name -> name.startsWith("az/pasport/demo/"))
            .noneMatch(name -> name.matches("az/pasport/.*(Demo|Development|Simulator)[^/]*"));
      }
    }
  }

  /** The names of our classes in an archive, and in the archives within. */
  private static Set<String> classesIn(InputStream archive) throws IOException {
    Set<String> classes = new TreeSet<>();
    ZipInputStream entries = new ZipInputStream(archive);
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      String name = entry.getName();
      if (name.endsWith(".war")
          || name.matches("(.*/)?(hcert|ejb-module|integration-ws|reports)-.*jar")) {
        classes.addAll(classesIn(entries));
      } else if (name.endsWith(".class") && name.contains("az/pasport/")) {
        classes.add(name.substring(name.indexOf("az/pasport/")));
      }
    }
    return classes;
  }

  private static Set<String> jarsOf(Path archive) throws IOException {
    Set<String> jars = new TreeSet<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      zip.stream().forEach(entry -> addJar(entry, jars));
    }
    return jars;
  }

  private static Set<String> jarsOfTheWarIn(Path ear) throws IOException {
    Set<String> jars = new TreeSet<>();
    try (ZipFile zip = new ZipFile(ear.toFile())) {
      byte[] war = zip.getInputStream(zip.getEntry("web-module.war")).readAllBytes();
      ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(war));
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        addJar(entry, jars);
      }
    }
    return jars;
  }

  private static void addJar(ZipEntry entry, Set<String> jars) {
    if (entry.getName().endsWith(".jar")) {
      jars.add(Path.of(entry.getName()).getFileName().toString());
    }
  }
}
