package az.pasport.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.inquiry.InquiryReason;
import az.pasport.inquiry.PersonQuery;
import az.pasport.person.Fin;
import az.pasport.person.PersonName;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryRequestParserTest {
  private static final Map<String, String> REASON =
      Map.of("reasonKind", "CITIZEN_REQUEST", "reason", "zəng 1745: sertifikat");

  @Test
  void finNeedsNoYearOfBirth() {
    InquiryRequestParser.Wanted wanted = read(Map.of("by", "FIN", "fin", " 5zka7lm"));

    assertThat(wanted.query()).isEqualTo(new PersonQuery.ByIdentity(List.of(new Fin("5ZKA7LM"))));
    assertThat(wanted.reason())
        .isEqualTo(new InquiryReason(InquiryReason.Kind.CITIZEN_REQUEST, "zəng 1745: sertifikat"));
  }

  @Test
  void nameNeedsTheYear_andNoPatronymic() {
    assertThat(
            read(Map.of(
                    "by",
                    "NAME",
                    "familyName",
                    "Məmmədova",
                    "givenName",
                    "Aytən",
                    "birthYear",
                    "1990"))
                .query())
        .isEqualTo(new PersonQuery.ByName(PersonName.of("Məmmədova", "Aytən", null), 1990));
    assertThat(errors(Map.of("by", "NAME", "familyName", "Məmmədova"), REASON))
        .containsExactly("givenName REQUIRED", "birthYear REQUIRED");
  }

  @Test
  void residencePermitIsReadWithAndWithoutItsSeries() {
    var query =
        (PersonQuery.ByIdentity)
            read(Map.of("by", "DOCUMENT", "documentType", "MYI", "documentNumber", "1234567"))
                .query();
    assertThat(query.identities()).hasSize(2);
  }

  @Test
  void nothingIsFoundWithoutAReason() {
    assertThat(errors(Map.of("by", "FIN", "fin", "5ZKA7LM"), Map.of()))
        .containsExactly("reasonKind REQUIRED", "reason REQUIRED");
    assertThat(
            errors(
                Map.of("by", "FIN", "fin", "5ZKA7LM"),
                Map.of("reasonKind", "CURIOSITY", "reason", "because")))
        .containsExactly("reasonKind UNKNOWN_VALUE", "reason BAD_REASON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u00a0\u2003", "a\u202Eb"})
  void namesOfBlanksAndInvisibleCharactersAreNone(String name) {
    assertThat(
            errors(
                Map.of("by", "NAME", "familyName", name, "givenName", name, "birthYear", "1990"),
                REASON))
        .containsExactly("familyName BAD_NAME", "givenName BAD_NAME");
  }

  private static List<String> errors(Map<String, String> query, Map<String, String> reason) {
    ProblemException wrong =
        catchThrowableOfType(ProblemException.class, () -> read(query, reason));
    return wrong.problem().errors().stream()
        .map((FieldError error) -> error.field() + " " + error.code())
        .toList();
  }

  private static InquiryRequestParser.Wanted read(Map<String, String> query) {
    return read(query, REASON);
  }

  private static InquiryRequestParser.Wanted read(
      Map<String, String> query, Map<String, String> reason) {
    Map<String, String> fields = new HashMap<>(query);
    fields.putAll(reason);
    return new InquiryRequestParser(name -> Optional.ofNullable(fields.get(name))).read();
  }
}
