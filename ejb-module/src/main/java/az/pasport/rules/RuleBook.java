package az.pasport.rules;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All decrees, of which one is in force on any date. */
public final class RuleBook {
  private static final RuleBook NATIONAL = load();

  private final List<Decree> newestFirst;

  /**
   * A book of decrees.
   *
   * @throws IllegalArgumentException if two come into force on the same day
   */
  public RuleBook(List<Decree> decrees) {
    this.newestFirst =
        decrees.stream().sorted(Comparator.comparing(Decree::inForceFrom).reversed()).toList();
    long days = decrees.stream().map(Decree::inForceFrom).distinct().count();
    if (days != decrees.size()) {
      throw new IllegalArgumentException("two decrees come into force on the same day");
    }
  }

  /** The decrees of the Republic of Azerbaijan. */
  public static RuleBook national() {
    return NATIONAL;
  }

  /** The decree in force on a date; empty before the first, of 25 May 2021. */
  public Optional<Decree> inForceOn(LocalDate date) {
    return newestFirst.stream().filter(decree -> !decree.inForceFrom().isAfter(date)).findFirst();
  }

  /** A decree by its id. */
  public Optional<Decree> byId(String id) {
    return newestFirst.stream().filter(decree -> decree.id().equals(id)).findFirst();
  }

  private static RuleBook load() {
    ObjectMapper json =
        JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new Dates()))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    return new RuleBook(
        lines("decrees/index").map(name -> read(json, "decrees/" + name + ".json")).toList());
  }

  private static java.util.stream.Stream<String> lines(String resource) {
    try (InputStream in = RuleBook.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static Decree read(ObjectMapper json, String resource) {
    try (InputStream in = RuleBook.class.getResourceAsStream(resource)) {
      return json.readValue(in, Decree.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** {@code YYYY-MM-DD}. */
  private static final class Dates extends FromStringDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    Dates() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(
        String value, com.fasterxml.jackson.databind.DeserializationContext context) {
      return LocalDate.parse(value);
    }
  }
}
