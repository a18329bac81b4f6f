package az.pasport.hcert;

import az.pasport.time.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands a certificate field by field. The measure is the schema whose version the certificate
 * names, 1.3.3 for those from 1.3.0 on; from it, what is only a manner of writing is forgiven: a
 * null for an absent group, white space around a text, a time behind a date, lower case in a
 * transliterated name, text above its length, fields nobody knows.
 */
final class DccReader {
  /** {@code 1.3.0}, with fewer numbers, or with more behind them. */
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*([+-].*)?");

  /** Issuers of the first months wrote a time behind the day of birth. */
  private static final Pattern TIME_BEHIND_THE_DAY = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)T.*$");

  private static final Pattern ASCII = Pattern.compile("[ -~]*");

  /** Whose schema asks for no entry, and allows several of a kind, and lists without any. */
  private static final Pattern VERSION_BEFORE_1_3 = Pattern.compile("1\\.[0-2](\\..*)?");

  private final List<String> problems = new ArrayList<>();

  Dcc read(HcertFormat format, Map<?, ?> fields) {
    String version = text(fields, "ver", "ver");
    if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
      problems.add("ver: no version such as 1.3.0");
    }
    Dcc.Holder holder = holder(fields);
    List<Entry> entries = new ArrayList<>();
    if (format == HcertFormat.DCC) {
      dccEntries(fields, version, entries);
    } else {
      contraindications(fields, entries);
    }
    return new Dcc(version, holder, entries, problems);
  }

  private void dccEntries(Map<?, ?> fields, String version, List<Entry> entries) {
    boolean before13 = VERSION_BEFORE_1_3.matcher(version).matches();
    int groups = group(fields, "v", before13, this::vaccination, entries);
    groups += group(fields, "t", before13, this::test, entries);
    groups += group(fields, "r", before13, this::recovery, entries);
    if (groups > 1 || groups == 0 && !before13) {
      problems.add("v, t, r: not exactly one of them");
    }
  }

  private void contraindications(Map<?, ?> fields, List<Entry> entries) {
    if (group(fields, "c", false, this::contraindication, entries) == 0) {
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
    if (name.containsKey("fnt") && name.get("fnt") == null) {
      problems.add("nam.fnt: null");
    }
    String dateOfBirth = text(fields, "dob", "dob");
    Optional<BirthDate> known =
        BirthDate.parse(TIME_BEHIND_THE_DAY.matcher(dateOfBirth).replaceFirst("$1"));
    if (known.isEmpty() && !dateOfBirth.isEmpty()) {
      problems.add("dob: no date of birth");
    }
    return new Dcc.Holder(
        optionalText(name, "fn", "nam.fn"),
        optionalText(name, "gn", "nam.gn"),
        transliterated(name, "fnt"),
        transliterated(name, "gnt"),
        known);
  }

  private String transliterated(Map<?, ?> name, String field) {
    String text = optionalText(name, field, "nam." + field);
    if (!ASCII.matcher(text).matches()) {
      problems.add("nam." + field + ": a letter that is not of A-Z");
    }
    return text;
  }

  /** Reads a group of entries, and says whether there is one. */
  private int group(
      Map<?, ?> fields,
      String group,
      boolean anyNumber,
      Function<Fields, Entry> reading,
      List<Entry> entries) {
    Object value = fields.get(group);
    if (value == null || anyNumber && value instanceof List<?> none && none.isEmpty()) {
      return 0;
    }
    if (!(value instanceof List<?> list) || list.size() != 1 && !anyNumber) {
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
      problems.add(path + (fields.containsKey(name) ? ": null" : ": missing"));
    }
    return optionalText(fields, name, path);
  }

  private String optionalText(Map<?, ?> fields, String name, String path) {
    Object value = fields.get(name);
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return Whitespace.trim(text);
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
      return parsed(name, "no date", LocalDate.EPOCH, DccDates::date);
    }

    Instant instant(String name) {
      return parsed(name, "no date and time", Instant.EPOCH, DccDates::instant);
    }

    private <T> T parsed(
        String name, String fault, T instead, Function<String, Optional<T>> parser) {
      int before = problems.size();
      String text = text(name);
      Optional<T> value = parser.apply(text);
      if (value.isEmpty() && problems.size() == before) {
        problems.add(path + name + ": " + fault);
      }
      return value.orElse(instead);
    }
  }

  private static @Nullable Integer wholeNumber(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number;
    }
    if (value instanceof Long number) {
      return number == number.intValue() ? number.intValue() : null;
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return number == (int) number ? (int) number : null;
    }
    return null;
  }
}
