package az.pasport.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What a field may be sent by mistake or on purpose, whatever it is for. */
final class HostileValues {
  private static final List<String> BLANKS =
      List.of("", " ", "\t\n", "\u00a0", "\u2003", "\u3000", "\u200b", "\ufeff");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "+1",
          "9",
          "10",
          "1.5",
          "1,5",
          "1e3",
          "1e999999999",
          "NaN",
          "INF",
          "0x10",
          "٣",
          "２",
          "007",
          "2147483647",
          "2147483648",
          "-9223372036854775809",
          "9".repeat(400));

  private static final List<String> DATES =
      List.of(
          "0000-00-00",
          "0000-01-01",
          "2021-02-29",
          "2022-02-30",
          "2022-13-01",
          "2022-1-1",
          "9999-12-31",
          "10000-01-01",
          "-0044-03-15",
          "+2022-01-10",
          "1582-10-10",
          "2022-01-10Z",
          "2022-01-10+04:00",
          "2022-01-10-11:00",
          "10.01.2022",
          "20220110",
          "2022-W02-1",
          "2022-010",
          "1963",
          "1963-00",
          "1963-05",
          "1963-00-00",
          "1899",
          "--05-12",
          "P1D",
          "24:00:00",
          "2022-01-10T24:00:00+04:00",
          "2022-01-10T24:00:01Z",
          "2022-01-10T09:30:00",
          "2022-01-10T09:30:00Z",
          "2022-01-10T09:30Z",
          "2022-01-10T23:59:60Z",
          "2022-01-10 09:30:00Z",
          "2022-01-10T09:30:00+14:00",
          "2022-01-10T09:30:00-18:01",
          "2022-01-10T09:30:00+99:99",
          "2022-01-10T09:30:00.123456789123456789Z",
          "-999999999-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59-18:00",
          "2022-01-10T09:30:00+04:00[Asia/Baku]");

  private static final List<String> LETTERS =
      List.of(
          "Ə",
          "ı",
          "İ",
          "ß",
          "ﬀ",
          "Ǆ",
          "e\u0301",
          "\u0301",
          "e" + "\u0301".repeat(90),
          "’",
          "ʼ",
          "'",
          "--",
          "Мəмəдова",
          "Гусейн",
          "ქეთევან",
          "مريم",
          "שלום",
          "李小龙",
          "ไทย",
          "𝕸",
          "😀",
          "👩\u200d👩\u200d👧",
          "\u202eabc",
          "a\u2066b\u2069",
          "a\u0007b",
          "a\u007fb",
          "a\u0085b",
          "a\u2028b",
          "a\u0000b",
          "a\ud800b",
          "\udc00",
          "\ufffd",
          "\uffff",
          "a\r\nX-Injected: b");

  private static final List<String> LENGTHS =
      List.of(
          "x".repeat(65), "ə".repeat(81), "W".repeat(256), "😀".repeat(500), "x".repeat(20_000));

  private static final List<String> PIECES =
      List.of(
          "'; drop table person; --",
          "\" or \"1\"=\"1",
          "' or 1=1 --",
          "%",
          "_",
          "*",
          "\\",
          "\\\\x00",
          "${7*7}",
          "#{7*7}",
          "{{7*7}}",
          "${jndi:ldap://127.0.0.1/a}",
          "{0}",
          "%s%n%x",
          "%00",
          "%zz",
          "<script>alert(1)</script>",
          "</person><person>",
          "]]>",
          "&amp;",
          "&bad;",
          "<!--",
          "<?x?>",
          "//*[1=1]",
          "../../../etc/passwd",
          "/",
          "?",
          ";",
          ":",
          "http://127.0.0.1/",
          "null",
          "true",
          "undefined",
          "[]",
          "{}",
          "{http://x}y",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "AZ",
          "az",
          "ZZ",
          "XX",
          "PASSPORT",
          "passport",
          "ACCEPTED",
          "a b",
          "a,b",
          "HC1:",
          "HC1:A");

  private static final List<String> ALL =
      Stream.of(BLANKS, NUMBERS, DATES, LETTERS, LENGTHS, PIECES).flatMap(List::stream).toList();

  private HostileValues() {}

  static List<String> all() {
    return ALL;
  }

  /** Values drawn so that each is drawn once before any is drawn again. */
  static final class Deck {
    private final Random random;
    private final List<String> left = new ArrayList<>();

    Deck(Random random) {
      this.random = random;
    }

    String draw() {
      if (left.isEmpty()) {
        left.addAll(ALL);
        Collections.shuffle(left, random);
      }
      return left.remove(left.size() - 1);
    }
  }
}
