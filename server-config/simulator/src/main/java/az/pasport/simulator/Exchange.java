package az.pasport.simulator;

import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request and its answer, in the few words that the portal needs. */
final class Exchange {
  private static final int LONGEST_BODY = 64 * 1024;

  private final HttpExchange http;
  private Optional<String> body = Optional.empty();

  Exchange(HttpExchange http) {
    this.http = http;
  }

  boolean isPost() {
    return http.getRequestMethod().equals("POST");
  }

  String path() {
    return http.getRequestURI().getPath();
  }

  Map<String, List<String>> query() {
    return URLUtils.parseParameters(http.getRequestURI().getRawQuery());
  }

  /**
   * A field of the form when one was posted, of the query otherwise; empty when it is not there.
   */
  String parameter(String name) throws IOException {
    Map<String, List<String>> from = isPost() ? URLUtils.parseParameters(body()) : query();
    return Optional.ofNullable(MultivaluedMapUtils.getFirstValue(from, name)).orElse("");
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
  }

  Optional<String> cookie(String name) {
    return header("Cookie").stream()
        .flatMap(cookies -> Arrays.stream(cookies.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1))
        .findFirst();
  }

  /** Until the browser is closed; the portal forgets sooner. */
  void setCookie(String name, String value) {
    addCookie(name + "=" + value);
  }

  void removeCookie(String name) {
    addCookie(name + "=; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
  }

  private void addCookie(String cookie) {
    http.getResponseHeaders().add("Set-Cookie", cookie + "; Path=/; HttpOnly; SameSite=Lax");
  }

  /** The whole body; read once, then remembered. */
  String body() throws IOException {
    if (body.isEmpty()) {
      byte[] bytes = http.getRequestBody().readNBytes(LONGEST_BODY);
      body = Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
    return body.get();
  }

  void html(int status, String page) throws IOException {
    answer(status, "text/html; charset=utf-8", page);
  }

  void json(int status, String json) throws IOException {
    answer(status, "application/json; charset=utf-8", json);
  }

  void redirect(URI to) throws IOException {
    http.getResponseHeaders().set("Location", to.toString());
    answer(302, "text/plain; charset=utf-8", "");
  }

  void answer(int status, String contentType, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().set("Content-Type", contentType);
    http.getResponseHeaders().set("Cache-Control", "no-store");
    http.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    http.getResponseHeaders().set("X-Frame-Options", "DENY");
    http.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    boolean head = http.getRequestMethod().equals("HEAD");
    http.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head && bytes.length > 0) {
      http.getResponseBody().write(bytes);
    }
    http.close();
  }
}
