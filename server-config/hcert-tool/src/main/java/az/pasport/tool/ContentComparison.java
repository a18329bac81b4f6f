package az.pasport.tool;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether two certificates say the same, however they are written: the order of fields, a null for
 * an absent field, 1 for 1.0, and the zone of a moment do not count.
 */
final class ContentComparison {
  private ContentComparison() {}

  static boolean same(Map<?, ?> one, Map<?, ?> other) {
    return plain(one).equals(plain(other));
  }

  private static Object plain(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> fields = new TreeMap<>();
      map.forEach(
          (name, field) -> {
            if (field != null) {
              fields.put(String.valueOf(name), plain(field));
            }
          });
      return fields;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ContentComparison::plain).toList();
    }
    if (value instanceof BigInteger || value instanceof Integer || value instanceof Long) {
      return new BigDecimal(value.toString()).stripTrailingZeros();
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return BigDecimal.valueOf(number).stripTrailingZeros();
    }
    if (value instanceof Float number && Float.isFinite(number)) {
      return BigDecimal.valueOf(number).stripTrailingZeros();
    }
    return value instanceof String text ? moment(text) : String.valueOf(value);
  }

  private static Object moment(String text) {
    if (text.length() > 10 && text.charAt(10) == 'T') {
      try {
        return OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeException e) {
        // A text like any other.
      }
    }
    return text;
  }
}
