package az.pasport.web.body;

import az.pasport.web.problem.ProblemType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a query and a form, in UTF-8 (WHATWG URL Standard, section 5).
 *
 * <p>A NUL is refused: no browser's user can write one, and PostgreSQL cannot store it. What else a
 * text may not have, the page says that takes it.
 */
final class FormParameters {
  private static final int MOST = 1_000;
  private static final char NUL = '\0';

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private Set<String> inQuery = Set.of();
  private int count;

  /**
   * The query is over, and the form begins. What the query said the form may not say again: a check
   * may have looked at the one, and a deed use the other.
   */
  void beginForm() {
    inQuery = Set.copyOf(values.keySet());
  }

  /**
   * Adds those of a query or a form, {@code a=1&b=2}.
   *
   * @throws BodyRejectedException if they are not encoded as they should be, have a NUL, stand in
   *     the query as well, or are more than a thousand
   */
  void addEncoded(String encoded) throws BodyRejectedException {
    for (String pair : encoded.split("&", MOST + 2)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        add(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
  }

  void add(String name, String value) throws BodyRejectedException {
    if (++count > MOST
        || inQuery.contains(name)
        || name.indexOf(NUL) >= 0
        || value.indexOf(NUL) >= 0) {
      throw new BodyRejectedException(ProblemType.MALFORMED_REQUEST);
    }
    values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
  }

  private static String decode(String text) throws BodyRejectedException {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BodyRejectedException(ProblemType.MALFORMED_REQUEST, e);
    }
  }

  /** As {@code ServletRequest.getParameterMap} gives them. */
  Map<String, String[]> asMap() {
    var map = new LinkedHashMap<String, String[]>();
    values.forEach((name, list) -> map.put(name, list.toArray(String[]::new)));
    return map;
  }
}
