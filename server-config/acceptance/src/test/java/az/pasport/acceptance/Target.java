package az.pasport.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Where things are: what is tested, and this module's {@code target} folder for all that is made.
 */
final class Target {
  /** Which of the JVMs that run tests side by side this is, from 1. */
  static final int FORK = Integer.getInteger("pasport.fork", 1);

  private Target() {}

  /** A file or folder that the build names by a system property, {@code pasport.NAME}. */
  static Path built(String name) {
    Path path = Path.of(System.getProperty("pasport." + name, "?")).normalize().toAbsolutePath();
    if (!Files.exists(path)) {
      throw new IllegalStateException(
          path + " is not there: start the acceptance tests with `mvn verify`");
    }
    return path;
  }

  /** A folder below {@code target}, made if absent. */
  static Path folder(String name) {
    try {
      return Files.createDirectories(built("target").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, emptied. */
  static Path emptyFolder(String name) {
    delete(folder(name));
    return folder(name);
  }

  static void delete(Path folder) {
    // What was never started has none; its own failure is the one to be told.
    if (Files.notExists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                Path directory, @org.jspecify.annotations.Nullable IOException problem)
                throws IOException {
              Files.delete(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
