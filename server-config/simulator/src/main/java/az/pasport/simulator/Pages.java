package az.pasport.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The portal's pages, from templates in this package: {@code {{t.key}}} is a text of the language,
 * {@code {{name}}} a value, {@code {{{name}}}} a piece of HTML that was made here. The first two
 * are escaped.
 */
record Pages(Properties texts, String language) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{([\\w.]+)}}");

  /** Azerbaijani unless English is asked for. */
  static Pages in(String language) {
    String known = language.equals("en") ? "en" : "az";
    Properties texts = new Properties();
    try (InputStream stream = resource("texts_" + known + ".properties").orElseThrow()) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Pages(texts, known);
  }

  static Optional<InputStream> resource(String name) {
    return Optional.ofNullable(Pages.class.getResourceAsStream(name));
  }

  String otherLanguage() {
    return language.equals("az") ? "en" : "az";
  }

  String text(String key) {
    return Optional.ofNullable(texts.getProperty(key))
        .orElseThrow(() -> new IllegalStateException("no text " + key + " in " + language));
  }

  /** A whole page: the template inside the frame that every page has. */
  String page(String template, String title, String otherLanguageUrl, Map<String, String> values) {
    return piece(
        "frame.html",
        Map.of(
            "language", language,
            "title", title,
            "other", otherLanguage(),
            "otherUrl", otherLanguageUrl,
            "content", piece(template, values)));
  }

  String piece(String template, Map<String, String> values) {
    return PLACE.matcher(read(template)).replaceAll(place -> quote(fill(place, values)));
  }

  private String fill(MatchResult place, Map<String, String> values) {
    if (place.group(1) != null) {
      return value(place.group(1), values);
    }
    String name = place.group(2);
    return escape(
        name.startsWith("t.") ? text(name.substring("t.".length())) : value(name, values));
  }

  private static String value(String name, Map<String, String> values) {
    return Optional.ofNullable(values.get(name))
        .orElseThrow(() -> new IllegalStateException("no value for " + name));
  }

  private static String quote(String replacement) {
    return java.util.regex.Matcher.quoteReplacement(replacement);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String read(String template) {
    try (InputStream stream = resource(template).orElseThrow()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
