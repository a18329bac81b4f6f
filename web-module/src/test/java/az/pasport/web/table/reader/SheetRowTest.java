package az.pasport.web.table.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Number formats as spreadsheet programs store them. */
class SheetRowTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dd.mm.yyyy",
        "DD.MM.YYYY",
        "yyyy-mm-dd hh:mm",
        "[$-42C]d mmmm yyyy;@",
        "h:mm",
        "mmm-yy",
        "d\\-mmm"
      })
  void showsADate(String format) {
    assertThat(SheetRow.showsDate(format)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "General",
        "@",
        "0",
        "0.00E+00",
        "#,##0.00",
        "0 \"days\"",
        "[Red]0",
        "0\\d",
        "_-* #,##0"
      })
  void showsANumber(String format) {
    assertThat(SheetRow.showsDate(format)).isFalse();
  }
}
