package az.pasport.web.table;

/**
 * A text in a cell that no spreadsheet program takes for a formula. One that begins with {@code =},
 * {@code +}, {@code -}, {@code @}, a tabulator or a line break is written with an apostrophe before
 * it, as spreadsheet programs do themselves, and read without it.
 */
final class CellText {
  private static final String BEGINNINGS = "=+-@\t\r\n";
  private static final String APOSTROPHE = "'";

  private CellText() {}

  /** The text as it is written. */
  static String written(String text) {
    return isGuarded(text) ? APOSTROPHE + text : text;
  }

  /** The text as it was meant. */
  static String read(String cell) {
    return cell.startsWith(APOSTROPHE) && isGuarded(cell.substring(1)) ? cell.substring(1) : cell;
  }

  /** Whether it begins with what a formula begins with, or with that behind apostrophes. */
  private static boolean isGuarded(String text) {
    int at = 0;
    while (at < text.length() && text.startsWith(APOSTROPHE, at)) {
      at++;
    }
    return at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
  }
}
