package az.pasport.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The database and the keys of a demo, named by the settings that its server gets.
 *
 * @param database a JDBC URL
 * @param user who may make tables: {@code PASPORT_DB_OWNER_USER}, where there is one
 * @param keys a PKCS#12 file, which need not exist
 * @param certificates a folder with the certificate of each facility that has one, {@code CODE.pem}
 */
public record DemoInstallation(
    String database,
    String user,
    String password,
    Path keys,
    String keysPassword,
    Optional<Path> certificates) {
  /** What {@code ./run} and the tests give as {@code PASPORT_KEYS_PASSWORD}. */
  public static final String KEYS_PASSWORD = "pasport-demo";

  /** What they give as {@code PASPORT_WORKERS_KEY}: the demo's key, known to everyone. */
  public static final String WORKERS_KEY = "dGhlIGRlbW8ncyBrZXksIGtub3duIHRvIGV2ZXJ5b25l";

  /**
   * Reads {@code PASPORT_DB_URL}, {@code PASPORT_KEYS_FILE} and so on.
   *
   * @throws IllegalArgumentException when one of these two is missing
   */
  public static DemoInstallation of(Map<String, String> environment) {
    return new DemoInstallation(
        required(environment, "PASPORT_DB_URL"),
        environment.getOrDefault(
            "PASPORT_DB_OWNER_USER", environment.getOrDefault("PASPORT_DB_USER", "pasport")),
        environment.getOrDefault(
            environment.containsKey("PASPORT_DB_OWNER_USER")
                ? "PASPORT_DB_OWNER_PASSWORD"
                : "PASPORT_DB_PASSWORD",
            ""),
        Path.of(required(environment, "PASPORT_KEYS_FILE")),
        environment.getOrDefault("PASPORT_KEYS_PASSWORD", KEYS_PASSWORD),
        Optional.ofNullable(environment.get("PASPORT_DEMO_CERTIFICATES")).map(Path::of));
  }

  private static String required(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new IllegalArgumentException("set " + name));
  }

  /**
   * Makes what is missing: tables, facilities, keys. What is there stays.
   *
   * @throws NotDemoDataException when the database or the key file is in use by something else
   */
  public void prepare(Instant now) {
    new DemoKeyFile(keys, keysPassword.toCharArray()).complete(now);
    new DemoDatabase(database, user, password).prepare(now, certificates);
  }
}
