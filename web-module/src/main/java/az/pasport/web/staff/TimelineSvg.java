package az.pasport.web.staff;

import az.pasport.message.Messages;
import az.pasport.web.staff.PersonTimeline.Bar;
import az.pasport.web.staff.PersonTimeline.Decree;
import az.pasport.web.staff.PersonTimeline.Lane;
import az.pasport.web.staff.PersonTimeline.Mark;
import az.pasport.web.staff.PersonTimeline.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws a timeline as SVG to stand in a page as it is: no script, no style, every text escaped.
 * Shapes and not colours alone tell things apart; the style sheet has the colours.
 */
record TimelineSvg(PersonTimeline timeline, Messages texts) {
  private static final int WIDTH = 960;
  private static final int LEFT = 190;
  private static final int RIGHT = 24;
  private static final int LEVEL = 24;
  private static final int TOP = 16;
  private static final int ROW = 38;
  private static final int BOTTOM = 30;
  private static final int RADIUS = 11;
  private static final int SHIFT = 7;
  private static final int BAR = 18;
  private static final int MOST_TICKS = 10;

  /** The picture. */
  String svg(String title) {
    int height = top() + timeline.rows().size() * ROW + BOTTOM;
    var svg = new StringBuilder();
    svg.append(
        "<svg class=\"timeline\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\">"
            .formatted(escaped(title), WIDTH, height));
    axis(svg, height);
    timeline.decrees().forEach(decree -> decree(svg, decree, height));
    Optional<Lane> above = Optional.empty();
    for (int i = 0; i < timeline.rows().size(); i++) {
      Row row = timeline.rows().get(i);
      int y = top() + i * ROW + ROW / 2;
      boolean isFirst = !above.equals(Optional.of(row.lane()));
      row(svg, row, y, isFirst);
      above = Optional.of(row.lane());
    }
    today(svg, height);
    return svg.append("</svg>").toString();
  }

  private int top() {
    int levels = timeline.decrees().stream().mapToInt(Decree::level).max().orElse(-1) + 1;
    return TOP + LEVEL * (levels + 1);
  }

  private void axis(StringBuilder svg, int height) {
    for (LocalDate tick : timeline.ticks(MOST_TICKS)) {
      double x = x(tick);
      svg.append(
          "<line class=\"grid\" x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$d\" y2=\"%3$d\"/>"
              .formatted(number(x), top(), height - BOTTOM));
      if (x < WIDTH - RIGHT - 40) {
        svg.append(
            "<text class=\"date\" x=\"%s\" y=\"%d\">%02d.%d</text>"
                .formatted(
                    number(x + 3), height - BOTTOM + 20, tick.getMonthValue(), tick.getYear()));
      }
    }
  }

  private void decree(StringBuilder svg, Decree decree, int height) {
    double x = x(decree.day());
    int y = top() - LEVEL / 2 - 6 - decree.level() * LEVEL;
    svg.append("<g class=\"decree\"><title>%s</title>".formatted(escaped(decree.words())));
    svg.append(
        "<line x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$d\" y2=\"%3$d\"/>"
            .formatted(number(x), y, height - BOTTOM));
    svg.append(
        "<rect x=\"%s\" y=\"%d\" width=\"20\" height=\"20\" rx=\"4\"/>"
            .formatted(number(x - 10), y - 10));
    svg.append(
        "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%d</text></g>"
            .formatted(number(x), y + 5, decree.number()));
  }

  private void row(StringBuilder svg, Row row, int y, boolean isFirst) {
    if (isFirst) {
      svg.append(
          "<line class=\"lane\" x1=\"0\" x2=\"%d\" y1=\"%2$d\" y2=\"%2$d\"/>"
              .formatted(WIDTH - RIGHT, y - ROW / 2));
      svg.append(
          "<text class=\"name\" x=\"0\" y=\"%d\">%s</text>"
              .formatted(y + 5, escaped(texts.of("history.lane." + row.lane()))));
    }
    row.bars().forEach(bar -> bar(svg, bar, y));
    marks(svg, row, y);
  }

  /** Marks that would cover each other stand a little above and below the line. */
  private void marks(StringBuilder svg, Row row, int y) {
    List<Mark> marks = row.marks().stream().sorted(Comparator.comparing(Mark::day)).toList();
    double last = 0;
    int shift = SHIFT;
    for (Mark mark : marks) {
      double x = x(mark.day());
      boolean covers = x - last < 2 * RADIUS;
      shift = covers ? -shift : SHIFT;
      boolean isCrowded =
          covers
              || marks.stream()
                  .anyMatch(
                      next -> next.day().isAfter(mark.day()) && x(next.day()) - x < 2 * RADIUS);
      mark(svg, mark, isCrowded ? y - shift : y);
      last = x;
    }
  }

  private void bar(StringBuilder svg, Bar bar, int y) {
    double begin = x(bar.from());
    double end = bar.until().map(last -> x(last.plusDays(1))).orElse((double) (WIDTH - RIGHT));
    double width = Math.max(4, end - begin);
    svg.append(
        "<g class=\"%s\"><title>%s</title>"
            .formatted(
                bar.cutOn().isPresent() ? "bar cut" : bar.counts() ? "bar" : "bar idle",
                escaped(bar.words())));
    svg.append(
        "<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" rx=\"3\"/>"
            .formatted(number(begin), y - BAR / 2, number(width), BAR));
    if (bar.until().isEmpty()) {
      // An arrow: it goes on.
      svg.append(
          "<path d=\"M%s %d l9 %d l-9 %d z\"/>"
              .formatted(number(begin + width), y - BAR / 2, BAR / 2, BAR / 2));
    }
    bar.cutOn().ifPresent(day -> cross(svg, Math.max(begin, Math.min(x(day), begin + width)), y));
    if (width > bar.name().length() * 8.5 + 12) {
      svg.append(
          "<text x=\"%s\" y=\"%d\">%s</text>"
              .formatted(number(begin + 8), y + 5, escaped(bar.name())));
    }
    svg.append("</g>");
  }

  private static void cross(StringBuilder svg, double x, int y) {
    svg.append(
        "<path class=\"cross\" d=\"M%1$s %2$d l16 16 m0 -16 l-16 16\"/>"
            .formatted(number(x - 8), y - 8));
  }

  private void mark(StringBuilder svg, Mark mark, int y) {
    double x = x(mark.day());
    svg.append(
        "<g class=\"mark %s%s\"><title>%s</title>"
            .formatted(
                mark.shape().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                mark.counts() ? "" : " idle",
                escaped(mark.words())));
    switch (mark.shape()) {
      case DOSE ->
          svg.append("<circle cx=\"%s\" cy=\"%d\" r=\"%d\"/>".formatted(number(x), y, RADIUS));
      case POSITIVE_TEST, NEGATIVE_TEST ->
          svg.append("<path d=\"M%s %d l11 11 l-11 11 l-11 -11 z\"/>".formatted(number(x), y - 11));
      case INFECTION ->
          svg.append("<path d=\"M%s %d l12 21 h-24 z\"/>".formatted(number(x), y - 12));
    }
    svg.append(
        "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text></g>"
            .formatted(number(x), y + 5, escaped(mark.sign())));
  }

  private void today(StringBuilder svg, int height) {
    double x = x(timeline.today());
    svg.append(
        "<g class=\"today\"><line x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$d\" y2=\"%3$d\"/>"
            .formatted(number(x), TOP + 6, height - BOTTOM));
    svg.append(
        "<text x=\"%s\" y=\"%d\" text-anchor=\"end\">%s</text></g>"
            .formatted(number(Math.min(x + 4, WIDTH)), TOP, escaped(texts.of("history.today"))));
  }

  private double x(LocalDate day) {
    return LEFT + (WIDTH - LEFT - RIGHT) * timeline.place(day);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
