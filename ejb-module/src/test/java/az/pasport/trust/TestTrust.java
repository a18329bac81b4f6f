package az.pasport.trust;

import az.pasport.demo.DemoKeyFile;
import az.pasport.demo.DemoKeys;
import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.HcertEncoder;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys for tests in other packages. */
public final class TestTrust {
  private static final String COUNTRY = "SE";

  private TestTrust() {}

  /** A signer with keys of its own, kept in a file of a test's folder. */
  public static DocumentSigner signer(Path folder, Clock clock) {
    return new DocumentSigner(keys(folder, clock), clock);
  }

  /** A list with that signer as our own. */
  public static TrustList list(Path folder, Clock clock) {
    return new TrustList(keys(folder, clock), signers(List.of()), Set::of, clock);
  }

  /**
   * A list with the signers of a folder as our own, after those of another folder were withdrawn.
   */
  public static TrustList listAfterWithdrawal(Path folder, Path withdrawn, Clock clock) {
    Set<KeyId> published =
        keys(withdrawn, clock).ring().signers().stream()
            .map(TrustedSigner::id)
            .collect(Collectors.toSet());
    return new TrustList(keys(folder, clock), signers(List.of()), () -> published, clock);
  }

  /** A list with signers of another country, and with ours of a folder. */
  public static TrustList foreign(Path folder, Clock clock, X509Certificate... certificates) {
    return new TrustList(
        keys(folder, clock),
        signers(
            Stream.of(certificates)
                .map(certificate -> TrustedSigner.foreign(certificate, COUNTRY))
                .toList()),
        Set::of,
        clock);
  }

  /**
   * A list of exactly these signers: those of our country are our own.
   *
   * @param countries of each certificate's signer
   * @param withdrawn key identifiers of ours, 8 bytes each
   */
  public static TrustList listOf(
      Map<X509Certificate, String> countries, List<byte[]> withdrawn, Path folder, Clock clock) {
    List<TrustedSigner> signers =
        countries.entrySet().stream()
            .map(
                one ->
                    one.getValue().equals(DocumentSigner.COUNTRY)
                        ? TrustedSigner.own(one.getKey())
                        : TrustedSigner.foreign(one.getKey(), one.getValue()))
            .toList();
    Set<KeyId> gone = withdrawn.stream().map(KeyId::of).collect(Collectors.toSet());
    return new TrustList(keys(folder, clock), signers(List.of()), () -> gone, clock) {
      @Override
      public List<TrustedSigner> signers() {
        return signers;
      }
    };
  }

  /** The certificate of the signer that signs vaccinations, recoveries or tests now. */
  public static X509Certificate certificate(Path folder, Clock clock, DccKeyUsage usage) {
    return keys(folder, clock)
        .ring()
        .signerFor(usage, clock.instant(), Duration.ZERO)
        .certificate();
  }

  /** A certificate that another country issues with the keys of a folder. */
  public static String signedAbroad(Path folder, Clock clock, CertificatePayload payload) {
    return HcertEncoder.encode(
        payload,
        COUNTRY,
        clock.instant(),
        clock.instant().plus(Duration.ofDays(365)),
        keys(folder, clock)
            .ring()
            .signerFor(DccKeyUsage.of(payload.entry()), clock.instant(), Duration.ZERO));
  }

  /** A signer of trust documents with the keys of a folder. */
  public static ListSigner listSigner(Path folder, Clock clock) {
    return new ListSigner(keys(folder, clock), clock);
  }

  /** Has an operator take the key for trust documents away, and another come in its place. */
  public static void replaceListKey(Path folder, Clock clock) throws Exception {
    KeyFileChange.make(
        folder.resolve("keys.p12"),
        store -> {
          for (String alias : Collections.list(store.aliases())) {
            if (alias.startsWith("list-")) {
              store.deleteEntry(alias);
            }
          }
          new DemoKeys(store, KeyFileChange.PASSWORD, clock.instant()).complete();
        });
  }

  /** A list whose keys cannot be opened. */
  public static TrustList unavailable(Path folder, Clock clock) {
    return new TrustList(
        new OurKeys(KeySettings.file(folder.resolve("absent.p12")), clock),
        signers(List.of()),
        Set::of,
        clock);
  }

  static OurKeys keys(Path folder, Clock clock) {
    Path file = folder.resolve("keys.p12");
    new DemoKeyFile(file, KeyFileChange.PASSWORD).complete(clock.instant());
    return new OurKeys(kept(file), clock);
  }

  /** A demo's keys that are in a file. */
  static KeySettings kept(Path file) {
    return KeySettings.file(file).withPassword("secret").ofDemo();
  }

  static ForeignSigners signers(List<TrustedSigner> signers) {
    return new ForeignSigners() {
      @Override
      public Object editions() {
        return 1;
      }

      @Override
      public List<TrustedSigner> all() {
        return signers;
      }
    };
  }
}
