package az.pasport.hcert;

import az.pasport.person.BirthDate;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.IOException;
import java.time.temporal.ChronoUnit;

/**
 * Writes the certificate: definite lengths, each map with exactly the fields that have a value, no
 * white space around a value.
 */
final class PayloadWriter {
  private final CBORGenerator cbor;

  PayloadWriter(CBORGenerator cbor) {
    this.cbor = cbor;
  }

  void write(CertificatePayload payload) throws IOException {
    cbor.writeStartObject(null, 4);
    field("ver", payload.version());
    cbor.writeFieldName("nam");
    name(payload.name());
    field("dob", payload.dateOfBirth().map(BirthDate::toString).orElse(""));
    if (payload.entry() instanceof VaccinationEntry vaccination) {
      vaccination(vaccination);
    } else if (payload.entry() instanceof TestEntry test) {
      test(test);
    } else if (payload.entry() instanceof RecoveryEntry recovery) {
      recovery(recovery);
    } else if (payload.entry() instanceof ContraindicationEntry contraindication) {
      contraindication(contraindication);
    }
    cbor.writeEndObject();
  }

  private void name(HolderName name) throws IOException {
    cbor.writeStartObject(
        null,
        filled(
            name.familyName(),
            name.givenName(),
            name.familyNameTransliterated(),
            name.givenNameTransliterated()));
    optionalField("fn", name.familyName());
    optionalField("gn", name.givenName());
    optionalField("fnt", name.familyNameTransliterated());
    optionalField("gnt", name.givenNameTransliterated());
    cbor.writeEndObject();
  }

  private void vaccination(VaccinationEntry entry) throws IOException {
    startEntry("v", 10, entry);
    field("vp", entry.vaccine());
    field("mp", entry.product());
    field("ma", entry.manufacturer());
    cbor.writeNumberField("dn", entry.dose());
    cbor.writeNumberField("sd", entry.series());
    field("dt", entry.date().toString());
    endEntry();
  }

  private void test(TestEntry entry) throws IOException {
    startEntry("t", 7 + filled(entry.testName(), entry.device(), entry.testCentre()), entry);
    field("tt", entry.testType());
    optionalField("nm", entry.testName());
    optionalField("ma", entry.device());
    field("sc", entry.sampleTaken().truncatedTo(ChronoUnit.SECONDS).toString());
    field("tr", entry.result());
    optionalField("tc", entry.testCentre());
    endEntry();
  }

  private void recovery(RecoveryEntry entry) throws IOException {
    startEntry("r", 7, entry);
    field("fr", entry.firstPositive().toString());
    field("df", entry.validFrom().toString());
    field("du", entry.validUntil().toString());
    endEntry();
  }

  private void contraindication(ContraindicationEntry entry) throws IOException {
    startEntry("c", 7, entry);
    field("cn", entry.conclusion());
    field("df", entry.validFrom().toString());
    field("du", entry.validUntil().toString());
    endEntry();
  }

  private void startEntry(String group, int fields, Entry entry) throws IOException {
    cbor.writeFieldName(group);
    cbor.writeStartArray(null, 1);
    cbor.writeStartObject(null, fields);
    field("tg", entry.disease());
    field("co", entry.country());
    field("is", entry.issuer());
    field("ci", entry.identifier());
  }

  private void endEntry() throws IOException {
    cbor.writeEndObject();
    cbor.writeEndArray();
  }

  private void field(String name, String value) throws IOException {
    cbor.writeStringField(name, Whitespace.trim(value));
  }

  private void optionalField(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      field(name, value);
    }
  }

  private static int filled(String... values) {
    int count = 0;
    for (String value : values) {
      count += value.isEmpty() ? 0 : 1;
    }
    return count;
  }
}
