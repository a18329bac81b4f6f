package az.pasport.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificates that {@code ./run --tls} works with, made by the same program. */
record DemoAuthority(Path folder, int port) {
  private static final char[] PASSWORD = "demo-2021".toCharArray();
  private static final String LISTENER = "configs.config.server-config.network-config.";

  static DemoAuthority make(String name, String... facilities) {
    Path folder = Target.emptyFolder("tls/" + name);
    // The keytool of the Java that runs the tests; none need be on the PATH.
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "JAVA_HOME=" + System.getProperty("java.home"),
                    Target.built("demo-authority").toString(),
                    folder.toString()),
                Stream.of(facilities))
            .toList();
    Tool.Outcome made =
        new Tool(Path.of("/usr/bin/env")).ask(Duration.ofMinutes(2), folder, arguments);
    if (made.code() != 0) {
      throw new AssertionError("no certificates: " + made.output());
    }
    return new DemoAuthority(folder, Ports.free());
  }

  /** What Payara is to do before it opens its ports. */
  String listener() {
    String ssl = "set " + LISTENER + "protocols.protocol.https-listener.ssl.";
    return Stream.of(
            "set "
                + LISTENER
                + "network-listeners.network-listener.https-listener.address=127.0.0.1",
            // A third of Payara's own, because a test waits for it.
            "set " + LISTENER + "protocols.protocol.https-listener.http.timeout-seconds=10",
            ssl + "client-auth=want",
            ssl + "cert-nickname=server",
            ssl + "key-store=" + folder.resolve("server.p12"),
            ssl + "key-store-password=demo-2021",
            ssl + "trust-store=" + folder.resolve("trust.p12"),
            ssl + "trust-store-password=demo-2021",
            "")
        .reduce((lines, line) -> lines + "\n" + line)
        .orElseThrow();
  }

  /** Where the certificates lie that the demo registers. */
  Path facilities() {
    return folder.resolve("facilities");
  }

  Path authority() {
    return folder.resolve("authority.pem");
  }

  Path certificate(String facility) {
    return facilities().resolve(facility + ".pem");
  }

  /** A file with the facility's private key in PEM, as many SOAP clients want it. */
  Path privateKey(String facility) {
    String base64 =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(key(facility).getPrivateKey().getEncoded());
    try {
      return Files.writeString(
          folder.resolve(facility + ".key"),
          "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n",
          StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  KeyStore.PrivateKeyEntry key(String facility) {
    try {
      return (KeyStore.PrivateKeyEntry)
          store(facility + ".p12").getEntry(facility, new KeyStore.PasswordProtection(PASSWORD));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** TLS with this authority's trust, and with the certificate of a facility, or none if blank. */
  SSLContext tls(String facility) {
    try {
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store("trust.p12"));
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(facility.isBlank() ? null : store(facility + ".p12"), PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeyStore store(String file) {
    try (InputStream in = Files.newInputStream(folder.resolve(file))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD);
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
