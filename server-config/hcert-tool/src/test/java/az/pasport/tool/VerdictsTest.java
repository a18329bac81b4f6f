package az.pasport.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import az.pasport.hcert.Dcc;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.time.BirthDate;
import az.pasport.verification.Verdict;
import az.pasport.verification.Verifier;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tool's verdicts on the rows of {@code verdicts.json}, which the server and the offline
 * checker run, too.
 */
class VerdictsTest {
  private static final Path VERDICTS = Path.of("../conformance/verdicts.json");

  @TestFactory
  Stream<DynamicTest> givesTheVerdictOfEveryRow() throws IOException, GeneralSecurityException {
    JsonNode file = new ObjectMapper().readTree(VERDICTS.toFile());
    TrustedKeys trusted = trusted(file);
    assertThat(file.path("rows")).hasSizeGreaterThanOrEqualTo(300);
    return StreamSupport.stream(file.path("rows").spliterator(), false)
        .map(
            row ->
                dynamicTest(
                    row.path("name").asText(),
                    () -> check(row, trusted, file.path("clock").asText())));
  }

  private static void check(JsonNode row, TrustedKeys trusted, String clock) {
    Verdict verdict =
        new Verifier(trusted, trusted)
            .verify(row.path("text").asText(), Instant.parse(row.path("at").asText(clock)));
    assertThat(verdict.reason().name())
        .as(verdict.fault().orElse(""))
        .isEqualTo(row.path("reason").asText());
    assertThat(verdict.attested().isPresent()).isEqualTo(row.path("shown").asBoolean());
    if (row.has("fault")) {
      assertThat(verdict.fault()).contains(row.path("fault").asText());
    }
    if (row.has("holder")) {
      assertThat(verdict.attested().orElseThrow().holder())
          .isEqualTo(
              new Dcc.Holder(
                  row.at("/holder/familyName").asText(),
                  row.at("/holder/givenName").asText(),
                  row.at("/holder/familyNameLatin").asText(),
                  row.at("/holder/givenNameLatin").asText(),
                  BirthDate.parse(row.at("/holder/dateOfBirth").asText())));
    }
  }

  private static TrustedKeys trusted(JsonNode file) throws GeneralSecurityException {
    CertificateFactory certificates = CertificateFactory.getInstance("X.509");
    List<ListedSigner> signers = new ArrayList<>();
    for (JsonNode signer : file.path("signers")) {
      byte[] der = Base64.getDecoder().decode(signer.path("certificate").asText());
      Set<DccKeyUsage> usages = EnumSet.noneOf(DccKeyUsage.class);
      signer.path("usages").forEach(usage -> usages.add(DccKeyUsage.valueOf(usage.asText())));
      signers.add(
          new ListedSigner(
              (X509Certificate) certificates.generateCertificate(new ByteArrayInputStream(der)),
              signer.path("country").asText(),
              usages));
    }
    JsonNode revocations = file.path("revocations");
    return new TrustedKeys(
        signers,
        texts(file.path("withdrawn")),
        Optional.of(
            new Revocations(
                revocations.path("country").asText(),
                texts(revocations.path("identifier")),
                texts(revocations.path("countryIdentifier")),
                texts(revocations.path("signature")))),
        Optional.empty());
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
