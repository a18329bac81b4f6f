package az.pasport.hcert;

/**
 * White space around a text. Which characters these are is the same in all our readers: those that
 * ECMAScript's {@code trim} takes away (ECMA-262, WhiteSpace and LineTerminator), among them the
 * no-break space and the byte order mark, which {@link String#strip} leaves.
 */
final class Whitespace {
  /** Of the space separators of Unicode, and the byte order mark. */
  private static final String OTHERS = "\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff";

  private Whitespace() {}

  static String trim(String text) {
    int end = text.length();
    while (end > 0 && isWhite(text.charAt(end - 1))) {
      end--;
    }
    int start = 0;
    while (start < end && isWhite(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }

  private static boolean isWhite(char character) {
    return character == ' '
        || character >= '\t' && character <= '\r'
        || character >= '\u2000' && character <= '\u200a'
        || OTHERS.indexOf(character) >= 0;
  }
}
