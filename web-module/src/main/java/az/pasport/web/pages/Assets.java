package az.pasport.web.pages;

import az.pasport.digest.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The versions of the files under {@code /assets}: browsers keep each for a year. */
@ApplicationScoped
class Assets {
  private static final int LENGTH = 10;

  @Inject ServletContext context;
  private final Map<String, String> versions = new ConcurrentHashMap<>();

  /**
   * The beginning of a file's SHA-256.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  String version(String name) {
    return versions.computeIfAbsent(name, this::hash);
  }

  private String hash(String name) {
    try (InputStream in = context.getResourceAsStream("/assets/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no file /assets/" + name);
      }
      return Sha256.hexOf(in.readAllBytes()).substring(0, LENGTH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
