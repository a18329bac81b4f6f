package az.pasport.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The demo's signing keys, changed with the commands of {@code keys.md}. */
final class KeyFile {
  /** The extended key usage of a signer of vaccination certificates. */
  static final String VACCINATIONS = "1.3.6.1.4.1.1847.2021.1.2";

  private static final String PASSWORD = "pasport-demo";
  private static final String AUTHORITY = "csca";

  private final Path file;

  KeyFile(Path file) {
    this.file = file;
  }

  /** Removes a key with its certificate, as the plan for a stolen key asks. */
  void withdraw(String alias) {
    keytool(List.of("-delete", "-alias", alias), List.of());
  }

  /** Makes a signer's key and has the authority in the same file certify it. */
  void addSigner(String alias, String usage) {
    Path request = file.resolveSibling(alias + ".csr");
    Path certificate = file.resolveSibling(alias + ".pem");
    keytool(
        List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-groupname", "secp256r1"),
        List.of("-dname", "CN=" + alias + ",O=Pasport development,C=AZ"));
    keytool(List.of("-certreq", "-alias", alias, "-file", request.toString()), List.of());
    keytool(
        List.of("-gencert", "-alias", AUTHORITY, "-infile", request.toString(), "-rfc"),
        List.of(
            "-outfile", certificate.toString(),
            "-validity", "365",
            "-sigalg", "SHA256withECDSA",
            "-ext", "ku:c=digitalSignature",
            "-ext", "eku=" + usage));
    keytool(List.of("-importcert", "-alias", alias, "-file", certificate.toString()), List.of());
  }

  /** On a copy, put in its place at once: the server may read the file at any moment. */
  private void keytool(List<String> command, List<String> more) {
    Path copy = file.resolveSibling("changed.p12");
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      Tool keytool = new Tool(Path.of(System.getProperty("java.home"), "bin", "keytool"));
      var arguments = new ArrayList<>(command);
      arguments.addAll(more);
      arguments.addAll(List.of("-keystore", copy.toString(), "-storepass", PASSWORD, "-noprompt"));
      keytool.run(file.getParent(), arguments.toArray(String[]::new));
      Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The identifier of a key, in hexadecimal: of its certificate's SHA-256 the first 8 bytes. */
  String keyId(String alias) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(store.getCertificate(alias).getEncoded());
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key identifier as trust documents write it. */
  static String base64(String keyId) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(keyId));
  }
}
