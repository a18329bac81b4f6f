package az.pasport.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Does without the machine's own fonts.
 *
 * <p>Every font of ours is in the application, and yet Java on Linux opens none of them before it
 * has found one of the system's: on a bare server or in a slim container all printing would fail
 * ("Fontconfig head is null"), and keep failing until a restart. A font configuration that names no
 * font takes that need away. It must be there before Java's first text; an operator's own setting
 * of the property is left alone.
 */
final class SystemFonts {
  private static final String CONFIGURATION = "sun.awt.fontconfig";

  private SystemFonts() {}

  static void doWithout() {
    if (System.getProperty(CONFIGURATION) != null) {
      return;
    }
    try {
      Path none = Files.createTempFile("pasport-no-fonts", ".properties");
      Files.writeString(none, "version=1\nsequence.allfonts=default\n");
      none.toFile().deleteOnExit();
      System.setProperty(CONFIGURATION, none.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for temporary files cannot be written", e);
    }
  }
}
