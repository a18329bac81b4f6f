package az.pasport.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import az.pasport.hcert.ConformanceData;
import az.pasport.trustlist.TestTrustLists;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Test vectors, from text to verdict: the repository's own, and in addition the EU's cases that
 * every reader must get right, where they are available.
 */
class VerificationConformanceTest {
  private static final Clock ANY_TIME =
      Clock.fixed(Instant.parse("2021-06-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir static Path folder;

  /**
   * The EU's cases that every reader must get right, and what each leads to. CO20 carries the key
   * identifier and the algorithm outside the protected header.
   */
  private static final Map<Reason, List<String>> EXTERNAL =
      Map.of(
          Reason.NOT_A_CERTIFICATE,
          List.of("H1", "H2", "H3"),
          Reason.DAMAGED,
          List.of("B1", "Z1", "Z2", "CBO2"),
          Reason.MALFORMED_CONTENT,
          List.of("CBO1", "DGC1", "DGC2"),
          Reason.OK,
          List.of(
              "CO1", "CO2", "CO3", "CO12", "CO13", "CO14", "CO15", "CO18", "CO19", "CO20", "CO21",
              "CO28", "DGC3", "DGC4", "DGC5", "DGC6"),
          Reason.BAD_SIGNATURE,
          List.of("CO5"),
          Reason.WRONG_KEY_USAGE,
          List.of("CO6", "CO7", "CO8", "CO9", "CO10", "CO11"),
          Reason.NOT_YET_VALID,
          List.of("CO16"),
          Reason.EXPIRED,
          List.of("CO17"),
          Reason.UNKNOWN_ISSUER,
          List.of("CO22", "CO23"));

  /** The reasons that depend on the register or on the keys, and not on the vector alone. */
  private static final Set<Reason> REACHED_BY_NO_VECTOR =
      EnumSet.of(Reason.KEY_WITHDRAWN, Reason.REVOKED, Reason.RULE_ENDED, Reason.UNAVAILABLE);

  /** Every own vector says itself what it leads to. */
  private static Stream<Path> ownVectors() {
    return ConformanceData.jsonFiles(ConformanceData.own().resolve("vectors")).stream();
  }

  private static Reason reasonIn(Path ownVector) {
    return Reason.valueOf(ConformanceData.read(ownVector).at("/TESTCTX/REASON").asText());
  }

  private static Stream<Arguments> externalVectors(Path folder) {
    return EXTERNAL.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            reason ->
                reason.getValue().stream()
                    .map(name -> folder.resolve("dgc-testdata/common/" + name + ".json"))
                    .map(file -> vector(file, reason.getKey())));
  }

  private static Arguments vector(Path file, Reason reason) {
    return arguments(Named.of(file.getFileName().toString(), file), reason);
  }

  static Stream<Arguments> vectors() {
    return Stream.concat(
        ownVectors().map(file -> vector(file, reasonIn(file))),
        ConformanceData.external().stream().flatMap(VerificationConformanceTest::externalVectors));
  }

  @Test
  void ownVectorsLeadToEveryReasonThatAVectorCanLeadTo() {
    assertThat(ownVectors().map(VerificationConformanceTest::reasonIn))
        .containsAll(EnumSet.complementOf(EnumSet.copyOf(REACHED_BY_NO_VECTOR)))
        .doesNotContainAnyElementsOf(REACHED_BY_NO_VECTOR);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void givesTheVerdictWithItsReason(Path vector, Reason reason) throws CertificateException {
    JsonNode data = ConformanceData.read(vector);
    JsonNode context = data.path("TESTCTX");
    Verifier verifier =
        new Verifier(
            TestTrustLists.foreign(
                folder, ANY_TIME, certificate(context.path("CERTIFICATE").asText())),
            (hcert, entry) -> Optional.empty());

    Verdict verdict =
        verifier.verify(
            data.path("PREFIX").asText(),
            OffsetDateTime.parse(context.path("VALIDATIONCLOCK").asText()).toInstant());

    assertThat(verdict.reason()).isEqualTo(reason);
    assertThat(verdict.attested().isPresent())
        .isEqualTo(reason == Reason.OK || reason.compareTo(Reason.MALFORMED_CONTENT) > 0);
  }

  private static X509Certificate certificate(String base64) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
  }
}
