package az.pasport.hcert;

import az.pasport.time.BirthDate;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.IOException;
import java.time.temporal.ChronoUnit;

/**
 * Writes the certificate: definite lengths, each map with exactly the fields that have a value, no
 * white space around a value.
 */
final class PayloadWriter implements Entry.Visitor<Cbor.Writing> {
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
    payload.entry().accept(this).to(cbor);
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

  @Override
  public Cbor.Writing vaccination(VaccinationEntry entry) {
    return generator -> {
      startEntry("v", 10, entry);
      field("vp", entry.vaccine());
      field("mp", entry.product());
      field("ma", entry.manufacturer());
      cbor.writeNumberField("dn", entry.dose());
      cbor.writeNumberField("sd", entry.series());
      field("dt", entry.date().toString());
      endEntry();
    };
  }

  @Override
  public Cbor.Writing test(TestEntry entry) {
    return generator -> {
      startEntry("t", 7 + filled(entry.testName(), entry.device(), entry.testCentre()), entry);
      field("tt", entry.testType());
      optionalField("nm", entry.testName());
      optionalField("ma", entry.device());
      field("sc", entry.sampleTaken().truncatedTo(ChronoUnit.SECONDS).toString());
      field("tr", entry.result());
      optionalField("tc", entry.testCentre());
      endEntry();
    };
  }

  @Override
  public Cbor.Writing recovery(RecoveryEntry entry) {
    return generator -> {
      startEntry("r", 7, entry);
      field("fr", entry.firstPositive().toString());
      field("df", entry.validFrom().toString());
      field("du", entry.validUntil().toString());
      endEntry();
    };
  }

  @Override
  public Cbor.Writing contraindication(ContraindicationEntry entry) {
    return generator -> {
      startEntry("c", 7, entry);
      field("cn", entry.conclusion());
      field("df", entry.validFrom().toString());
      field("du", entry.validUntil().toString());
      endEntry();
    };
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
