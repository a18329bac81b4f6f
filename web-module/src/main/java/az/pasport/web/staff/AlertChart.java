package az.pasport.web.staff;

import az.pasport.message.Messages;
import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A chart of when records came: a dot for each, days from left to right, hours downwards. Nights
 * and bursts are seen at a glance; the table beside it says the same in words.
 *
 * @param times in order; at least one
 */
record AlertChart(List<Instant> times, Messages texts) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 260;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 14;
  private static final int BOTTOM = 34;
  private static final int HOURS = 24;
  private static final int HOUR_LINES = 6;

  AlertChart {
    times = List.copyOf(times);
  }

  /** The picture, to stand in a page as it is; it holds numbers, dates and our own words only. */
  String svg(String title) {
    LocalDate first = Baku.dateOf(times.get(0));
    LocalDate last = Baku.dateOf(times.get(times.size() - 1));
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    var svg = new StringBuilder();
    svg.append(
        "<svg class=\"chart dots\" role=\"img\" viewBox=\"0 0 %d %d\"><title>%s</title>"
            .formatted(WIDTH, HEIGHT, title));
    for (int hour = 0; hour <= HOURS; hour += HOUR_LINES) {
      String y = number(y(hour));
      svg.append(
          "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
              .formatted(LEFT, WIDTH - RIGHT, y, y));
      svg.append(
          "<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%02d:00</text>"
              .formatted(LEFT - 8, number(y(hour) + 5), hour));
    }
    svg.append(day(first, "start", LEFT));
    if (days > 1) {
      svg.append(day(last, "end", WIDTH - RIGHT));
    }
    for (Instant time : times) {
      ZonedDateTime local = time.atZone(Baku.ZONE);
      double hour = local.getHour() + local.getMinute() / 60.0;
      double day = ChronoUnit.DAYS.between(first, local.toLocalDate()) + 0.5;
      svg.append(
          "<circle cx=\"%s\" cy=\"%s\" r=\"6\"/>"
              .formatted(number(LEFT + (WIDTH - LEFT - RIGHT) * day / days), number(y(hour))));
    }
    return svg.append("</svg>").toString();
  }

  private String day(LocalDate day, String anchor, int x) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>"
        .formatted(x, HEIGHT - 10, anchor, texts.date(day));
  }

  private static double y(double hour) {
    return TOP + (HEIGHT - TOP - BOTTOM) * hour / HOURS;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
