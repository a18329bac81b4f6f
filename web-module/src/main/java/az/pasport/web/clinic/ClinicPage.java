package az.pasport.web.clinic;

import az.pasport.clinic.RecordForm;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages for clinics, in the order of their navigation. */
public enum ClinicPage {
  VACCINATION(RecordForm.VACCINATION),
  POSITIVE_TEST(RecordForm.POSITIVE_TEST),
  NEGATIVE_TEST(RecordForm.NEGATIVE_TEST),
  RECOVERY(RecordForm.RECOVERY),
  CONTRAINDICATION(RecordForm.CONTRAINDICATION),
  UPLOAD,
  WAITING,
  RECORDS;

  private final Optional<RecordForm> form;

  ClinicPage() {
    this.form = Optional.empty();
  }

  ClinicPage(RecordForm form) {
    this.form = Optional.of(form);
  }

  /** The path below the context root, e.g. {@code /clinic/positive-test}. */
  public String path() {
    return "/clinic/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of its name: that of its form, where it has one. */
  public String key() {
    return form.map(known -> "clinic.form." + known).orElse("clinic.page." + name());
  }

  /** The form of a page's path; empty for a page without one. */
  static Optional<RecordForm> form(String path) {
    return Stream.of(values())
        .filter(page -> page.path().equals(path))
        .findFirst()
        .flatMap(page -> page.form);
  }
}
