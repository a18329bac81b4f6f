package az.pasport.intake;

import az.pasport.record.DosePosition;
import az.pasport.record.MedicalEvent;
import az.pasport.record.ProblemCode;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Validates a dose of vaccine, given here or abroad. */
record DoseValidator(FieldReader fields, Optional<LocalDate> born) {
  /** Where doses are given unless they are said to be given abroad. */
  private static final String HOME = "AZ";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern LOT = Pattern.compile("[\\p{L}\\p{N}./-]{1,40}");

  Optional<MedicalEvent.Vaccination> givenHere(Submission.Dose dose) {
    return read(dose, Optional.empty());
  }

  Optional<MedicalEvent.Vaccination> givenAbroad(Submission.DoseAbroad abroad) {
    return read(abroad.dose(), Optional.of(abroad));
  }

  private Optional<MedicalEvent.Vaccination> read(
      Submission.Dose dose, Optional<Submission.DoseAbroad> abroad) {
    Optional<VaccineProduct> product = product(dose.product());
    boolean isAbroad = abroad.isPresent();
    Optional<String> lot =
        isAbroad && FieldReader.isMissing(dose.lot())
            ? Optional.empty()
            : fields.matching("dose.lot", dose.lot(), LOT, ProblemCode.BAD_LOT);
    Optional<DosePosition> position = position(dose, product);
    Optional<LocalDate> givenOn =
        fields.pastDate("dose.date", dose.date(), FieldReader.FIRST_DOSES, born);
    Optional<String> country = abroad.map(this::country).orElse(Optional.of(HOME));
    Optional<String> evidence =
        abroad.flatMap(shown -> fields.text("dose.evidence", shown.evidence(), 200));
    Optional<String> vaccinator =
        isAbroad && FieldReader.isMissing(dose.vaccinator())
            ? Optional.empty()
            : fields.text("dose.vaccinator", dose.vaccinator(), 160);
    return fields.ifGood(
        () ->
            new MedicalEvent.Vaccination(
                product.orElseThrow(),
                lot,
                position.orElseThrow(),
                givenOn.orElseThrow(),
                // Abroad it is checked and not kept: the request for approval shows what was sent.
                isAbroad ? Optional.empty() : vaccinator,
                country.orElseThrow(),
                evidence));
  }

  private Optional<String> country(Submission.DoseAbroad abroad) {
    Optional<String> country =
        fields.parsed(
            "dose.country",
            abroad.country(),
            text -> Optional.of(text.strip().toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains),
            ProblemCode.BAD_COUNTRY);
    if (country.equals(Optional.of(HOME))) {
      fields.add(ProblemCode.GIVEN_HERE.at("dose.country"));
    }
    return country;
  }

  private Optional<VaccineProduct> product(@Nullable String code) {
    Optional<String> text = fields.required("dose.product", code);
    Optional<VaccineProduct> product = text.flatMap(VaccineProducts.known()::byCode);
    if (text.isPresent() && product.isEmpty()) {
      String known =
          VaccineProducts.known().all().stream()
              .map(VaccineProduct::code)
              .collect(Collectors.joining(", "));
      fields.add(ProblemCode.UNKNOWN_PRODUCT.at("dose.product", known));
    }
    return product;
  }

  private Optional<DosePosition> position(Submission.Dose dose, Optional<VaccineProduct> product) {
    Integer number = dose.doseNumber();
    Integer size = dose.seriesSize();
    if (number == null) {
      fields.add(ProblemCode.REQUIRED.at("dose.doseNumber"));
    } else if (number < 1 || number > 9) {
      fields.add(ProblemCode.BAD_DOSE_NUMBER.at("dose.doseNumber"));
      number = null;
    }
    if (size == null) {
      fields.add(ProblemCode.REQUIRED.at("dose.seriesSize"));
    } else if (product.isPresent() && number != null && isBoosterOfSeries(number, size, product)) {
      size = product.get().seriesSize();
    } else if (product.isPresent() && size != 1 && size != product.get().seriesSize()) {
      fields.add(
          ProblemCode.BAD_SERIES_SIZE.at(
              "dose.seriesSize", product.get().name(), product.get().seriesSize()));
      size = null;
    }
    return number == null || size == null || product.isEmpty()
        ? Optional.empty()
        : Optional.of(new DosePosition(number, size));
  }

  /** The EU writes a booster after two doses as 3/3. */
  private static boolean isBoosterOfSeries(int number, int size, Optional<VaccineProduct> product) {
    return number == size && size > product.orElseThrow().seriesSize();
  }
}
