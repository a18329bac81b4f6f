package az.pasport.trustlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.keys.TestTrust;
import az.pasport.revocationlist.RevocationHash;
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
import java.util.Map;
import java.util.Set;
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
  private final MemoryRevocationChanges changes = new MemoryRevocationChanges();
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
    documents.trust = TestTrustLists.list(folder, clock);
    documents.signer = TestTrust.listSigner(folder, clock);
    documents.clock = clock;
    documents.nextUpdate = Duration.ofHours(24);
    documents.staleAfter = Duration.ofDays(7);
    documents.revocations = new RevocationLists();
    documents.revocations.changes = changes;
    documents.revocations.clock = clock;
    documents.editions = new InMemory();
  }

  /** The counters of one database. */
  private final class InMemory extends TrustDocumentVersions {
    private final Map<TrustDocumentKind, TrustDocumentVersion> editions =
        new EnumMap<>(TrustDocumentKind.class);

    @Override
    public Numbered number(
        TrustDocumentKind kind,
        Supplier<ObjectNode> current,
        Function<ObjectNode, String> hash,
        Instant at,
        Duration reissuedAfter) {
      if (!databaseAnswers) {
        throw new EJBException("down");
      }
      TrustDocumentVersion edition =
          editions.computeIfAbsent(
              kind, key -> new TrustDocumentVersion(key, 0, Instant.EPOCH, ""));
      ObjectNode content = current.get();
      edition.bringUpTo(hash.apply(content), at, reissuedAfter);
      return new Numbered(content, edition.version(), edition.issuedAt());
    }
  }

  private TrustDocument later(TrustDocumentKind kind, Duration time) {
    now = now.plus(time);
    return documents.current(kind);
  }

  private static String keyOf(TrustDocument document) throws ParseException {
    return JWSObject.parse(document.jws()).getHeader().getKeyID();
  }

  @Test
  void servesTheSameCopyWhileNothingChanges() {
    TrustDocument first = documents.current(TrustDocumentKind.REVOCATIONS);
    assertThat(later(TrustDocumentKind.REVOCATIONS, Duration.ofHours(1))).isEqualTo(first);
  }

  @Test
  void publishesARevocationWithinSecondsAsAHigherVersion() {
    TrustDocument first = documents.current(TrustDocumentKind.REVOCATIONS);
    changes.revoked = Set.of(RevocationHash.of("URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A"));
    TrustDocument second = later(TrustDocumentKind.REVOCATIONS, Duration.ofSeconds(5));
    assertThat(second.version()).isGreaterThan(first.version());
    assertThat(payload(second)).contains("\"identifier\":[\"" + HASH + "\"]");
    assertThat(payload(second)).doesNotContain("23456789ABCDEFGH");
  }

  private static String payload(TrustDocument document) {
    try {
      return JWSObject.parse(document.jws()).getPayload().toString();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void bothFormsOfTheRevocationsAreOfOneEdition() {
    documents.current(TrustDocumentKind.REVOCATION_INDEX);
    changes.revoked = Set.of(RevocationHash.of("URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A"));
    TrustDocument full = later(TrustDocumentKind.REVOCATIONS, Duration.ofSeconds(5));
    TrustDocument index = documents.current(TrustDocumentKind.REVOCATION_INDEX);
    assertThat(index.version()).isEqualTo(full.version());
    assertThat(index.issuedAt()).isEqualTo(full.issuedAt());
    assertThat(payload(index)).contains("\"count\":1").contains("\"version\":" + full.version());
    assertThat(documents.compactBundle())
        .containsEntry("revocationIndex", index.jws())
        .containsEntry("revocationHashes", HASH)
        .containsOnlyKeys("signers", "revocationIndex", "revocationHashes");
  }

  @Test
  void signsWhatIsUnchangedAnewWhenTheKeyForDocumentsWasReplaced() throws Exception {
    TrustDocument before = documents.current(TrustDocumentKind.REVOCATIONS);
    TestTrust.replaceListKey(folder, clock);

    TrustDocument after = later(TrustDocumentKind.REVOCATIONS, Duration.ofSeconds(10));

    assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(payload(after)).isEqualTo(payload(before));
  }

  @Test
  void namesTheKeysForDocumentsInTheListOfSigners() throws Exception {
    TrustDocument signers = documents.current(TrustDocumentKind.SIGNERS);
    assertThat(payload(signers)).contains("\"keys\":[{").contains(keyOf(signers));
  }

  @Test
  void goesOnServingItsCopyWhileTheDatabaseDoesNotAnswer() {
    TrustDocument copy = documents.current(TrustDocumentKind.SIGNERS);
    databaseAnswers = false;
    changes.answers = false;
    assertThat(later(TrustDocumentKind.SIGNERS, Duration.ofHours(20))).isEqualTo(copy);
    assertThatExceptionOfType(TrustDocumentUnavailable.class)
        .as("without a copy")
        .isThrownBy(() -> documents.current(TrustDocumentKind.REVOCATIONS));
  }

  @Test
  void isIssuedAnewWellBeforeReadersCallItOld() {
    documents.nextUpdate = Duration.ofHours(6);
    TrustDocument first = documents.current(TrustDocumentKind.SIGNERS);
    assertThat(later(TrustDocumentKind.SIGNERS, Duration.ofHours(3)).version())
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
