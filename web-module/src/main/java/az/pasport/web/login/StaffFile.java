package az.pasport.web.login;

import az.pasport.person.Fin;
import az.pasport.security.Roles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The Agency's own list of its staff: a file with a line {@code FIN=role,role} for each, and
 * comments that begin with {@code #}. A role counts that both the login portal and this file give.
 * The file is read again at the first request after its time of modification changed, and after
 * {@link #READ_EVERY} in any case: a role that is taken out of it ends with the next request, in
 * sessions that are open too.
 *
 * <p>A file that cannot be read gives nobody a role. Replace it in one step (write another, rename
 * it).
 */
final class StaffFile {
  static final Duration READ_EVERY = Duration.ofMinutes(5);

  private static final Logger LOG = Logger.getLogger(StaffFile.class.getName());

  private final Path file;
  private final Clock clock;

  private Map<String, Set<String>> roles;
  private Optional<FileTime> modified;
  private Instant readAt;

  private StaffFile(Path file, Clock clock) throws IOException {
    this.file = file;
    this.clock = clock;
    // Before the content: a change in between is seen with the next request.
    this.modified = modified(file);
    this.roles = read(file);
    this.readAt = clock.instant();
  }

  /**
   * Reads it for the first time.
   *
   * @throws IllegalArgumentException when it cannot be read; the message names the line
   */
  static StaffFile at(Path file, Clock clock) {
    try {
      return new StaffFile(file, clock);
    } catch (IOException e) {
      throw new IllegalArgumentException("pasport.staff.file: cannot read " + file, e);
    }
  }

  /** A person with no other roles than those that this register gives, and {@code citizen}. */
  LoggedInPerson limit(LoggedInPerson person) {
    Set<String> given = new HashSet<>(current().getOrDefault(person.fin(), Set.of()));
    given.add(Roles.CITIZEN);
    given.retainAll(person.roles());
    return person.withRoles(given);
  }

  private synchronized Map<String, Set<String>> current() {
    Instant now = clock.instant();
    Optional<FileTime> latest = modified(file);
    if (!latest.equals(modified) || !now.isBefore(readAt.plus(READ_EVERY))) {
      modified = latest;
      readAt = now;
      try {
        roles = read(file);
      } catch (IOException | IllegalArgumentException e) {
        LOG.log(Level.SEVERE, "nobody is staff: {0}", e.toString());
        roles = Map.of();
      }
    }
    return roles;
  }

  /** When a file was changed; empty if there is none that can be looked at. */
  private static Optional<FileTime> modified(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Set<String>> read(Path file) throws IOException {
    Map<String, Set<String>> roles = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line, number, roles);
      }
    }
    return Map.copyOf(roles);
  }

  /** Names the line's number only: the line itself has a FIN. */
  private static void add(String line, int number, Map<String, Set<String>> roles) {
    String[] parts = line.split("=", -1);
    Set<String> given =
        Arrays.stream(parts[parts.length - 1].split(",", -1))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableSet());
    Optional<Fin> fin = Fin.parse(parts[0].strip());
    if (parts.length != 2
        || fin.isEmpty()
        || !Roles.STAFF.containsAll(given)
        || roles.put(fin.get().value(), given) != null) {
      throw new IllegalArgumentException(
          "pasport.staff.file: line "
              + number
              + " is not FIN=role,role with roles among "
              + Roles.STAFF.stream().sorted().toList()
              + ", or names a person twice");
    }
  }
}
