package az.pasport.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A token of SoftHSM, filled by {@code keytool} as {@code server-config/docs/keys.md} tells an
 * operator. The build names its folder in {@code SOFTHSM2_CONF}: SoftHSM reads the environment, and
 * only when it is loaded, so a process has one token.
 */
final class SoftToken {
  static final String PIN = "1234";

  private final Path folder;
  private final Path library;

  private SoftToken(Path folder, Path library) {
    this.folder = folder;
    this.library = library;
  }

  /** A new token, or a skipped test; a failed one where everything is required. */
  static SoftToken make() throws IOException, InterruptedException {
    Path library =
        Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElseGet(SoftToken::missing);
    Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
    Path folder = configuration.getParent();
    Path tokens = folder.resolve("tokens");
    if (Files.exists(tokens)) {
      delete(tokens);
    }
    Files.createDirectories(tokens);
    Files.writeString(
        configuration, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
    var token = new SoftToken(folder, library);
    token.run(
        List.of(
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            "pasport",
            "--pin",
            PIN,
            "--so-pin",
            "4321"));
    Files.writeString(
        token.configuration(), "name = pasport\nlibrary = " + library + "\nslotListIndex = 0\n");
    return token;
  }

  private static Path missing() {
    String why = "SoftHSM is not on this machine: install the package softhsm2";
    if (Stream.of("CI", "PASPORT_REQUIRE_ALL").anyMatch(it -> "true".equals(System.getenv(it)))) {
      fail(why);
    }
    abort(why);
    throw new AssertionError("abort does not return");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What {@code pasport.keys.pkcs11} names. */
  Path configuration() {
    return folder.resolve("pkcs11.cfg");
  }

  /** Has the token make an authority's key and certificate. */
  void addAuthority(String alias) throws IOException, InterruptedException {
    keytool(
        "-genkeypair",
        "-alias",
        alias,
        "-dname",
        "CN=Test CSCA,O=Test,C=AZ",
        "-validity",
        "1800",
        "-ext",
        "bc:c=ca:true,pathlen:0",
        "-ext",
        "ku:c=keyCertSign,cRLSign");
  }

  /** Has the token make a signer's key, with a certificate of the authority for one use. */
  void addSigner(String alias, String authority, String usage)
      throws IOException, InterruptedException {
    keytool(
        "-genkeypair",
        "-alias",
        alias,
        "-dname",
        "CN=" + alias + ",O=Test,C=AZ",
        "-validity",
        "900",
        "-signer",
        authority,
        "-ext",
        "ku:c=digitalSignature",
        "-ext",
        "eku=" + usage);
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of(
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-sigalg",
            "SHA256withECDSA",
            "-keystore",
            "NONE",
            "-storetype",
            "PKCS11",
            "-addprovider",
            "SunPKCS11",
            "-providerarg",
            configuration().toString(),
            "-storepass",
            PIN));
    run(command);
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(() -> command.get(0) + ": " + read(output)).isZero();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
