package az.pasport.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** A browser without a screen: cookies, and redirects only where the test follows them. */
final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CookieManager cookies = new CookieManager(new LocalCookies(), null);
  private final HttpClient client;

  Http() {
    this(Optional.empty());
  }

  /** One that trusts a demo's authority, and nobody else. */
  Http(SSLContext tls) {
    this(Optional.of(tls));
  }

  private Http(Optional<SSLContext> tls) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10));
    tls.ifPresent(builder::sslContext);
    client = builder.build();
  }

  /** An answer, its body as bytes. */
  record Answer(URI uri, int status, HttpResponse<byte[]> response) {
    byte[] bytes() {
      return response.body();
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    Optional<URI> redirect() {
      return status / 100 == 3 && status != 304
          ? response.headers().firstValue("Location").map(uri::resolve)
          : Optional.empty();
    }
  }

  HttpClient client() {
    return client;
  }

  /** The value of a cookie that a server has set; empty when none has. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** All cookies that a server would be sent, as the value of {@code Cookie}. */
  String cookieHeader(URI server) {
    return cookies.getCookieStore().get(server).stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  Answer get(URI uri, String... headers) {
    return send(request(uri, headers).build());
  }

  Answer post(URI uri, String type, String body, String... headers) {
    return send(
        request(uri, headers)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Gets a page and goes where it is sent. */
  Answer follow(URI uri) {
    Answer answer = get(uri);
    for (int hop = 0; hop < 10 && answer.redirect().isPresent(); hop++) {
      answer = get(answer.redirect().get());
    }
    return answer;
  }

  private static HttpRequest.Builder request(URI uri, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(request.uri(), response.statusCode(), response);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(request.uri() + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at " + request.uri(), e);
    }
  }

  /** Whether a URL says 200 now. */
  static boolean isWell(URI uri) {
    try {
      return new Http().get(uri).status() == 200;
    } catch (java.io.UncheckedIOException e) {
      return false;
    }
  }

  /** Waits until a URL says 200 or the process behind it has ended. */
  static void await(URI uri, Child server, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!isWell(uri)) {
      if (!server.isAlive() || System.nanoTime() > end) {
        throw new AssertionError(uri + " does not get ready. " + server.lastWords());
      }
      pause(Duration.ofMillis(300));
    }
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
