package az.pasport.web.table.reader;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/** The cells of a row, as texts. */
final class SheetRow {
  /** What a format has that is text, or a colour or a condition. */
  private static final Pattern NOT_A_PART = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

  private static final Pattern PART_OF_A_DATE = Pattern.compile("[ydhs]|m{1,5}");
  private static final Pattern CLOCK = Pattern.compile("[hs]");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private SheetRow() {}

  static List<String> texts(Row row, XlsxReaderProgram.Limits limits) {
    var texts = new ArrayList<String>();
    for (int column = 0; column < row.getCellCount(); column++) {
      Optional<Cell> cell = Optional.ofNullable(row.getCell(column));
      String text = cell.map(known -> text(known, limits)).orElse("");
      if (column < limits.columns()) {
        texts.add(text);
      } else if (!text.isBlank()) {
        throw new UnreadableTable("TOO_MANY_COLUMNS", "");
      }
    }
    while (!texts.isEmpty() && texts.get(texts.size() - 1).isBlank()) {
      texts.remove(texts.size() - 1);
    }
    return texts;
  }

  private static String text(Cell cell, XlsxReaderProgram.Limits limits) {
    String text =
        switch (cell.getType()) {
          case EMPTY -> "";
          case STRING -> Optional.ofNullable(cell.asString()).orElse("");
          case NUMBER -> isDate(cell) ? date(cell) : number(cell);
          case BOOLEAN -> String.valueOf(cell.asBoolean());
          case FORMULA -> throw new UnreadableTable("FORMULA", cell.getAddress().toString());
          case ERROR -> throw new UnreadableTable("ERROR_CELL", cell.getAddress().toString());
        };
    if (text.length() > limits.characters()) {
      throw new UnreadableTable("LONG_CELL", cell.getAddress().toString());
    }
    return text;
  }

  private static String number(Cell cell) {
    return cell.asNumber().stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(Cell cell) {
    return showsDate(format(cell));
  }

  /** Whether a number format shows a day or a time. */
  static boolean showsDate(String format) {
    return PART_OF_A_DATE.matcher(parts(format)).find();
  }

  private static boolean showsTime(String format) {
    return CLOCK.matcher(parts(format)).find();
  }

  private static String parts(String format) {
    return format.equalsIgnoreCase("general")
        ? ""
        : NOT_A_PART.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static String format(Cell cell) {
    return Optional.ofNullable(cell.getDataFormatString()).orElse("");
  }

  /** A day, or a day with its time where the format shows one or the cell has one. */
  private static String date(Cell cell) {
    // A spreadsheet's time is a fraction of a day, and misses its second by some nanoseconds.
    LocalDateTime moment = cell.asDate().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    if (moment.toLocalTime().equals(LocalTime.MIDNIGHT) && !showsTime(format(cell))) {
      return moment.toLocalDate().toString();
    }
    return (moment.getSecond() == 0 ? MINUTE : SECOND).format(moment);
  }
}
