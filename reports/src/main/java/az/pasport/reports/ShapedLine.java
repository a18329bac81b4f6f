package az.pasport.reports;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator;
import java.text.AttributedCharacterIterator.Attribute;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A line of text as glyphs, by Unicode's bidirectional algorithm and the font's own tables.
 *
 * @param runs from left to right
 */
record ShapedLine(List<Run> runs) {
  /** Told what a glyph of a font stands for. */
  @FunctionalInterface
  interface Meaning {
    void isGlyph(int glyph, String text);
  }

  /**
   * Text in one font and direction.
   *
   * @param text in the order in which it is read
   * @param glyphs from left to right
   */
  record Run(Map<Attribute, Object> attributes, String text, GlyphVector glyphs) {
    /** How far the next run is, in points. */
    float advance() {
      return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    /** What each glyph stands for by itself: a ligature for several characters. */
    void forEachGlyph(Meaning meaning) {
      var begins = new TreeSet<Integer>();
      var shared = new HashSet<Integer>();
      for (int at = 0; at < glyphs.getNumGlyphs(); at++) {
        int begin = glyphs.getGlyphCharIndex(at);
        if (!begins.add(begin)) {
          shared.add(begin);
        }
      }
      for (int at = 0; at < glyphs.getNumGlyphs(); at++) {
        int begin = glyphs.getGlyphCharIndex(at);
        // Of glyphs that stand for something together, the font's table knows better.
        if (!shared.contains(begin)) {
          meaning.isGlyph(glyphs.getGlyphCode(at), textBetween(begin, begins));
        }
      }
    }

    private String textBetween(int begin, TreeSet<Integer> begins) {
      Integer next = begins.higher(begin);
      return text.substring(begin, next == null ? text.length() : next);
    }
  }

  /**
   * Shapes a line.
   *
   * @param leftToRight in which direction the paragraph runs that the line is of
   */
  static ShapedLine of(AttributedString line, boolean leftToRight, FontRenderContext context) {
    AttributedCharacterIterator letters = line.getIterator();
    char[] text = charactersOf(letters);
    int length = lengthWithoutBlanksAtTheEnd(text);
    if (length == 0) {
      return new ShapedLine(List.of());
    }
    var bidi =
        new Bidi(
            text,
            0,
            null,
            0,
            length,
            leftToRight ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_RIGHT_TO_LEFT);
    var runs = new ArrayList<Run>();
    var levels = new ArrayList<Byte>();
    for (int begin = 0; begin < length; ) {
      letters.setIndex(begin);
      int level = bidi.getLevelAt(begin);
      int end = begin + 1;
      while (end < Math.min(length, letters.getRunLimit()) && bidi.getLevelAt(end) == level) {
        end++;
      }
      Map<Attribute, Object> attributes = letters.getAttributes();
      var font = (Font) Objects.requireNonNull(attributes.get(TextAttribute.FONT), "no such font");
      GlyphVector glyphs =
          font.layoutGlyphVector(
              context,
              text,
              begin,
              end,
              level % 2 == 0 ? Font.LAYOUT_LEFT_TO_RIGHT : Font.LAYOUT_RIGHT_TO_LEFT);
      runs.add(new Run(attributes, new String(text, begin, end - begin), glyphs));
      levels.add((byte) level);
      begin = end;
    }
    return new ShapedLine(fromLeftToRight(runs, levels));
  }

  private static List<Run> fromLeftToRight(List<Run> runs, List<Byte> levels) {
    var byRun = new byte[levels.size()];
    for (int at = 0; at < byRun.length; at++) {
      byRun[at] = levels.get(at);
    }
    Run[] ordered = runs.toArray(Run[]::new);
    Bidi.reorderVisually(byRun, 0, ordered, 0, ordered.length);
    return List.of(ordered);
  }

  private static char[] charactersOf(AttributedCharacterIterator letters) {
    var text = new char[letters.getEndIndex() - letters.getBeginIndex()];
    for (int at = 0; at < text.length; at++) {
      text[at] = letters.setIndex(letters.getBeginIndex() + at);
    }
    return text;
  }

  private static int lengthWithoutBlanksAtTheEnd(char[] text) {
    int length = text.length;
    while (length > 0 && Character.isWhitespace(text[length - 1])) {
      length--;
    }
    return length;
  }
}
