package az.pasport.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFontsTest {
  @TempDir Path folder;

  /** A Java of its own: fonts are looked for once in a process. */
  @Test
  void printsOnAMachineWithoutFonts() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("fonts"));
    Path configuration = folder.resolve("fonts.conf");
    Files.writeString(
        configuration,
        "<?xml version=\"1.0\"?><fontconfig><dir>%1$s</dir><cachedir>%1$s</cachedir></fontconfig>"
            .formatted(empty));
    var java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            // Java keeps what fontconfig once said under the home folder.
            "-Duser.home=" + folder,
            "-Dlog4j2.loggerContextFactory="
                + "org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
            "-cp",
            System.getProperty("java.class.path"),
            PrintAll.class.getName());
    java.environment().put("FONTCONFIG_FILE", configuration.toString());
    java.environment().put("HOME", folder.toString());
    Path said = folder.resolve("said");
    Process process = java.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(Files.readString(said, UTF_8)).isEqualToIgnoringNewLines("printed");
  }

  /** Prints one of each. */
  static final class PrintAll {
    private PrintAll() {}

    public static void main(String[] none) throws Exception {
      OutputStream out = OutputStream.nullOutputStream();
      new CertificatePaper("https://pasport.example.az/verify")
          .print(Certificates.endless(Certificates.EVERY_LETTER), out);
      Figures.dated(new PdfExporter()).write(Figures.of(1, 1), Locale.ENGLISH, out);
      Figures.dated(new XlsxExporter()).write(Figures.of(1, 1), Locale.ENGLISH, out);
      System.out.println("printed");
    }
  }
}
