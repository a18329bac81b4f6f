package az.pasport.clinic;

import az.pasport.message.Messages;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which column of a table holds which field. Headings are read in Azerbaijani, English and Russian,
 * and by the contract's names, whatever their case, blanks and punctuation.
 */
public final class TableColumns {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final List<Messages> LANGUAGES =
      List.of(Messages.AZ, Messages.EN, Messages.in(Locale.forLanguageTag("ru")));

  /** The columns of a file that comes back, after those that were uploaded. */
  public enum Result {
    RECORD,
    STATE,
    PROBLEMS_AZ,
    PROBLEMS_EN
  }

  /**
   * A column.
   *
   * @param field empty for a column of results
   */
  private record Column(Optional<RecordField> field, Optional<Result> result) {}

  private final List<Column> columns;

  private TableColumns(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** The heading of a field, in a language. */
  public static String heading(RecordField field, Messages language) {
    return language.of("clinic.field." + field.path());
  }

  /** The heading of a column of results. */
  public static String heading(Result result, Messages language) {
    return language.of("clinic.result." + result);
  }

  /**
   * Reads the headings of a table.
   *
   * @throws TableRefused if one is unknown or stands twice, or a field that is always needed has no
   *     column
   */
  static TableColumns of(RecordForm form, List<String> headings) {
    Map<String, Column> known = known(form);
    var columns = new ArrayList<Column>();
    Set<RecordField> found = EnumSet.noneOf(RecordField.class);
    for (String heading : headings) {
      Column column =
          Optional.ofNullable(known.get(plain(heading)))
              .orElseThrow(() -> new TableRefused(TableRefused.Reason.UNKNOWN_COLUMN, heading));
      if (column.field().filter(field -> !found.add(field)).isPresent()) {
        throw new TableRefused(TableRefused.Reason.COLUMN_TWICE, heading);
      }
      columns.add(column);
    }
    form.fields().stream()
        .filter(form::isRequired)
        .filter(field -> !found.contains(field))
        .findFirst()
        .ifPresent(
            field -> {
              throw new TableRefused(
                  TableRefused.Reason.COLUMN_MISSING, heading(field, Messages.AZ));
            });
    return new TableColumns(columns);
  }

  private static Map<String, Column> known(RecordForm form) {
    var known = new HashMap<String, Column>();
    for (Messages language : LANGUAGES) {
      for (Result result : Result.values()) {
        known.put(
            plain(heading(result, language)), new Column(Optional.empty(), Optional.of(result)));
      }
      for (RecordField field : form.fields()) {
        known.put(
            plain(heading(field, language)), new Column(Optional.of(field), Optional.empty()));
      }
    }
    for (RecordField field : form.fields()) {
      String path = field.path();
      var column = new Column(Optional.of(field), Optional.empty());
      known.put(plain(path), column);
      // The last word, where no other field of the form ends with it: familyName is the Latin
      // one's.
      known.putIfAbsent(plain(path.substring(path.indexOf('.') + 1)), column);
    }
    return known;
  }

  /** A heading without what differs between two writers of it. */
  private static String plain(String heading) {
    String folded =
        Normalizer.normalize(heading, Normalizer.Form.NFC)
            .replace('İ', 'i')
            .replace('I', 'i')
            .toLowerCase(Locale.ROOT)
            .replace('ı', 'i');
    return SEPARATORS.matcher(folded).replaceAll("");
  }

  /**
   * Makes sure that no text of these rows would be lost.
   *
   * @throws TableRefused if a row has one beyond the headings, with its number; the headings are
   *     row 1
   */
  void requireHeadings(List<List<String>> rows) {
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at).stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
        throw new TableRefused(TableRefused.Reason.ROW_TOO_LONG, Integer.toString(at + 2));
      }
    }
  }

  /** The values of a row. */
  FieldValues values(List<String> cells) {
    var values = new FieldValues();
    for (int at = 0; at < Math.min(columns.size(), cells.size()); at++) {
      String text = cells.get(at);
      columns.get(at).field().ifPresent(field -> values.put(field, text));
    }
    return values;
  }

  /** The number of a record in a row that comes again; empty where it has none. */
  String recordId(List<String> cells) {
    for (int at = 0; at < Math.min(columns.size(), cells.size()); at++) {
      if (columns.get(at).result().equals(Optional.of(Result.RECORD))) {
        return cells.get(at).strip();
      }
    }
    return "";
  }

  /** The cells that were uploaded, one for each column, without earlier results. */
  List<String> withoutResults(List<String> cells) {
    var own = new ArrayList<String>();
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at).result().isEmpty()) {
        own.add(at < cells.size() ? cells.get(at) : "");
      }
    }
    return own;
  }

  /** The headings of a table that may be filled in. */
  public static Stream<String> headings(RecordForm form, Messages language) {
    return form.fields().stream().map(field -> heading(field, language));
  }
}
