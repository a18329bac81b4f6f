package az.pasport.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What shaped glyphs stand for, so that a text can be copied out of the page as it was typed.
 * OpenPDF tells it of those glyphs alone that the font's table of characters names: not of most
 * joined letters.
 *
 * <p>Whoever reads a PDF gets the glyphs of a right-to-left text from left to right, and turns
 * their characters round one by one. A ligature's characters would be turned, too; so it is named
 * by the compatibility character of Unicode for it, where there is one, which readers take apart.
 */
final class GlyphTexts {
  private static final int CODES = 0x10000;

  /** The most mappings in one block of a table. */
  private static final int BLOCK = 100;

  private static final Map<String, String> LIGATURES = ligatures();

  private final Map<String, Map<Integer, String>> byFont = new HashMap<>();

  /** Notes what a glyph stands for; the first time decides. */
  void add(String font, int glyph, String text) {
    if (text.length() == 1 && Character.isMirrored(text.charAt(0))) {
      // A bracket that is turned is the other bracket; the font's table says which.
      return;
    }
    byFont
        .computeIfAbsent(font, unseen -> new HashMap<>())
        .putIfAbsent(glyph, LIGATURES.getOrDefault(text, text));
  }

  /**
   * Completes the table of a composite font, if it has shaped glyphs.
   *
   * @param name without the letters before a subset's name
   */
  void complete(COSDictionary font, String name) throws IOException {
    Map<Integer, String> shaped = byFont.get(name);
    if (shaped == null
        || !(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream table)) {
      return;
    }
    var texts = new TreeMap<Integer, String>();
    CMap known = new CMapParser().parse(new RandomAccessReadBuffer(table.createInputStream()));
    for (int code = 0; code < CODES; code++) {
      String text = known.toUnicode(code, 2);
      if (text != null) {
        texts.put(code, text);
      }
    }
    texts.putAll(shaped);
    try (OutputStream out = table.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(written(texts).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** A table of characters as ISO 32000-1, 9.10.3 describes it. */
  private static String written(TreeMap<Integer, String> texts) {
    var table =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    List<Map.Entry<Integer, String>> all = new ArrayList<>(texts.entrySet());
    for (int begin = 0; begin < all.size(); begin += BLOCK) {
      List<Map.Entry<Integer, String>> block =
          all.subList(begin, Math.min(begin + BLOCK, all.size()));
      table.append(block.size()).append(" beginbfchar\n");
      block.forEach(
          one ->
              table
                  .append("<%04X> <".formatted(one.getKey()))
                  .append(inHexadecimal(one.getValue()))
                  .append(">\n"));
      table.append("endbfchar\n");
    }
    return table
        .append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private static String inHexadecimal(String text) {
    return text.chars().mapToObj("%04X"::formatted).collect(Collectors.joining());
  }

  private static Map<String, String> ligatures() {
    var ligatures = new HashMap<String, String>();
    for (char form = '\uFB1D'; form < '\uFEFF'; form++) {
      if (form == '\uFE00') {
        form = '\uFE70';
      }
      String form1 = String.valueOf(form);
      String letters = Normalizer.normalize(form1, Normalizer.Form.NFKC).strip();
      if (letters.length() > 1) {
        ligatures.putIfAbsent(letters, form1);
      }
    }
    return Map.copyOf(ligatures);
  }
}
