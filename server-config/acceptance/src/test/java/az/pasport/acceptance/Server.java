package az.pasport.acceptance;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** An application server with Pasport on it. */
interface Server extends AutoCloseable {
  /**
   * Payara otherwise starts its services in threads that now and then disturb each other, and then
   * ends with "Failed to start, exiting" (a ConcurrentModificationException in HK2).
   */
  String SEQUENTIAL_STARTUP = "-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS";

  /** Under load a server of this size has needed a minute and a half. */
  Duration PATIENCE = Duration.ofMinutes(5);

  /** Pasport's address, without a slash at the end. */
  URI address();

  /** Starts it, with these settings, and waits until it says that it is ready. */
  void start(Map<String, String> settings);

  /** {@code kill -9}. */
  void kill();

  @Override
  void close();

  /** Everything that it has written for its operators lies below. */
  Path logs();
}
