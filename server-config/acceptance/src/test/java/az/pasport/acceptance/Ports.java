package az.pasport.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports of 127.0.0.1, none of them given twice. They are below those that the system gives to
 * outgoing connections. Each JVM of a build has a range of its own, and begins somewhere in it, so
 * that two builds on one machine hardly ever choose the same.
 */
final class Ports {
  private static final int FIRST = 20_000;
  private static final int RANGE = 2_000;

  private static final int OFFSET = ThreadLocalRandom.current().nextInt(RANGE);

  private static int given;

  private Ports() {}

  static synchronized int free() {
    while (given < RANGE) {
      int port = FIRST + (Target.FORK - 1) * RANGE + (OFFSET + given++) % RANGE;
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // taken by another program
      }
    }
    throw new IllegalStateException("no free port");
  }
}
