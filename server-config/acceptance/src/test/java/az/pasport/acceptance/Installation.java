package az.pasport.acceptance;

import az.pasport.demo.DemoInstallation;
import az.pasport.simulator.records.DemoRecords;
import az.pasport.simulator.records.Hospital;
import az.pasport.simulator.records.contract.RecordsFault;
import az.pasport.simulator.records.contract.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that a demo has: login portal, database, server; nothing of it shared with others. */
final class Installation implements AutoCloseable {
  static final ZoneId BAKU = ZoneId.of("Asia/Baku");

  private final Portal portal;
  private final Database database;
  private final Server server;
  private final Map<String, String> settings;

  private Installation(
      Portal portal, Database database, Server server, Map<String, String> settings) {
    this.portal = portal;
    this.database = database;
    this.server = server;
    this.settings = settings;
  }

  /** Starts it all, without records. */
  static Installation start(String name, Database database, Server server) {
    return start(name, database, server, Map.of());
  }

  /**
   * The same, with settings that only this installation has.
   *
   * @param portalOptions of the login simulator, besides those that every test needs
   */
  static Installation start(
      String name,
      Database database,
      Server server,
      Map<String, String> more,
      String... portalOptions) {
    Optional<Portal> portal = Optional.empty();
    try {
      portal = Optional.of(Portal.start(name, server.address(), portalOptions));
      Map<String, String> settings = new HashMap<>(portal.get().settings());
      settings.putAll(database.settings());
      settings.put("PASPORT_DEMO", "true");
      settings.put("PASPORT_KEYS_FILE", Target.emptyFolder("keys/" + name) + "/keys.p12");
      settings.put("PASPORT_KEYS_PASSWORD", DemoInstallation.KEYS_PASSWORD);
      settings.put("PASPORT_WORKERS_KEY", DemoInstallation.WORKERS_KEY);
      settings.put("PASPORT_PUBLIC_URL", server.address().toString());
      // Tests log in once and go on for longer than the usual five minutes.
      settings.put("PASPORT_SESSION_FRESH_MINUTES", "60");
      settings.putAll(more);
      if (more.containsKey(SimulatedRegistry.URL)) {
        settings.put(SimulatedRegistry.URL, SimulatedRegistry.address(portal.get()));
      }
      DemoInstallation.of(settings).prepare(Clock.systemUTC().instant());
      server.start(settings);
      return new Installation(portal.get(), database, server, Map.copyOf(settings));
    } catch (RuntimeException | AssertionError e) {
      server.close();
      portal.ifPresent(Portal::close);
      database.close();
      throw e;
    }
  }

  URI address() {
    return server.address();
  }

  URI at(String path) {
    return URI.create(address() + path);
  }

  Portal portal() {
    return portal;
  }

  Hospital hospital(String code) {
    return Hospital.demo(address(), code);
  }

  static LocalDate today() {
    return LocalDate.now(Clock.system(BAKU));
  }

  /** Submits the demo's records over SOAP and says how they were answered. */
  Map<Status, Integer> submitDemo() {
    try {
      return DemoRecords.submit(address(), DemoRecords.all(today()));
    } catch (RecordsFault e) {
      throw new AssertionError(e.getFaultInfo().getTextEn(), e);
    }
  }

  /** One of the messages that {@link #submitDemo} sends of people. */
  static DemoRecords.Message demoMessage(String id) {
    return DemoRecords.ofPeople(today()).stream()
        .filter(message -> message.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  void kill() {
    server.kill();
  }

  void startAgain() {
    server.start(settings);
  }

  Database database() {
    return database;
  }

  /** Everything that server and portal wrote for their operators, by file. */
  Map<String, String> logs() {
    Map<String, String> logs = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(server.logs())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        logs.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return logs;
  }

  @Override
  public void close() {
    List.<AutoCloseable>of(server::close, portal::close, database::close)
        .forEach(
            part -> {
              try {
                part.close();
              } catch (Exception e) {
                throw new IllegalStateException("does not stop", e);
              }
            });
  }
}
