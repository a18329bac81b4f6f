package az.pasport.acceptance;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages that somebody finds by following links, and the forms on them. */
final class PageForms {
  private static final int MOST_PAGES = 40;
  private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)");
  private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
  private static final Pattern FIELD =
      Pattern.compile("(?s)<(input|select|textarea|button)\\b([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");

  /** What changes more than the sender's own: a session, or what everybody sees. */
  private static final Pattern GRAVE =
      Pattern.compile("(?i).*(publish|approve|refuse|withdraw|delete|revoke|discard|logout).*");

  private PageForms() {}

  /**
   * A form.
   *
   * @param page on which it is
   * @param action where it is sent
   * @param fields its fields with their values; buttons, too
   */
  record Form(String page, URI action, String method, String type, Map<String, String> fields) {
    /** What is sent when one field says something else. */
    String body(String field, String value) {
      var all = new LinkedHashMap<>(fields);
      all.put(field, value);
      var text = new StringBuilder();
      all.forEach(
          (name, said) -> {
            if (!GRAVE.matcher(name).matches()) {
              text.append(text.isEmpty() ? "" : "&").append(encoded(name)).append('=');
              text.append(encoded(said));
            }
          });
      return text.toString();
    }
  }

  /** All forms on the pages that links lead to. */
  static List<Form> found(Installation pasport, Http http, List<String> starts) {
    var left = new ArrayDeque<URI>();
    starts.forEach(start -> left.add(pasport.at(start)));
    Set<String> seen = new LinkedHashSet<>();
    var forms = new ArrayList<Form>();
    while (!left.isEmpty() && seen.size() < MOST_PAGES) {
      URI page = left.remove();
      boolean isOurs = String.valueOf(page.getAuthority()).equals(pasport.address().getAuthority());
      if (!isOurs || GRAVE.matcher(page.getPath()).matches() || !seen.add(page.getPath())) {
        continue;
      }
      Http.Answer answer = http.get(page);
      answer.redirect().ifPresent(left::add);
      if (answer.status() != 200 || !answer.header("Content-Type").startsWith("text/html")) {
        continue;
      }
      forms.addAll(forms(page, answer.text()));
      LINK.matcher(answer.text())
          .results()
          .map(link -> link.group(1).replace("&amp;", "&"))
          .filter(link -> link.startsWith("/") || link.startsWith("?"))
          .forEach(link -> left.add(page.resolve(link)));
    }
    return forms;
  }

  private static List<Form> forms(URI page, String html) {
    var found = new ArrayList<Form>();
    Matcher forms = FORM.matcher(html);
    while (forms.find()) {
      Map<String, String> said = attributes(forms.group(1));
      URI action = page.resolve(said.getOrDefault("action", page.toString()).replace("&amp;", "&"));
      if (GRAVE.matcher(action.getPath()).matches()) {
        continue;
      }
      var fields = new LinkedHashMap<String, String>();
      Matcher inputs = FIELD.matcher(forms.group(2));
      while (inputs.find()) {
        Map<String, String> field = attributes(inputs.group(2));
        if (field.containsKey("name")) {
          fields.put(field.getOrDefault("name", ""), field.getOrDefault("value", ""));
        }
      }
      found.add(
          new Form(
              page.getPath(),
              action,
              said.getOrDefault("method", "get"),
              said.getOrDefault("enctype", "application/x-www-form-urlencoded"),
              fields));
    }
    return found;
  }

  private static Map<String, String> attributes(String text) {
    var found = new LinkedHashMap<String, String>();
    Matcher each = ATTRIBUTE.matcher(text);
    while (each.find()) {
      found.put(each.group(1), each.group(2).replace("&quot;", "\"").replace("&amp;", "&"));
    }
    return found;
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
