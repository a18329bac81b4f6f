package az.pasport.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableColumnsTest {
  @ParameterizedTest
  @ValueSource(strings = {"az", "en", "ru"})
  void readsTheHeadingsOfEveryFormInEveryLanguage(String language) {
    Messages texts = Messages.in(Locale.forLanguageTag(language));
    for (RecordForm form : RecordForm.values()) {
      List<String> headings = TableColumns.headings(form, texts).toList();
      FieldValues values = TableColumns.of(form, headings).values(headings);
      form.fields()
          .forEach(
              field ->
                  assertThat(values.text(field)).isEqualTo(TableColumns.heading(field, texts)));
    }
  }

  /** Else one of two columns would be read as the other. */
  @ParameterizedTest
  @EnumSource(RecordForm.class)
  void knowsEachHeadingForOneField(RecordForm form) {
    for (String language : List.of("az", "en", "ru")) {
      assertThat(TableColumns.headings(form, Messages.in(Locale.forLanguageTag(language))))
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @CsvSource({"FIN", "fin", "FİN", "person.fin", " F.I.N "})
  void forgivesCaseAndPunctuation(String heading) {
    assertThat(value(heading, "5ZKA7LM").text(RecordField.FIN)).isEqualTo("5ZKA7LM");
  }

  @Test
  void readsTheContractsOwnNames() {
    assertThat(value("latin_name.family_name", "ALIYEV").text(RecordField.LATIN_FAMILY_NAME))
        .isEqualTo("ALIYEV");
    assertThat(value("person.latinName.familyName", "X").text(RecordField.FAMILY_NAME))
        .isEqualTo("Soyad");
  }

  private static FieldValues value(String heading, String text) {
    List<String> required = required();
    var headings = new ArrayList<>(required);
    headings.add(heading);
    var cells = new ArrayList<>(required);
    cells.add(text);
    return TableColumns.of(RecordForm.RECOVERY, headings).values(cells);
  }

  private static List<String> required() {
    return RecordForm.RECOVERY.fields().stream()
        .filter(RecordForm.RECOVERY::isRequired)
        .map(field -> TableColumns.heading(field, Messages.AZ))
        .toList();
  }

  @Test
  void refusesATableThatIsNotOfThisKind() {
    List<String> tests = TableColumns.headings(RecordForm.POSITIVE_TEST, Messages.AZ).toList();
    assertThatExceptionOfType(TableRefused.class)
        .isThrownBy(() -> TableColumns.of(RecordForm.VACCINATION, tests))
        .matches(refused -> refused.reason() == TableRefused.Reason.UNKNOWN_COLUMN)
        .matches(refused -> refused.detail().equals("Testin növü"));
  }

  @Test
  void refusesATableWithoutAColumnThatIsNeeded() {
    assertThatExceptionOfType(TableRefused.class)
        .isThrownBy(() -> TableColumns.of(RecordForm.RECOVERY, List.of("FİN", "Soyad")))
        .matches(refused -> refused.reason() == TableRefused.Reason.COLUMN_MISSING);
  }

  @Test
  void refusesAColumnThatStandsTwice() {
    var headings = new ArrayList<>(required());
    headings.add("family name");
    assertThatExceptionOfType(TableRefused.class)
        .isThrownBy(() -> TableColumns.of(RecordForm.RECOVERY, headings))
        .matches(refused -> refused.reason() == TableRefused.Reason.COLUMN_TWICE);
  }

  @Test
  void refusesATextWithoutAHeadingAndNoBlankOne() {
    TableColumns columns = TableColumns.of(RecordForm.RECOVERY, required());
    var longer = new ArrayList<>(required());
    longer.add(" ");
    columns.requireHeadings(List.of(required(), longer));
    longer.add("lost");
    assertThatExceptionOfType(TableRefused.class)
        .isThrownBy(() -> columns.requireHeadings(List.of(required(), longer)))
        .matches(refused -> refused.reason() == TableRefused.Reason.ROW_TOO_LONG)
        .matches(refused -> refused.detail().equals("3"));
  }

  @Test
  void tellsResultsOfAnEarlierUploadFromWhatWasFilledIn() {
    var headings = new ArrayList<>(required());
    headings.addAll(List.of("Qeydin nömrəsi", "Nəticə", "Səhvlər", "Errors"));
    var cells = new ArrayList<>(required());
    cells.addAll(List.of("id", "yazıldı", "", ""));
    TableColumns columns = TableColumns.of(RecordForm.RECOVERY, headings);

    assertThat(columns.recordId(cells)).isEqualTo("id");
    assertThat(columns.withoutResults(cells)).isEqualTo(required());
  }
}
