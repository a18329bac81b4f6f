package az.pasport.web.table;

import static java.util.Map.entry;

import az.pasport.clinic.RecordField;
import az.pasport.clinic.RecordForm;
import az.pasport.clinic.TableColumns;
import az.pasport.clinic.UploadedTable;
import az.pasport.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of a kind of record that a clinic fills in. The person in it is invented. */
final class TableTemplate {
  private static final Map<RecordField, String> EXAMPLE =
      Map.ofEntries(
          entry(RecordField.FIN, "1AB2C3D"),
          entry(RecordField.FAMILY_NAME, "Nümunəyeva"),
          entry(RecordField.GIVEN_NAME, "Nümunə"),
          entry(RecordField.PATRONYMIC, "Nümunə qızı"),
          entry(RecordField.BIRTH_DATE, "25.05.1990"),
          entry(RecordField.PRODUCT, "CoronaVac"),
          entry(RecordField.LOT, "A2021-17"),
          entry(RecordField.DOSE_NUMBER, "1"),
          entry(RecordField.SERIES_SIZE, "2"),
          entry(RecordField.DOSE_DATE, "14.02.2022"),
          entry(RecordField.VACCINATOR, "Həkimova Nümunə"),
          entry(RecordField.TEST_TYPE, "NAAT"),
          entry(RecordField.DEVICE, "RT-PCR"),
          entry(RecordField.SAMPLED_AT, "14.02.2022 09:30"),
          entry(RecordField.ANNOUNCED_AT, "14.02.2022 18:00"),
          entry(RecordField.FIRST_POSITIVE, "14.02.2022"),
          entry(RecordField.CLOSED_ON, "28.02.2022"),
          entry(RecordField.DOCTOR, "Həkimova Nümunə"),
          entry(RecordField.CONCLUSION, "2022/17"),
          entry(RecordField.VALID_FROM, "14.02.2022"),
          entry(RecordField.VALID_UNTIL, "14.08.2022"));

  private TableTemplate() {}

  /** The headings, in Azerbaijani, and no row. A spreadsheet program of this country has ;. */
  static UploadedTable of(RecordForm form, String format) {
    return new UploadedTable(
        format, ";", TableColumns.headings(form, Messages.AZ).toList(), List.of());
  }

  /** Each column in both languages with an example, and the codes that it takes. */
  static List<List<String>> explanation(RecordForm form) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("Sütun", "Column", "Nümunə / Example"));
    for (RecordField field : form.fields()) {
      rows.add(
          List.of(
              TableColumns.heading(field, Messages.AZ),
              TableColumns.heading(field, Messages.EN),
              EXAMPLE.getOrDefault(field, "")));
      for (String code : field.codes()) {
        rows.add(List.of("", code, meaning(field, code)));
      }
    }
    return rows;
  }

  private static String meaning(RecordField field, String code) {
    String az = field.meaning(code, Messages.AZ);
    String en = field.meaning(code, Messages.EN);
    return az.equals(en) ? az : az + " / " + en;
  }
}
