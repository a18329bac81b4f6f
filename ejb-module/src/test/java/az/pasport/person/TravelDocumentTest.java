package az.pasport.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TravelDocumentTest {
  @ParameterizedTest
  @CsvSource({
    "u12345678, U12345678",
    "' U 123-456\u201078 ', U12345678",
    "U\u00a0123456\u201178, U12345678",
    "U12345678<<, U12345678",
    "45/10.123456, 4510123456",
    "АВ123456, AB123456",
    "ав 123456, AB123456",
    "ΑΒ123456, AB123456",
    "iı123456, II123456",
    "İ1234567, I1234567",
    "Ｕ１２３４５６, U123456",
    "O0123456, O0123456"
  })
  void readsANumberAsAMachineReadableZoneHasIt(String typed, String number) {
    assertThat(TravelDocument.of(DocumentType.PASSPORT, "tr", typed))
        .isEqualTo(new TravelDocument(DocumentType.PASSPORT, "TR", number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234", "A\u202e12345", "Ж1234567", "A_1234567", "A1\u200b23456"})
  void refusesWhatNoNumberHas(String typed) {
    assertThat(TravelDocument.isNumber(typed)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TÜ", "ТR", "TUR", "T1"})
  void readsACountryStrictly(String country) {
    assertThat(TravelDocument.isCountry(country)).isFalse();
  }
}
