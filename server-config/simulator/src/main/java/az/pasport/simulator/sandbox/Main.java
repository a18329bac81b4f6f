package az.pasport.simulator.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Brings an empty demo into the sandbox's first state, then opens the gateway: {@code Main
 * http://host:port PORT}.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 2 || !arguments[1].matches("\\d{1,5}")) {
      System.err.println("usage: Main ADDRESS-OF-PASPORT PORT, e.g. http://localhost:8080 8082");
      System.exit(2);
    }
    URI application = URI.create(arguments[0]);
    Sandbox sandbox = Sandbox.known();
    Clock clock = Clock.system(ZoneId.of("Asia/Baku"));
    LocalDate today = LocalDate.now(clock);
    MessageFactory messages = new MessageFactory(sandbox, application, today);
    try {
      int records = new SandboxLoader(sandbox, application, messages).load();
      SandboxGateway gateway =
          SandboxGateway.open(
              sandbox, application, messages, Integer.parseInt(arguments[1]), clock);
      gateway.prepare();
      Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
      String told =
          ScenarioTable.text(sandbox, today) + "\n" + records + " messages are on record\n";
      // Azerbaijani names, whatever the terminal's language.
      System.out.write(told.getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    } catch (IOException e) {
      System.err.println("sandbox: " + e.getMessage());
      System.exit(1);
    }
  }
}
