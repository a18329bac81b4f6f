package az.pasport.web.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the pages, Azerbaijani first. */
public enum Language {
  AZ("az", "Azərbaycanca"),
  EN("en", "English"),
  RU("ru", "Русский");

  /** Remembers a choice for a year; holds {@code az}, {@code en} or {@code ru}. */
  static final String COOKIE = "PASPORT_LANG";

  static final String PARAMETER = "lang";

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /** The language in which to answer a request. */
  public static Language of(HttpServletRequest request) {
    return asked(request).or(() -> remembered(request)).or(() -> preferred(request)).orElse(AZ);
  }

  /** What {@code ?lang=} says. Only of a GET: reading a parameter of a POST reads its body. */
  static Optional<Language> asked(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        ? byCode(request.getParameter(PARAMETER))
        : Optional.empty();
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .flatMap(value -> byCode(value).stream())
        .findFirst();
  }

  private static Optional<Language> preferred(HttpServletRequest request) {
    // Without the header the container names the server's own language, which nobody asked for.
    return request.getHeader("Accept-Language") == null
        ? Optional.empty()
        : Collections.list(request.getLocales()).stream()
            .flatMap(locale -> byCode(locale.getLanguage()).stream())
            .findFirst();
  }

  private static Optional<Language> byCode(@org.jspecify.annotations.Nullable String code) {
    return Stream.of(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /** ISO 639-1, lower case; for EL too. */
  public String getCode() {
    return code;
  }

  /** Its name in itself. */
  public String getOwnName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  static List<Language> all() {
    return List.of(values());
  }
}
