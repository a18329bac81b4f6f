package az.pasport.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** A hospital's system: submits doses one by one, or many in a message. */
final class SoapClient implements Load.Client {
  private static final String ACCEPTED = ">ACCEPTED<";

  private final HttpClient http;
  private final URI endpoint;
  private final AtomicLong numbers;
  private final String credentials;
  private final int batch;

  /**
   * Speaks for a facility.
   *
   * @param facility from 0
   * @param batch how many doses in a message; 0 for the operation that takes a single one
   */
  SoapClient(HttpClient http, URI endpoint, AtomicLong numbers, int facility, int batch) {
    this.http = http;
    this.endpoint = endpoint;
    this.numbers = numbers;
    this.batch = batch;
    String pair = InventedDose.facility(facility) + ":" + InventedDose.secret(facility);
    this.credentials =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int send() throws IOException, InterruptedException {
    int records = Math.max(1, batch);
    long first = numbers.getAndAdd(records);
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofMinutes(2))
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("Authorization", credentials)
            .header("SOAPAction", "\"\"")
            .POST(BodyPublishers.ofString(message(first)))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    int accepted = count(answer.body());
    if (answer.statusCode() != 200 || accepted != records) {
      throw new IOException(
          "%d of %d records accepted, HTTP status %d: %.2000s"
              .formatted(accepted, records, answer.statusCode(), answer.body()));
    }
    return records;
  }

  private String message(long first) {
    if (batch == 0) {
      return new InventedDose(first).envelope();
    }
    var body = new StringBuilder("<submitBatch xmlns=\"" + InventedDose.NAMESPACE + "\">");
    for (long number = first; number < first + batch; number++) {
      body.append("<record>").append(new InventedDose(number).content()).append("</record>");
    }
    return InventedDose.envelope(body.append("</submitBatch>").toString());
  }

  private static int count(String answer) {
    int count = 0;
    for (int at = answer.indexOf(ACCEPTED); at >= 0; at = answer.indexOf(ACCEPTED, at + 1)) {
      count++;
    }
    return count;
  }
}
