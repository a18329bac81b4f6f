package az.pasport.simulator.sandbox;

import az.pasport.simulator.Audience;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.LoginMethod;
import az.pasport.simulator.PortalLoginClient;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import net.minidev.json.JSONObject;

/** Calls Pasport's REST API as an official who is logged in. */
final class StaffApiClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final URI application;
  private final HttpClient browser = PortalLoginClient.browser();

  private StaffApiClient(URI application) {
    this.application = application;
  }

  /**
   * Logs in through the portal: an official to the staff console, a citizen to the cabinet.
   *
   * @throws IOException if the portal or Pasport does not let the person in
   */
  static StaffApiClient logIn(URI application, DemoPerson person, LoginMethod means)
      throws IOException, InterruptedException {
    var client = new StaffApiClient(application);
    String target = Audience.STAFF.offers(person) ? "/staff/" : "/cabinet/";
    URI portal = redirect(client.get(client.at("/login/start?target=" + target)));
    URI callback = new PortalLoginClient(client.browser).logIn(portal, means, person);
    redirect(client.get(callback));
    return client;
  }

  /** What a resource says. */
  JSONObject ask(String path) throws IOException, InterruptedException {
    return json(get(at(path)), path);
  }

  /** Sends something that the API must take. */
  JSONObject send(String path, JSONObject body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at(path))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("X-Pasport-Request", "sandbox")
            .POST(HttpRequest.BodyPublishers.ofString(body.toJSONString()))
            .build();
    return json(browser.send(request, HttpResponse.BodyHandlers.ofString()), path);
  }

  private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(uri).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create(application + path);
  }

  private static URI redirect(HttpResponse<String> answer) throws IOException {
    return answer
        .headers()
        .firstValue("Location")
        .map(answer.uri()::resolve)
        .filter(to -> answer.statusCode() / 100 == 3)
        .orElseThrow(() -> new IOException("the log-in ends with " + answer.statusCode()));
  }

  private static JSONObject json(HttpResponse<String> answer, String path) throws IOException {
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    try {
      return JSONObjectUtils.parse(answer.body());
    } catch (ParseException e) {
      throw new IOException(path + " answers no JSON", e);
    }
  }
}
