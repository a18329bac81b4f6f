package az.pasport.rules;

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

/** All decrees in all their versions, of which one is in force on any date. */
public final class RuleBook {
  private static final RuleBook NATIONAL = load();

  private final List<Decree> versions;
  private final List<Decree> newestFirst;

  /**
   * A book of decrees.
   *
   * @throws DecreeRefused if the latest versions of two come into force on the same day, or a
   *     version of one is there twice
   */
  public RuleBook(List<Decree> versions) {
    this.versions = List.copyOf(versions);
    Map<String, Decree> latest = new HashMap<>();
    for (Decree decree : versions) {
      Decree other = latest.get(decree.id());
      if (other != null && other.version() == decree.version()) {
        throw new DecreeRefused(
            "version", "bu versiya artıq var", "this version is in the book already");
      }
      if (other == null || other.version() < decree.version()) {
        latest.put(decree.id(), decree);
      }
    }
    this.newestFirst =
        latest.values().stream()
            .sorted(Comparator.comparing(Decree::inForceFrom).reversed())
            .toList();
    if (newestFirst.stream().map(Decree::inForceFrom).distinct().count() != newestFirst.size()) {
      throw new DecreeRefused(
          "inForceFrom",
          "həmin gün başqa qərar qüvvəyə minir",
          "another decree comes into force on the same day");
    }
  }

  /** The decrees of the Republic of Azerbaijan as they come with the software. */
  public static RuleBook national() {
    return NATIONAL;
  }

  /**
   * This book with one more version of a decree, or one more decree.
   *
   * @throws DecreeRefused as the constructor does
   */
  public RuleBook with(Decree decree) {
    var more = new ArrayList<>(versions);
    more.add(decree);
    return new RuleBook(more);
  }

  /**
   * This book with decrees published since, all at once: one may make room for another. A version
   * that has come with the software meanwhile is there already.
   *
   * @throws DecreeRefused as the constructor does
   */
  public RuleBook withPublished(List<Decree> published) {
    var more = new ArrayList<>(versions);
    published.stream()
        .filter(decree -> byId(decree.id(), decree.version()).isEmpty())
        .forEach(more::add);
    return new RuleBook(more);
  }

  /** The decrees in their latest versions, the first in force first. */
  public List<Decree> decrees() {
    var oldestFirst = new ArrayList<>(newestFirst);
    java.util.Collections.reverse(oldestFirst);
    return oldestFirst;
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

  /** A decree by its id, in its latest version. */
  public Optional<Decree> byId(String id) {
    return newestFirst.stream().filter(decree -> decree.id().equals(id)).findFirst();
  }

  /** A version of a decree. */
  public Optional<Decree> byId(String id, int version) {
    return versions.stream()
        .filter(decree -> decree.id().equals(id) && decree.version() == version)
        .findFirst();
  }

  private static RuleBook load() {
    return new RuleBook(
        text("decrees/index")
            .lines()
            .map(name -> DecreeText.read(text("decrees/" + name + ".json")))
            .toList());
  }

  private static String text(String resource) {
    try (InputStream in = RuleBook.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
