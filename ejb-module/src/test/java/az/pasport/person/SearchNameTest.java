package az.pasport.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchNameTest {
  private static final SearchName AYTEN = name("Məmmədova", "Aytən", "Rəşad qızı");

  @ParameterizedTest
  @CsvSource({
    "Məmmədova, Aytən, Rəşad qızı",
    "MƏMMƏDOVA, AYTƏN, RƏŞAD QIZI",
    "məmmədova, aytən, rəşad",
    "MAMMADOVA, AYTAN, RASAD",
    "Mammadova, Aytan, Rəşad-qızı",
    "' Məmmədova ', Aytən, '  Rəşad   qızı '"
  })
  void agreesHoweverItIsWritten(String family, String given, String patronymic) {
    assertThat(name(family, given, patronymic)).isEqualTo(AYTEN);
  }

  @ParameterizedTest
  @CsvSource({
    "Məmmədov, Aytən, Rəşad qızı",
    "Aytən, Məmmədova, Rəşad qızı",
    "Məmmədova, Aytən, Rəşid qızı",
    "Məmmədova, Aytən, ",
    "Məmmədova Aytən, Rəşad, qızı"
  })
  void isAnothers(String family, String given, String patronymic) {
    assertThat(name(family, given, patronymic)).isNotEqualTo(AYTEN);
  }

  @Test
  void partsDoNotRunIntoEachOther() {
    assertThat(name("Əli Vəli", "Nur", null)).isNotEqualTo(name("Əli", "Vəli Nur", null));
  }

  @Test
  void namesThatTheTableLacksFindNobody() {
    assertThat(name("王", "小明", null).isTelling()).isFalse();
    assertThat(name("Wang", "小明", null).isTelling()).isFalse();
    assertThat(name("王", "Xiaoming", null).isTelling()).isFalse();
    assertThat(name("Wang", "Xiaoming", null).isTelling()).isTrue();
    assertThat(AYTEN.isTelling()).isTrue();
  }

  @Test
  void longestNameFitsItsColumn() {
    String longest = "Ş".repeat(NameText.LONGEST);
    SearchName name = name(longest, longest, longest);
    assertThat(name.value().length()).isLessThanOrEqualTo(250);
    assertThat(name.withoutPatronymic().length()).isLessThanOrEqualTo(170);
  }

  @ParameterizedTest
  @CsvSource({
    "Məmmədova, Aytən, Rəşad qızı, MAMMADOVA<<AYTAN<<",
    "Məmmədova, Aytən, , MAMMADOVA<<AYTAN<<",
    "Əli Vəli, Nur-Ana, Rəşad, ALI<VALI<<NUR<ANA<<",
    "Suharto, , Ali, SUHARTO<<<<",
    ", Suharto, , <<SUHARTO<<"
  })
  void isFoundWithoutThePatronymic(
      String family, String given, String patronymic, String expected) {
    SearchName name = name(family == null ? "" : family, given == null ? "" : given, patronymic);
    assertThat(name.withoutPatronymic()).isEqualTo(expected);
    assertThat(name.value()).startsWith(expected);
  }

  private static SearchName name(String family, String given, String patronymic) {
    return SearchName.of(PersonName.of(family, given, patronymic));
  }
}
