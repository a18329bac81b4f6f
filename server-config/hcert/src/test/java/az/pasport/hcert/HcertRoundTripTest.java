package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;

class HcertRoundTripTest {
  private static final TestSigner SIGNER = new TestSigner();

  @Property(tries = 300)
  void decodesWhatItEncoded(
      @ForAll("payloads") CertificatePayload payload, @ForAll("instants") Instant issued)
      throws HcertException {
    Instant expires = issued.plusSeconds(1);
    Hcert hcert = HcertDecoder.decode(HcertEncoder.encode(payload, "AZ", issued, expires, SIGNER));

    assertThat(asWritten(hcert.payload())).isEqualTo(payload);
    assertThat(hcert.payload().version()).isEqualTo(payload.version());
    assertThat(hcert.envelope().format()).isEqualTo(payload.entry().format());
    assertThat(hcert.issuingCountry()).isEqualTo("AZ");
    assertThat(hcert.issuedAt()).contains(issued);
    assertThat(hcert.expiresAt()).contains(expires);
    assertThat(hcert.envelope().algorithm()).contains(CoseAlgorithm.ES256);
    assertThat(hcert.envelope().keyId()).isEqualTo(SIGNER.keyId());
    assertThat(hcert.envelope().verify(SIGNER.publicKey())).isTrue();
  }

  private static CertificatePayload asWritten(Dcc dcc) throws HcertException {
    Dcc.Holder holder = dcc.holder();
    return new CertificatePayload(
        new HolderName(
            holder.familyName(),
            holder.givenName(),
            holder.familyNameTransliterated(),
            holder.givenNameTransliterated()),
        holder.dateOfBirth(),
        dcc.entry());
  }

  @Test
  void rejectsTheSignatureOfAnotherKey() throws HcertException {
    Hcert hcert = HcertDecoder.decode(Payloads.encode(Payloads.vaccination(), SIGNER));
    assertThat(hcert.envelope().verify(new TestSigner().publicKey())).isFalse();
  }

  @Test
  void writesOnlyCharactersOfTheQrCodesAlphanumericMode() {
    String text = Payloads.encode(Payloads.vaccination(), SIGNER);
    assertThat(text).startsWith("HC1:").matches("[0-9A-Z $%*+\\-./:]+").hasSizeLessThan(620);
  }

  @Test
  void dropsWhiteSpaceAroundTheText() throws HcertException {
    String text = Payloads.encode(Payloads.test(), SIGNER);
    assertThat(HcertDecoder.decode("\n " + text + "\r\n").envelope().verify(SIGNER.publicKey()))
        .isTrue();
  }

  @Test
  void refusesToIssueForNoTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HcertEncoder.encode(
                    Payloads.test(), "AZ", Payloads.ISSUED, Payloads.ISSUED, SIGNER));
  }

  @Test
  void refusesACountryThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HcertEncoder.encode(
                    Payloads.test(), "az", Payloads.ISSUED, Payloads.EXPIRES, SIGNER));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return DateTimes.instants()
        .between(Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2099-12-31T00:00:00Z"));
  }

  @Provide
  Arbitrary<CertificatePayload> payloads() {
    return Combinators.combine(names(), birthDates(), entries()).as(CertificatePayload::new);
  }

  private static Arbitrary<HolderName> names() {
    Arbitrary<String> written =
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .withCharRange('a', 'z')
            .withChars("ƏəĞğŞşİıÖöÜüÇç -'’é\u0301Жж漢")
            .ofMaxLength(80)
            // Composing can lengthen no text here, but keep the schema's limit in view.
            .filter(text -> text.length() <= 80);
    Arbitrary<String> filled =
        Arbitraries.strings().withCharRange('A', 'Z').withChars('<').ofMinLength(1).ofMaxLength(80);
    Arbitrary<String> maybe =
        Arbitraries.strings().withCharRange('A', 'Z').withChars('<').ofMaxLength(80);
    return Arbitraries.oneOf(
        Combinators.combine(written, written, filled, maybe).as(HolderName::new),
        Combinators.combine(written, written, maybe, filled).as(HolderName::new));
  }

  private static Arbitrary<String> birthDates() {
    return Arbitraries.oneOf(
        dates().map(LocalDate::toString),
        dates().map(date -> date.toString().substring(0, 7)),
        dates().map(date -> date.toString().substring(0, 4)),
        Arbitraries.just(""));
  }

  private static Arbitrary<LocalDate> dates() {
    return Dates.dates().between(LocalDate.of(1900, 1, 1), LocalDate.of(2099, 12, 31));
  }

  private static Arbitrary<Entry> entries() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .alpha()
            .numeric()
            .withChars("-/ ƏəğŞ")
            .ofMaxLength(80)
            // White space around a text is neither written nor read.
            .map(String::strip);
    Arbitrary<String> filled = text.filter(value -> !value.isBlank());
    Arbitrary<String> identifiers =
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .numeric()
            .ofLength(24)
            .map(opaque -> "URN:UVCI:01:AZ:" + opaque);
    Arbitrary<Integer> counts = Arbitraries.integers().between(1, 9);
    return Arbitraries.oneOf(
        Combinators.combine(filled, filled, filled, counts, counts, dates(), filled, identifiers)
            .as(
                (vaccine, product, maker, dose, series, date, issuer, identifier) ->
                    new VaccinationEntry(
                        Entry.COVID_19,
                        vaccine,
                        product,
                        maker,
                        dose,
                        series,
                        date,
                        "AZ",
                        issuer,
                        identifier)),
        Combinators.combine(text, text, DateTimes.instants(), text, filled, identifiers)
            .as(
                (name, device, sample, centre, issuer, identifier) ->
                    new TestEntry(
                        Entry.COVID_19,
                        TestEntry.RAPID_ANTIGEN,
                        name,
                        device,
                        sample,
                        TestEntry.NOT_DETECTED,
                        centre,
                        "AZ",
                        issuer,
                        identifier)),
        Combinators.combine(dates(), dates(), counts, filled, identifiers)
            .as(
                (positive, from, days, issuer, identifier) ->
                    new RecoveryEntry(
                        Entry.COVID_19,
                        positive,
                        "AZ",
                        issuer,
                        from,
                        from.plusDays(days),
                        identifier)),
        Combinators.combine(filled, dates(), counts, filled, identifiers)
            .as(
                (conclusion, from, days, issuer, identifier) ->
                    new ContraindicationEntry(
                        Entry.COVID_19,
                        conclusion,
                        from,
                        from.plusDays(days - 1),
                        "AZ",
                        issuer,
                        identifier)));
  }
}
