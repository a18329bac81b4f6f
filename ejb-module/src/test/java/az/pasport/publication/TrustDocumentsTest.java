package az.pasport.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.certificate.RevocationService;
import az.pasport.trust.TestTrust;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSObject;
import jakarta.ejb.EJBException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published when, with the database's part in memory. */
class TrustDocumentsTest {
  private static final Instant NOW = Instant.parse("2022-01-10T08:00:00Z");

  /** First 16 bytes of the identifier's SHA-256, by sha256sum and base64. */
  private static final String HASH = "XPp/0XTy3ZfnbqxQLPKJEg==";

  @TempDir Path folder;
  private Instant now = NOW;
  private boolean databaseAnswers = true;
  private List<String> revoked = List.of();
  private TrustDocuments documents;

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException("a test asks for instants only");
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  @BeforeEach
  void make() {
    documents = new TrustDocuments();
    documents.trust = TestTrust.list(folder, clock);
    documents.signer = TestTrust.listSigner(folder, clock);
    documents.clock = clock;
    documents.nextUpdate = Duration.ofHours(24);
    documents.staleAfter = Duration.ofDays(7);
    documents.revocations =
        new RevocationService() {
          @Override
          public List<String> identifiersInForce(Instant at) {
            return revoked;
          }
        };
    documents.editions = new InMemory();
  }

  /** The counters of one database. */
  private final class InMemory extends Editions {
    private final Map<DocumentKind, Edition> editions = new EnumMap<>(DocumentKind.class);

    @Override
    public Numbered number(
        DocumentKind kind,
        Supplier<ObjectNode> current,
        Function<ObjectNode, String> hash,
        Instant at,
        Duration reissuedAfter) {
      if (!databaseAnswers) {
        throw new EJBException("down");
      }
      Edition edition =
          editions.computeIfAbsent(kind, key -> new Edition(key, 0, Instant.EPOCH, ""));
      ObjectNode content = current.get();
      edition.bringUpTo(hash.apply(content), at, reissuedAfter);
      return new Numbered(content, edition.version(), edition.issuedAt());
    }
  }

  private Document later(DocumentKind kind, Duration time) {
    now = now.plus(time);
    return documents.current(kind);
  }

  private static String keyOf(Document document) throws ParseException {
    return JWSObject.parse(document.jws()).getHeader().getKeyID();
  }

  @Test
  void servesTheSameCopyWhileNothingChanges() {
    Document first = documents.current(DocumentKind.REVOCATIONS);
    assertThat(later(DocumentKind.REVOCATIONS, Duration.ofHours(1))).isEqualTo(first);
  }

  @Test
  void publishesARevocationWithinSecondsAsAHigherVersion() {
    Document first = documents.current(DocumentKind.REVOCATIONS);
    revoked = List.of("URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A");
    Document second = later(DocumentKind.REVOCATIONS, Duration.ofSeconds(5));
    assertThat(second.version()).isGreaterThan(first.version());
    assertThat(payload(second)).contains("\"identifier\":[\"" + HASH + "\"]");
    assertThat(payload(second)).doesNotContain("23456789ABCDEFGH");
  }

  private static String payload(Document document) {
    try {
      return JWSObject.parse(document.jws()).getPayload().toString();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void signsWhatIsUnchangedAnewWhenTheKeyForDocumentsWasReplaced() throws Exception {
    Document before = documents.current(DocumentKind.REVOCATIONS);
    TestTrust.replaceListKey(folder, clock);

    Document after = later(DocumentKind.REVOCATIONS, Duration.ofSeconds(10));

    assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(payload(after)).isEqualTo(payload(before));
  }

  @Test
  void namesTheKeysForDocumentsInTheListOfSigners() throws Exception {
    Document signers = documents.current(DocumentKind.SIGNERS);
    assertThat(payload(signers)).contains("\"keys\":[{").contains(keyOf(signers));
  }

  @Test
  void goesOnServingItsCopyWhileTheDatabaseDoesNotAnswer() {
    Document copy = documents.current(DocumentKind.SIGNERS);
    databaseAnswers = false;
    assertThat(later(DocumentKind.SIGNERS, Duration.ofHours(20))).isEqualTo(copy);
    assertThatExceptionOfType(DocumentUnavailable.class)
        .as("without a copy")
        .isThrownBy(() -> documents.current(DocumentKind.REVOCATIONS));
  }

  @Test
  void isIssuedAnewWellBeforeReadersCallItOld() {
    documents.nextUpdate = Duration.ofHours(6);
    Document first = documents.current(DocumentKind.SIGNERS);
    assertThat(later(DocumentKind.SIGNERS, Duration.ofHours(3)).version())
        .isGreaterThan(first.version());
  }

  @Test
  void refusesSettingsByWhichEveryCopyWouldBeStale() {
    documents.checkSettings();
    documents.staleAfter = Duration.ofHours(23);
    assertThatIllegalArgumentException()
        .isThrownBy(documents::checkSettings)
        .withMessageContaining("pasport.trust.stale-after");
  }
}
