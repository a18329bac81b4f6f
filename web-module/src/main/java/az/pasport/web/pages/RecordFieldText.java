package az.pasport.web.pages;

import az.pasport.facility.Region;
import az.pasport.message.Messages;
import az.pasport.record.VaccineProducts;
import az.pasport.time.BirthDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Fields of records and requests, by the contract's names, as staff's pages show them. */
public record RecordFieldText(Messages texts) {
  private static final Set<String> CODES =
      Set.of("reason", "revocation.reason", "test.result", "institution.kind");

  /** What a field is called. */
  public String label(String field) {
    return texts.of("approvals.field." + field);
  }

  /** A field's value: codes in words, dates as people write them. */
  public String value(String field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    if (CODES.contains(field)) {
      return texts.of("approvals.value." + value);
    }
    return switch (field) {
      case "facility.region" -> Region.valueOf(value).name(texts.getLocale());
      case "dose.country" -> texts.country(value);
      case "dose.product" ->
          VaccineProducts.known()
              .byCode(value)
              .map(product -> product.name() + " (" + value + ")")
              .orElse(value);
      case "person.birthDate" -> BirthDate.parse(value).map(texts::birthDate).orElse(value);
      default -> dated(value);
    };
  }

  private String dated(String value) {
    try {
      return value.length() == 10 ? texts.date(LocalDate.parse(value)) : moment(value);
    } catch (DateTimeException e) {
      return value;
    }
  }

  private String moment(String value) {
    return value.endsWith("Z") ? texts.minute(Instant.parse(value)) : value;
  }
}
