package az.pasport.web.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.certificate.ShortCode;
import az.pasport.lookup.AcceptedKinds;
import az.pasport.lookup.LookupMethod;
import az.pasport.lookup.LookupRequest;
import az.pasport.lookup.LookupRequest.ByCode;
import az.pasport.lookup.LookupRequest.ByIdentity;
import az.pasport.lookup.LookupRequest.ByName;
import az.pasport.message.Messages;
import az.pasport.person.DocumentType;
import az.pasport.person.Fin;
import az.pasport.person.PersonName;
import az.pasport.person.TravelDocument;
import az.pasport.web.pages.Language;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupRequestParserTest {
  @Test
  void readsAShortCode() {
    assertThat(request(Map.of("by", "CODE", "code", "7k2m qxo4 9dwt 3hrc")))
        .isEqualTo(new ByCode(new ShortCode("7K2MQX049DWT3HRC")));
  }

  @Test
  void readsAFinWithTheYearOfBirth() {
    assertThat(request(Map.of("by", "FIN", "fin", " 5zka7lm ", "birthYear", "1990")))
        .isEqualTo(new ByIdentity(LookupMethod.FIN, List.of(new Fin("5ZKA7LM")), 1990));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MYİ 1234567", "myi1234567", "1234567", "MYI-1234567"})
  void readsAResidencePermitWithAndWithoutItsSeries(String number) {
    var read =
        (ByIdentity)
            request(
                Map.of(
                    "by",
                    "DOCUMENT",
                    "documentType",
                    "MYI",
                    "documentNumber",
                    number,
                    "birthYear",
                    "1985"));

    assertThat(read.identities())
        .containsExactlyInAnyOrder(
            TravelDocument.of(DocumentType.MYI, "AZ", "1234567"),
            TravelDocument.of(DocumentType.MYI, "AZ", "MYI1234567"));
  }

  @Test
  void readsAForeignPassport() {
    var read =
        (ByIdentity)
            request(
                Map.of(
                    "by",
                    "DOCUMENT",
                    "documentType",
                    "PASSPORT",
                    "documentCountry",
                    "tr",
                    "documentNumber",
                    "u 123 456 78",
                    "birthYear",
                    "1985"));

    assertThat(read.identities())
        .containsExactly(TravelDocument.of(DocumentType.PASSPORT, "TR", "U12345678"));
  }

  @Test
  void readsANameWithAndWithoutPatronymic() {
    Map<String, String> name =
        Map.of("by", "NAME", "familyName", "Yılmaz", "givenName", "Ayşe", "birthYear", "1980");

    assertThat(request(name)).isEqualTo(new ByName(PersonName.of("Yılmaz", "Ayşe", null), 1980));
  }

  @Test
  void acceptsAnyCertificateUnlessToldOtherwise() {
    Map<String, String> code = Map.of("by", "CODE", "code", "7K2MQX049DWT3HRC");
    assertThat(read(code).rule()).isEqualTo(AcceptedKinds.ANY);
    assertThat(
            read(Map.of(
                    "by", "CODE", "code", "7K2MQX049DWT3HRC", "accepts", "vaccination_or_immunity"))
                .rule())
        .isEqualTo(AcceptedKinds.VACCINATION_OR_IMMUNITY);
  }

  @ParameterizedTest
  @CsvSource({
    "by=, by REQUIRED",
    "by=QR, by UNKNOWN_VALUE",
    "by=CODE, code REQUIRED",
    "by=CODE|code=7K2MQX049DWT3HRD, code MISTYPED_CODE",
    "by=CODE|code=7K2MQX049DWT3HRC|accepts=ALL, accepts UNKNOWN_VALUE",
    "by=FIN|fin=5ZKA7LO|birthYear=90, fin BAD_FIN birthYear BAD_YEAR",
    "by=FIN|fin=5ZKA7LM, birthYear REQUIRED",
    "by=FIN|fin=5ZKA7LM|birthYear=1990.0, birthYear BAD_YEAR",
    "by=FIN|fin=5ZKA7LM|birthYear=٢٠٠١, birthYear BAD_YEAR",
    "by=DOCUMENT|birthYear=1990, documentType REQUIRED documentNumber REQUIRED",
    "by=DOCUMENT|documentType=VISA|documentNumber=1234567|birthYear=1990, documentType"
        + " BAD_DOCUMENT_TYPE",
    "by=DOCUMENT|documentType=IDENTITY_CARD|documentNumber=AA 1234567|birthYear=1990, documentType"
        + " IDENTITY_CARD_NOT_STORED",
    "by=DOCUMENT|documentType=PASSPORT|documentNumber=U1234567|birthYear=1990, documentCountry"
        + " REQUIRED",
    "by=DOCUMENT|documentType=PASSPORT|documentNumber=U1|documentCountry=TUR|birthYear=1990,"
        + " documentNumber BAD_DOCUMENT_NUMBER documentCountry BAD_COUNTRY",
    "by=DOCUMENT|documentType=MYI|documentNumber=MYI|birthYear=1990, documentNumber"
        + " BAD_DOCUMENT_NUMBER",
    "by=NAME|familyName=A, givenName REQUIRED birthYear REQUIRED"
  })
  void tellsEverythingThatIsWrongAtOnce(String written, String wrong) {
    assertThat(
            String.join(
                " ",
                errors(written).stream().map(error -> error.field() + " " + error.code()).toList()))
        .isEqualTo(wrong);
  }

  @Test
  void namesThatAreNoNamesAreRefused() {
    assertThat(
            errors("by=NAME|familyName=A\u202eb|givenName=" + "x".repeat(81) + "|birthYear=1990"))
        .extracting(FieldError::code)
        .containsExactly("BAD_NAME", "BAD_NAME");
  }

  /** The page says each of them, in each language. */
  @Test
  void pageHasWordsForEveryFieldAndEveryError() {
    for (Language language : Language.values()) {
      var texts = Messages.in(language.locale());
      for (String field :
          List.of(
              "by",
              "accepts",
              "code",
              "fin",
              "birthYear",
              "documentType",
              "documentNumber",
              "documentCountry",
              "familyName",
              "givenName",
              "patronymic")) {
        assertThat(texts.of("lookup.field." + field)).isNotBlank();
      }
      for (String code :
          List.of(
              "REQUIRED",
              "UNKNOWN_VALUE",
              "MISTYPED_CODE",
              "BAD_FIN",
              "BAD_YEAR",
              "BAD_NAME",
              "BAD_DOCUMENT_TYPE",
              "BAD_DOCUMENT_NUMBER",
              "BAD_COUNTRY",
              "IDENTITY_CARD_NOT_STORED")) {
        assertThat(texts.of("lookup.wrong." + code)).isNotBlank();
      }
    }
  }

  private static List<FieldError> errors(String written) {
    var fields = new java.util.HashMap<String, String>();
    for (String pair : written.split("\\|", -1)) {
      fields.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> read(fields));
    return refusal.problem().errors();
  }

  private static LookupRequest request(Map<String, String> fields) {
    return read(fields).request();
  }

  private static LookupRequestParser.Lookup read(Map<String, String> fields) {
    return new LookupRequestParser(
            name -> Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank()))
        .read();
  }
}
