package az.pasport.hcert;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands a certificate field by field. The measure is schema 1.3.3; from it, what is only a
 * manner of writing is forgiven: a null for an absent group, a time behind a date, lower case in a
 * transliterated name, text above its length, a version that is none, fields nobody knows.
 */
final class DccReader {
  /** {@code YYYY-MM-DDThh:mm[:ss[.fff]]} and an offset as {@code Z}, {@code +hh[[:]mm]} or none. */
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Before 1.3 the schema did not ask for an entry. */
  private static final Pattern VERSION_BEFORE_1_3 = Pattern.compile("1\\.[0-2](\\..*)?");

  private final List<String> problems = new ArrayList<>();

  Dcc read(Form form, Map<?, ?> fields) {
    String version = text(fields, "ver", "ver");
    Dcc.Holder holder = holder(fields);
    List<Entry> entries = new ArrayList<>();
    if (form == Form.DCC) {
      dccEntries(fields, version, entries);
    } else {
      contraindications(fields, entries);
    }
    return new Dcc(version, holder, entries, problems);
  }

  private void dccEntries(Map<?, ?> fields, String version, List<Entry> entries) {
    int groups = group(fields, "v", this::vaccination, entries);
    groups += group(fields, "t", this::test, entries);
    groups += group(fields, "r", this::recovery, entries);
    boolean entryOptional = VERSION_BEFORE_1_3.matcher(version).matches();
    if (groups > 1 || groups == 0 && !entryOptional) {
      problems.add("v, t, r: not exactly one of them");
    }
  }

  private void contraindications(Map<?, ?> fields, List<Entry> entries) {
    if (group(fields, "c", this::contraindication, entries) == 0) {
      problems.add("c: missing");
    }
    if (fields.get("v") != null || fields.get("t") != null || fields.get("r") != null) {
      problems.add("v, t, r: not in a certificate of contraindication");
    }
  }

  private Dcc.Holder holder(Map<?, ?> fields) {
    Map<?, ?> name = Map.of();
    if (fields.get("nam") instanceof Map<?, ?> map) {
      name = map;
    } else {
      problems.add("nam: missing");
    }
    if (name.get("fnt") == null && name.get("gnt") == null) {
      problems.add("nam: neither fnt nor gnt");
    }
    String dateOfBirth = text(fields, "dob", "dob");
    Optional<String> readable = DateOfBirth.readLeniently(dateOfBirth);
    if (readable.isEmpty()) {
      problems.add("dob: no date of birth");
    }
    return new Dcc.Holder(
        optionalText(name, "fn", "nam.fn"),
        optionalText(name, "gn", "nam.gn"),
        optionalText(name, "fnt", "nam.fnt"),
        optionalText(name, "gnt", "nam.gnt"),
        readable.orElse(""));
  }

  /** Reads a group of entries, and says whether there is one. */
  private int group(
      Map<?, ?> fields, String group, Function<Fields, Entry> reading, List<Entry> entries) {
    Object value = fields.get(group);
    if (value == null) {
      return 0;
    }
    if (!(value instanceof List<?> list) || list.size() != 1) {
      problems.add(group + ": not a list of one");
    }
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        String path = group + "[" + i + "]";
        if (list.get(i) instanceof Map<?, ?> entry) {
          int before = problems.size();
          Fields found = new Fields(entry, path);
          Entry read = reading.apply(found);
          if (problems.size() == before) {
            entries.add(read);
          }
        } else {
          problems.add(path + ": no map");
        }
      }
    }
    return 1;
  }

  private Entry vaccination(Fields entry) {
    return new VaccinationEntry(
        entry.text("tg"),
        entry.text("vp"),
        entry.text("mp"),
        entry.text("ma"),
        entry.count("dn"),
        entry.count("sd"),
        entry.date("dt"),
        entry.text("co"),
        entry.text("is"),
        entry.text("ci"));
  }

  private Entry test(Fields entry) {
    return new TestEntry(
        entry.text("tg"),
        entry.text("tt"),
        entry.optionalText("nm"),
        entry.optionalText("ma"),
        entry.instant("sc"),
        entry.text("tr"),
        entry.optionalText("tc"),
        entry.text("co"),
        entry.text("is"),
        entry.text("ci"));
  }

  private Entry recovery(Fields entry) {
    return new RecoveryEntry(
        entry.text("tg"),
        entry.date("fr"),
        entry.text("co"),
        entry.text("is"),
        entry.date("df"),
        entry.date("du"),
        entry.text("ci"));
  }

  private Entry contraindication(Fields entry) {
    return new ContraindicationEntry(
        entry.text("tg"),
        entry.text("cn"),
        entry.date("df"),
        entry.date("du"),
        entry.text("co"),
        entry.text("is"),
        entry.text("ci"));
  }

  private String text(Map<?, ?> fields, String name, String path) {
    if (fields.get(name) == null) {
      problems.add(path + ": missing");
    }
    return optionalText(fields, name, path);
  }

  private String optionalText(Map<?, ?> fields, String name, String path) {
    Object value = fields.get(name);
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    problems.add(path + ": no text");
    return "";
  }

  /**
   * One entry's fields. A field that cannot be read is noted as a problem and stands in by some
   * value; the entry is then dropped by {@link #group}.
   */
  private final class Fields {
    private final Map<?, ?> fields;
    private final String path;

    Fields(Map<?, ?> fields, String path) {
      this.fields = fields;
      this.path = path + ".";
    }

    String text(String name) {
      return DccReader.this.text(fields, name, path + name);
    }

    String optionalText(String name) {
      return DccReader.this.optionalText(fields, name, path + name);
    }

    int count(String name) {
      Integer count = wholeNumber(fields.get(name));
      if (count == null || count < 1) {
        problems.add(path + name + ": no count from 1");
        return 1;
      }
      return count;
    }

    LocalDate date(String name) {
      String text = text(name);
      try {
        boolean withTime = text.length() > 10 && text.charAt(10) == 'T';
        return LocalDate.parse(withTime ? text.substring(0, 10) : text);
      } catch (DateTimeException e) {
        problems.add(path + name + ": no date");
        return LocalDate.EPOCH;
      }
    }

    Instant instant(String name) {
      try {
        return DATE_TIME.parse(text(name), Instant::from);
      } catch (DateTimeException e) {
        problems.add(path + name + ": no date and time");
        return Instant.EPOCH;
      }
    }
  }

  private static @Nullable Integer wholeNumber(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number;
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return number == (int) number ? (int) number : null;
    }
    return null;
  }
}
