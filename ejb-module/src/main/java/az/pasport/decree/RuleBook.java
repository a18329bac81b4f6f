package az.pasport.decree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All decrees in all their versions, of which one is in force on any date. */
public final class RuleBook {
  private static final RuleBook NATIONAL =
      new RuleBook(decrees("decrees/"), decrees("decrees/superseded/"));

  private final List<Decree> versions;
  private final List<Decree> superseded;
  private final List<Decree> newestFirst;

  /**
   * A book without decrees that are only cited.
   *
   * @throws DecreeRefused if the latest versions of two come into force on the same day, or a
   *     version of one is there twice
   */
  public RuleBook(List<Decree> versions) {
    this(versions, List.of());
  }

  /** With decrees that do not come into force any more, but on which certificates rest. */
  RuleBook(List<Decree> versions, List<Decree> superseded) {
    this.versions = List.copyOf(versions);
    this.superseded = List.copyOf(superseded);
    if (versions.stream().map(decree -> decree.id() + "/" + decree.version()).distinct().count()
        != versions.size()) {
      throw new DecreeRefused("version", DecreeRefused.Reason.VERSION_TAKEN);
    }
    this.newestFirst =
        latest(versions).values().stream()
            .sorted(Comparator.comparing(Decree::inForceFrom).reversed())
            .toList();
    if (newestFirst.stream().map(Decree::inForceFrom).distinct().count() != newestFirst.size()) {
      throw new DecreeRefused("inForceFrom", DecreeRefused.Reason.DAY_TAKEN);
    }
  }

  /** The decrees of the Republic of Azerbaijan as they come with the software. */
  public static RuleBook national() {
    return NATIONAL;
  }

  /** With one more version or one more decree; throws as the constructor does. */
  public RuleBook with(Decree decree) {
    var more = new ArrayList<>(versions);
    more.add(decree);
    return new RuleBook(more, superseded);
  }

  /**
   * This book with decrees published since, all at once: one may make room for another. A version
   * that has come with the software meanwhile is there already. What staff have published stands:
   * where a decree that came with the software later begins on the same day, the published one is
   * in force and the other is only cited.
   *
   * @throws DecreeRefused as the constructor does
   */
  public RuleBook withPublished(List<Decree> published) {
    List<Decree> fresh =
        published.stream().filter(decree -> byId(decree.id(), decree.version()).isEmpty()).toList();
    if (fresh.isEmpty()) {
      return this;
    }
    var inForce = new ArrayList<Decree>();
    var cited = new ArrayList<>(superseded);
    versions.forEach(own -> (isDisplaced(own, fresh) ? cited : inForce).add(own));
    inForce.addAll(fresh);
    return new RuleBook(inForce, cited);
  }

  private static boolean isDisplaced(Decree own, List<Decree> published) {
    return latest(published).values().stream()
        .anyMatch(
            decree ->
                !decree.id().equals(own.id()) && decree.inForceFrom().equals(own.inForceFrom()));
  }

  private static Map<String, Decree> latest(List<Decree> versions) {
    Map<String, Decree> latest = new HashMap<>();
    for (Decree decree : versions) {
      latest.merge(
          decree.id(), decree, (one, other) -> one.version() > other.version() ? one : other);
    }
    return latest;
  }

  /** The decrees in their latest versions, the first in force first. */
  public List<Decree> decrees() {
    return newestFirst.stream().sorted(Comparator.comparing(Decree::inForceFrom)).toList();
  }

  /** The decree in force on a date; empty before the first, of 25 May 2021. */
  public Optional<Decree> inForceOn(LocalDate date) {
    for (Decree decree : newestFirst) {
      if (!decree.inForceFrom().isAfter(date)) {
        return Optional.of(decree);
      }
    }
    return Optional.empty();
  }

  /** The first decree that comes into force after a date. */
  public Optional<Decree> nextAfter(LocalDate date) {
    Decree next = null;
    for (Decree decree : newestFirst) {
      if (!decree.inForceFrom().isAfter(date)) {
        break;
      }
      next = decree;
    }
    return Optional.ofNullable(next);
  }

  /** A decree by its id, in its latest version; also one that is only cited. */
  public Optional<Decree> byId(String id) {
    return newestFirst.stream()
        .filter(decree -> decree.id().equals(id))
        .findFirst()
        .or(() -> Optional.ofNullable(latest(superseded).get(id)));
  }

  /** A version of a decree; also of one that is only cited. */
  public Optional<Decree> byId(String id, int version) {
    return Stream.concat(versions.stream(), superseded.stream())
        .filter(decree -> decree.id().equals(id) && decree.version() == version)
        .findFirst();
  }

  private static List<Decree> decrees(String folder) {
    return text(folder + "index")
        .lines()
        .map(name -> DecreeParser.read(text(folder + name + ".json")))
        .toList();
  }

  private static String text(String resource) {
    try (InputStream in = RuleBook.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
