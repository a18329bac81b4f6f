package az.pasport.web.revocations;

import az.pasport.message.Messages;
import java.util.List;
import java.util.Locale;

/**
 * A chart of records by group: a bar for each, with its number beside it, so that it can be read
 * without colours.
 */
record RevocationChart(List<RevocationViewModel.Row> rows, Messages texts) {
  private static final int WIDTH = 440;
  private static final int LEFT = 170;
  private static final int RIGHT = 70;
  private static final int BAR = 26;
  private static final int GAP = 12;
  private static final int LONGEST_NAME = 17;

  /** Codes are written in capitals, which are wider. */
  private static final int LONGEST_CODE = 12;

  /** The picture, to stand in a page as it is; names come from our words and codes alone. */
  String svg(String title) {
    long most = rows.stream().mapToLong(RevocationViewModel.Row::count).max().orElse(1);
    var svg = new StringBuilder();
    svg.append(
        "<svg class=\"chart bars\" role=\"img\" viewBox=\"0 0 %d %d\"><title>%s</title>"
            .formatted(WIDTH, rows.size() * (BAR + GAP), title));
    for (int i = 0; i < rows.size(); i++) {
      RevocationViewModel.Row row = rows.get(i);
      int top = i * (BAR + GAP);
      double length = (double) (WIDTH - LEFT - RIGHT) * row.count() / Math.max(1, most);
      svg.append(
          "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
              .formatted(LEFT - 10, top + 19, shortened(row.name())));
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
              LEFT,
              top,
              Math.max(2, length),
              BAR));
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\">%s</text>",
              LEFT + length + 10,
              top + 19,
              row.records()));
    }
    return svg.append("</svg>").toString();
  }

  private static String shortened(String name) {
    int longest = name.equals(name.toUpperCase(Locale.ROOT)) ? LONGEST_CODE : LONGEST_NAME;
    return name.length() <= longest ? name : name.substring(0, longest - 1) + "…";
  }
}
