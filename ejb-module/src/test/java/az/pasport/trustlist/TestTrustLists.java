package az.pasport.trustlist;

import az.pasport.keys.DocumentSigner;
import az.pasport.keys.KeyId;
import az.pasport.keys.OwnSigners;
import az.pasport.keys.SignerCertificate;
import az.pasport.keys.TestTrust;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of trusted signers for tests in other packages. */
public final class TestTrustLists {
  private static final String COUNTRY = "SE";

  private TestTrustLists() {}

  /** A list with the signers of a folder as our own. */
  public static TrustList list(Path folder, Clock clock) {
    return list(TestTrust.own(folder, clock), clock);
  }

  static TrustList list(OwnSigners own, Clock clock) {
    return filled(new TrustList(), own, List.of(), clock);
  }

  private static TrustList filled(
      TrustList list, OwnSigners own, List<SignerCertificate> foreign, Clock clock) {
    list.own = own;
    list.foreign = imported(foreign);
    list.clock = clock;
    return list;
  }

  /**
   * A list with the signers of a folder as our own, after those of another folder were withdrawn.
   */
  public static TrustList listAfterWithdrawal(Path folder, Path withdrawn, Clock clock) {
    Set<KeyId> published =
        TestTrust.own(withdrawn, clock).listed().stream()
            .map(SignerCertificate::id)
            .collect(Collectors.toSet());
    return list(TestTrust.own(folder, published, clock), clock);
  }

  /** A list with signers of another country, and with ours of a folder. */
  public static TrustList foreign(Path folder, Clock clock, X509Certificate... certificates) {
    List<SignerCertificate> foreign =
        Stream.of(certificates)
            .map(certificate -> SignerCertificate.foreign(certificate, COUNTRY))
            .toList();
    return filled(new TrustList(), TestTrust.own(folder, clock), foreign, clock);
  }

  /**
   * A list of exactly these signers: those of our country are our own.
   *
   * @param countries of each certificate's signer
   * @param withdrawn key identifiers of ours, 8 bytes each
   */
  public static TrustList listOf(
      Map<X509Certificate, String> countries, List<byte[]> withdrawn, Path folder, Clock clock) {
    List<SignerCertificate> signers =
        countries.entrySet().stream()
            .map(
                one ->
                    one.getValue().equals(DocumentSigner.COUNTRY)
                        ? TestTrust.own(one.getKey())
                        : SignerCertificate.foreign(one.getKey(), one.getValue()))
            .toList();
    Set<KeyId> gone = withdrawn.stream().map(KeyId::of).collect(Collectors.toSet());
    var list =
        new TrustList() {
          @Override
          public List<SignerCertificate> signers() {
            return signers;
          }
        };
    return filled(list, TestTrust.own(folder, gone, clock), List.of(), clock);
  }

  /** A list whose keys cannot be opened. */
  public static TrustList unavailable(Path folder, Clock clock) {
    return list(TestTrust.unavailable(folder, clock), clock);
  }

  private static ImportedSignerLists imported(List<SignerCertificate> signers) {
    return new ImportedSignerLists() {
      @Override
      public List<Current> current() {
        return List.of();
      }

      @Override
      public List<SignerCertificate> signers() {
        return signers;
      }
    };
  }
}
