package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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

  @Test
  void leavesTheSimulatorOutOfBoth() throws IOException {
    for (Path archive : Set.of(Target.built("war"), Target.built("ear"))) {
      assertThat(jarsOf(archive)).noneMatch(jar -> jar.contains("simulator"));
    }
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
