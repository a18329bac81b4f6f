package az.pasport.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Free ports of 127.0.0.1, none of them given twice. They are below those that the system gives to
 * outgoing connections, and each JVM that runs tests beside others has a range of its own: between
 * the choice of a port and the start of its server nobody else takes it.
 */
final class Ports {
  private static final int FIRST = 20_000;
  private static final int RANGE = 2_000;

  private static int next = FIRST + (Target.FORK - 1) * RANGE;

  private Ports() {}

  static synchronized int free() {
    while (next < FIRST + Target.FORK * RANGE) {
      int port = next++;
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // taken by another program
      }
    }
    throw new IllegalStateException("no free port");
  }
}
