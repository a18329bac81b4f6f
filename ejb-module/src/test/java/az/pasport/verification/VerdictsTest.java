package az.pasport.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import az.pasport.hcert.ConformanceData;
import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.Dcc;
import az.pasport.hcert.Entry;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.rules.ValidityPeriod;
import az.pasport.time.BirthDate;
import az.pasport.trustlist.TestTrustLists;
import az.pasport.trustlist.TrustList;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server's verdicts on the rows of {@code verdicts.json}, which the offline checker and {@code
 * ./hcert} run, too.
 */
class VerdictsTest {
  private static final JsonNode FILE =
      ConformanceData.read(ConformanceData.own().resolve("verdicts.json"));

  private static final Map<String, RegisteredCertificate> REGISTER = new HashMap<>();

  @TempDir static Path folder;
  private static TrustList trust;

  @BeforeAll
  static void readLists() throws GeneralSecurityException, HcertException {
    CertificateFactory certificates = CertificateFactory.getInstance("X.509");
    Map<X509Certificate, String> countries = new LinkedHashMap<>();
    for (JsonNode signer : FILE.path("signers")) {
      byte[] der = Base64.getDecoder().decode(signer.path("certificate").asText());
      countries.put(
          (X509Certificate) certificates.generateCertificate(new ByteArrayInputStream(der)),
          signer.path("country").asText());
    }
    List<byte[]> withdrawn = new ArrayList<>();
    FILE.path("withdrawn").forEach(kid -> withdrawn.add(Base64.getDecoder().decode(kid.asText())));
    trust =
        TestTrustLists.listOf(
            countries,
            withdrawn,
            folder,
            Clock.fixed(Instant.parse("2021-06-01T00:00:00Z"), ZoneOffset.UTC));
    for (JsonNode issued : FILE.path("issued")) {
      String text = issued.path("text").asText();
      Entry entry = HcertDecoder.decode(text).payload().entry();
      REGISTER.put(
          entry.identifier(),
          new RegisteredCertificate(
              HcertDecoder.unwrap(text),
              issued.path("revoked").asBoolean(),
              Optional.of(validity(entry))));
    }
  }

  private static ValidityPeriod validity(Entry entry) {
    if (entry instanceof RecoveryEntry recovery) {
      return ValidityPeriod.of(recovery.validFrom(), recovery.validUntil());
    }
    return entry instanceof ContraindicationEntry contraindication
        ? ValidityPeriod.of(contraindication.validFrom(), contraindication.validUntil())
        : ValidityPeriod.endlessFrom(((VaccinationEntry) entry).date());
  }

  @Test
  void hasAtLeast300Rows() {
    assertThat(FILE.path("rows")).hasSizeGreaterThanOrEqualTo(300);
  }

  @TestFactory
  Stream<DynamicTest> givesTheVerdictOfEveryRow() {
    return StreamSupport.stream(FILE.path("rows").spliterator(), false)
        .map(row -> dynamicTest(row.path("name").asText(), () -> check(row)));
  }

  private static void check(JsonNode row) {
    Instant at = Instant.parse(row.path("at").asText(FILE.path("clock").asText()));
    Verdict verdict =
        new Verifier(trust, (hcert, entry) -> Optional.ofNullable(REGISTER.get(entry.identifier())))
            .verify(row.path("text").asText(), at);
    assertThat(verdict.reason().name())
        .as(verdict.fault().orElse(""))
        .isEqualTo(row.path("reason").asText());
    assertThat(verdict.attested().isPresent()).isEqualTo(row.path("shown").asBoolean());
    if (row.has("fault")) {
      assertThat(verdict.fault()).contains(row.path("fault").asText());
    }
    if (row.has("holder")) {
      Dcc.Holder holder = verdict.attested().orElseThrow().holder();
      assertThat(holder.familyName()).isEqualTo(row.at("/holder/familyName").asText());
      assertThat(holder.givenName()).isEqualTo(row.at("/holder/givenName").asText());
      assertThat(holder.familyNameTransliterated())
          .isEqualTo(row.at("/holder/familyNameLatin").asText());
      assertThat(holder.givenNameTransliterated())
          .isEqualTo(row.at("/holder/givenNameLatin").asText());
      assertThat(holder.dateOfBirth().map(BirthDate::toString).orElse(""))
          .isEqualTo(row.at("/holder/dateOfBirth").asText());
    }
  }
}
