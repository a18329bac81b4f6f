package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Connections to a TLS listener that never become a request. */
final class IdleTlsConnections implements AutoCloseable {
  /** Where they stop. */
  enum Stage {
    BEFORE_THE_HANDSHAKE,
    IN_THE_CLIENT_HELLO,
    AFTER_THE_HANDSHAKE
  }

  /** The head of a TLS record of 245 bytes, and of the ClientHello in it. */
  private static final byte[] BEGINNING_OF_A_HELLO = {
    0x16, 3, 1, 0, (byte) 0xf5, 1, 0, 0, (byte) 0xf1, 3, 3, 7, 7, 7
  };

  private static final byte[] HEADERS =
      ("POST /ws/records HTTP/1.1\r\nX-Filling: " + "x".repeat(4000)).getBytes(UTF_8);

  private final List<Socket> sockets = new ArrayList<>();
  private int sent;

  private IdleTlsConnections() {}

  static IdleTlsConnections open(SSLContext tls, int port, Stage stage, int count) {
    var connections = new IdleTlsConnections();
    try {
      for (int i = 0; i < count; i++) {
        var socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
        connections.sockets.add(socket);
        if (stage == Stage.IN_THE_CLIENT_HELLO) {
          socket.getOutputStream().write(BEGINNING_OF_A_HELLO);
        } else if (stage == Stage.AFTER_THE_HANDSHAKE) {
          // One host name for all of them: the sessions are resumed, which costs less.
          var secure =
              (SSLSocket) tls.getSocketFactory().createSocket(socket, "localhost", port, true);
          connections.sockets.set(i, secure);
          secure.startHandshake();
        }
      }
      return connections;
    } catch (IOException e) {
      connections.close();
      throw new UncheckedIOException(e);
    }
  }

  /** Sends the next byte of a request's headers on each, where the server still takes it. */
  void sendOneByteMore() {
    for (Socket socket : sockets) {
      try {
        socket.getOutputStream().write(HEADERS[sent]);
      } catch (IOException e) {
        // Closed by the server.
      }
    }
    sent++;
  }

  /** How many the server has answered or closed. */
  long ended() {
    return sockets.stream().filter(IdleTlsConnections::isEnded).count();
  }

  private static boolean isEnded(Socket socket) {
    try {
      socket.setSoTimeout(1);
      socket.getInputStream().read();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() {
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is gone, as it should be.
      }
    }
  }
}
