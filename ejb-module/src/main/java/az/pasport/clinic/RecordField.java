package az.pasport.clinic;

import az.pasport.message.Messages;
import az.pasport.person.DocumentType;
import az.pasport.record.TestType;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A field of a form, and a column of a table, by its path in the hospitals' contract. */
public enum RecordField {
  FIN("person.fin", FieldKind.CODE_TEXT),
  DOCUMENT_TYPE("person.documentType", FieldKind.CHOICE),
  DOCUMENT_COUNTRY("person.documentCountry", FieldKind.CODE_TEXT),
  DOCUMENT_NUMBER("person.documentNumber", FieldKind.CODE_TEXT),
  FAMILY_NAME("person.familyName", FieldKind.TEXT),
  GIVEN_NAME("person.givenName", FieldKind.TEXT),
  PATRONYMIC("person.patronymic", FieldKind.TEXT),
  BIRTH_DATE("person.birthDate", FieldKind.BIRTH_DATE),
  LATIN_FAMILY_NAME("person.latinName.familyName", FieldKind.CODE_TEXT),
  LATIN_GIVEN_NAME("person.latinName.givenName", FieldKind.CODE_TEXT),
  PRODUCT("dose.product", FieldKind.CHOICE),
  LOT("dose.lot", FieldKind.CODE_TEXT),
  DOSE_NUMBER("dose.doseNumber", FieldKind.NUMBER),
  SERIES_SIZE("dose.seriesSize", FieldKind.NUMBER),
  DOSE_DATE("dose.date", FieldKind.DATE),
  VACCINATOR("dose.vaccinator", FieldKind.TEXT),
  TEST_TYPE("test.type", FieldKind.CHOICE),
  DEVICE("test.device", FieldKind.TEXT),
  SAMPLED_AT("test.sampledAt", FieldKind.TIME),
  ANNOUNCED_AT("test.announcedAt", FieldKind.TIME),
  FIRST_POSITIVE("recovery.firstPositive", FieldKind.DATE),
  CLOSED_ON("recovery.closedOn", FieldKind.DATE),
  DOCTOR("recovery.doctor", FieldKind.TEXT),
  CONCLUSION("contraindication.conclusion", FieldKind.TEXT),
  VALID_FROM("contraindication.validFrom", FieldKind.DATE),
  VALID_UNTIL("contraindication.validUntil", FieldKind.DATE);

  private final String path;
  private final FieldKind kind;

  RecordField(String path, FieldKind kind) {
    this.path = path;
    this.kind = kind;
  }

  /** What a field holds, and so how it is typed. */
  public enum FieldKind {
    TEXT,
    /** A number of letters and digits, or Latin letters: nothing that a dictionary corrects. */
    CODE_TEXT,
    /** One of {@link RecordField#codes()}. */
    CHOICE,
    NUMBER,
    /** A day. */
    DATE,
    /** A day, or a year or a month where the identity document has no more. */
    BIRTH_DATE,
    /** A moment in Baku's time. */
    TIME
  }

  /** The field's path in the contract, and in the problems of a message: {@code dose.lot}. */
  public String path() {
    return path;
  }

  public FieldKind kind() {
    return kind;
  }

  /** Of a problem's path the field; empty for what no form has, such as {@code messageId}. */
  public static Optional<RecordField> ofPath(String path) {
    return Stream.of(values()).filter(field -> field.path.equals(path)).findFirst();
  }

  /** What one of its codes means, in a language; the code itself where it has no other word. */
  public String meaning(String code, Messages language) {
    return switch (this) {
      case DOCUMENT_TYPE -> language.of("lookup.document." + code);
      case TEST_TYPE -> language.of("clinic.code." + code);
      default -> VaccineProducts.known().byCode(code).map(VaccineProduct::name).orElse(code);
    };
  }

  /** The codes that it may hold, of the contract's value sets; none for a field of free text. */
  public List<String> codes() {
    return switch (this) {
      case DOCUMENT_TYPE -> Stream.of(DocumentType.values()).map(Enum::name).toList();
      case PRODUCT -> VaccineProducts.known().all().stream().map(VaccineProduct::code).toList();
      case TEST_TYPE -> Stream.of(TestType.values()).map(Enum::name).toList();
      default -> List.of();
    };
  }
}
