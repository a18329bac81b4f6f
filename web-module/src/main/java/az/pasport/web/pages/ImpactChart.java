package az.pasport.web.pages;

import az.pasport.impact.Counts;
import az.pasport.impact.ImpactPeriod;
import az.pasport.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A chart of people by day: a line for those who gain, and a broken line for those who lose, so
 * that it can be read without colours.
 *
 * @param byDay counts for each day of the period
 */
record ImpactChart(ImpactPeriod period, List<Counts> byDay, Messages texts) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 220;
  private static final int LEFT = 96;
  private static final int RIGHT = 12;
  private static final int TOP = 12;
  private static final int BOTTOM = 34;

  /** The picture, to stand in a page as it is; it holds numbers, dates and our own words only. */
  String svg(String title) {
    long top =
        roundedUp(
            byDay.stream().mapToLong(day -> Math.max(day.gain(), day.lose())).max().orElse(1));
    var svg = new StringBuilder();
    svg.append(
        "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 %d %d\"><title>%s</title>"
            .formatted(WIDTH, HEIGHT, title));
    for (int quarter = 0; quarter <= 4; quarter += 2) {
      long value = top * quarter / 4;
      double y = y(value, top);
      svg.append(
          "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
              .formatted(LEFT, WIDTH - RIGHT, number(y), number(y)));
      svg.append(
          "<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
              .formatted(LEFT - 8, number(y + 5), texts.number(value)));
    }
    int last = period.days() - 1;
    svg.append(day(0, "start")).append(last > 0 ? day(last, "end") : "");
    if (last > 60) {
      svg.append(day(last / 2, "middle"));
    }
    svg.append(line("gain", Counts::gain, top));
    svg.append(line("lose", Counts::lose, top));
    return svg.append("</svg>").toString();
  }

  private String day(int number, String anchor) {
    return "<text x=\"%s\" y=\"%d\" text-anchor=\"%s\">%s</text>"
        .formatted(number(x(number)), HEIGHT - 10, anchor, texts.date(period.day(number)));
  }

  private String line(String name, ToLongFunction<Counts> count, long top) {
    String points =
        IntStream.range(0, byDay.size())
            .mapToObj(i -> number(x(i)) + "," + number(y(count.applyAsLong(byDay.get(i)), top)))
            .collect(Collectors.joining(" "));
    return "<polyline class=\"%s\" points=\"%s\"/>".formatted(name, points);
  }

  private double x(int day) {
    int steps = Math.max(1, period.days() - 1);
    return LEFT + (double) (WIDTH - LEFT - RIGHT) * day / steps;
  }

  private static double y(long value, long top) {
    return TOP + (double) (HEIGHT - TOP - BOTTOM) * (top - value) / top;
  }

  /** Up to 1, 2 or 4 with noughts behind: so that the half of it is a round number, too. */
  private static long roundedUp(long value) {
    long unit = 1;
    while (true) {
      for (long step : new long[] {2, 4, 10}) {
        if (value <= step * unit) {
          return step * unit;
        }
      }
      unit *= 10;
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
