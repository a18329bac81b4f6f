package az.pasport.web.pages;

import az.pasport.web.browser.BrowserCookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  /** The language of an answer: one of those in which there is the page asked for. */
  public static Language of(HttpServletRequest request) {
    return asked(request).or(() -> remembered(request)).or(() -> preferred(request)).orElse(AZ);
  }

  /** What {@code ?lang=} says. Only of a GET: reading a parameter of a POST reads its body. */
  static Optional<Language> asked(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        ? offered(request, request.getParameter(PARAMETER))
        : Optional.empty();
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> BrowserCookies.isNamed(cookie, COOKIE))
        .map(Cookie::getValue)
        .flatMap(value -> offered(request, value).stream())
        .findFirst();
  }

  private static Optional<Language> preferred(HttpServletRequest request) {
    // Without the header the container names the server's own language, which nobody asked for.
    return request.getHeader("Accept-Language") == null
        ? Optional.empty()
        : Collections.list(request.getLocales()).stream()
            .flatMap(locale -> offered(request, locale.getLanguage()).stream())
            .findFirst();
  }

  private static Optional<Language> offered(
      HttpServletRequest request, @org.jspecify.annotations.Nullable String code) {
    return offered(request).stream().filter(language -> language.code.equals(code)).findFirst();
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

  /** The languages of the page asked for: the hospitals' contract explains itself in two. */
  static List<Language> offered(HttpServletRequest request) {
    return request.getServletPath().startsWith("/ws/") ? List.of(AZ, EN) : List.of(values());
  }
}
