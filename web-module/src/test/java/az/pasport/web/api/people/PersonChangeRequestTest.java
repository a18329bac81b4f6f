package az.pasport.web.api.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.identity.PersonChange;
import az.pasport.person.DocumentType;
import az.pasport.person.Fin;
import az.pasport.person.TravelDocument;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonChangeRequestTest {
  private static final Fin FIN = new Fin("5ZKA7LM");

  @Test
  void readsTheTwoIdentitiesOfAJoin() {
    assertThat(
            request(
                    """
                    {"change":"JOIN","person":{"fin":" 5zka7lm "},
                     "other":{"documentType":"PASSPORT","documentCountry":"tr",
                              "documentNumber":"U 12345678"}}
                    """)
                .change())
        .isEqualTo(
            new PersonChange.Join(
                FIN, new TravelDocument(DocumentType.PASSPORT, "TR", "U12345678")));
  }

  @Test
  void whatACorrectionDoesNotNameStaysAndABlankPatronymicGoes() {
    assertThat(
            request(
                    """
                    {"change":"CORRECT","person":{"fin":"5ZKA7LM"},
                     "corrected":{"fin":"7HBT2QX","givenName":"Aytən","patronymic":""}}
                    """)
                .change())
        .isEqualTo(
            new PersonChange.Correct(
                FIN,
                Optional.of(new Fin("7HBT2QX")),
                Optional.empty(),
                Optional.of("Aytən"),
                Optional.of(""),
                Optional.empty(),
                Optional.empty()));
    assertThat(request("{'change':'CORRECT','person':{'fin':'5ZKA7LM'}}").change())
        .isEqualTo(
            new PersonChange.Correct(
                FIN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'person':{'fin':'5ZKA7LM'}}                                            | change
          {'change':'MARRY','person':{'fin':'5ZKA7LM'}}                           | change
          {'change':'PART'}                                                       | person.fin
          {'change':'PART','person':'5ZKA7LM'}                                    | person.fin
          {'change':'PART','person':{'fin':'5ZKA7LI'}}                            | person.fin
          {'change':'JOIN','person':{'fin':'5ZKA7LM'}}                            | other.fin
          {'change':'CORRECT','person':{'fin':'5ZKA7LM'},'corrected':{'fin':'I'}} | corrected.fin
          {'change':'RECORD_DEATH','person':{'fin':'5ZKA7LM'}}                    | diedOn
          {'change':'PART','person':{'fin':'5ZKA7LM'},'reason':' '}               | reason
          """)
  void namesTheFieldThatIsMissingOrWrong(String body, String field) {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> {
              PersonChangeRequest request = request(body);
              request.change();
              request.reason();
            });

    assertThat(refused.problem().errors()).extracting(FieldError::field).containsExactly(field);
  }

  private static PersonChangeRequest request(String body) {
    return new PersonChangeRequest(
        JsonBody.read(
            new ByteArrayInputStream(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8))));
  }
}
