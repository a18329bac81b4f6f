package az.pasport.ws.population;

import az.pasport.person.Fin;
import az.pasport.registry.PopulationRegistry;
import az.pasport.registry.RegistryAnswer;
import az.pasport.registry.RegistryAnswer.Unavailable;
import az.pasport.registry.RegistrySettings.Credentials;
import az.pasport.time.Baku;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the registry's SOAP service, one question at a time. */
final class RegistryClient implements PopulationRegistry {
  /** An answer has less than a thousand bytes. */
  static final int LARGEST_ANSWER = 64 * 1024;

  private static final String ACTION = "\"urn:az:population-registry:v1#getPersonalInfoByPin\"";

  /** A FIN has no character that XML would want escaped. */
  private static final String QUESTION =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>\
      <r:getPersonalInfoByPin xmlns:r="urn:az:population-registry:v1"><r:pin>%s</r:pin>\
      </r:getPersonalInfoByPin></s:Body></s:Envelope>
      """;

  private final URI address;
  private final Optional<Credentials> credentials;
  private final Duration timeout;
  private final HttpClient http;
  private final Clock clock;

  /**
   * @param timeout of a whole question, connecting included
   * @param http which follows no redirects
   */
  RegistryClient(
      URI address,
      Optional<Credentials> credentials,
      Duration timeout,
      HttpClient http,
      Clock clock) {
    this.address = address;
    this.credentials = credentials;
    this.timeout = timeout;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public RegistryAnswer find(Fin fin) {
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(question(fin), any -> new LimitedBody(LARGEST_ANSWER));
    try {
      HttpResponse<byte[]> answer = coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != 200) {
        return new Unavailable("HTTP status " + answer.statusCode());
      }
      return new AnswerReader(fin, Baku.today(clock)).read(answer.body());
    } catch (AnswerRefused e) {
      return new Unavailable("the answer is refused: " + e.getMessage());
    } catch (TimeoutException e) {
      return new Unavailable("no answer within " + timeout);
    } catch (ExecutionException e) {
      // Only the kind: a message may quote what came.
      return new Unavailable("the connection failed: " + e.getCause().getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unavailable("the question was given up");
    } finally {
      // Ends the connection if the answer is not whole yet.
      coming.cancel(true);
    }
  }

  private HttpRequest question(Fin fin) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", ACTION)
            .POST(BodyPublishers.ofString(QUESTION.formatted(fin.value())));
    credentials.ifPresent(known -> request.header("Authorization", basic(known)));
    return request.build();
  }

  private static String basic(Credentials known) {
    byte[] pair = (known.user() + ":" + known.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
