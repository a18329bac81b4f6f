package az.pasport.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A hospital's system: submits doses one by one, or many in a message. It speaks by {@link
 * HttpURLConnection}, one thread and one connection kept alive: what a client costs is taken from
 * the server, because they share the processors.
 */
final class SoapClient implements Load.Client {
  private static final String ACCEPTED = ">ACCEPTED<";

  /** Milliseconds. */
  private static final int PATIENCE = 120_000;

  private final URL endpoint;
  private final AtomicLong numbers;
  private final String credentials;
  private final int batch;

  /**
   * @param facility from 0
   * @param batch how many doses in a message; 0 for the operation that takes a single one
   */
  SoapClient(URL endpoint, AtomicLong numbers, int facility, int batch) {
    this.endpoint = endpoint;
    this.numbers = numbers;
    this.batch = batch;
    String pair = InventedDose.facility(facility) + ":" + InventedDose.secret(facility);
    this.credentials =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int send() throws IOException {
    int records = Math.max(1, batch);
    long first = numbers.getAndAdd(records);
    byte[] message = message(first).getBytes(StandardCharsets.UTF_8);
    HttpURLConnection request = (HttpURLConnection) endpoint.openConnection();
    request.setRequestMethod("POST");
    request.setDoOutput(true);
    request.setConnectTimeout(PATIENCE);
    request.setReadTimeout(PATIENCE);
    request.setRequestProperty("Content-Type", "text/xml; charset=utf-8");
    request.setRequestProperty("Authorization", credentials);
    request.setRequestProperty("SOAPAction", "\"\"");
    request.setFixedLengthStreamingMode(message.length);
    try (OutputStream out = request.getOutputStream()) {
      out.write(message);
    }
    int status = request.getResponseCode();
    String answer;
    try (InputStream in = status < 400 ? request.getInputStream() : request.getErrorStream()) {
      answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int accepted = count(answer);
    if (status != 200 || accepted != records) {
      throw new IOException(
          "%d of %d records accepted, HTTP status %d: %.2000s"
              .formatted(accepted, records, status, answer));
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
