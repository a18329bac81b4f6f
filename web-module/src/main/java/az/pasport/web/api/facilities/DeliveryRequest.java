package az.pasport.web.api.facilities;

import az.pasport.record.Lot;
import az.pasport.record.VaccineProducts;
import az.pasport.stock.DeliveryService;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the request to write a delivery of vaccine down. */
final class DeliveryRequest {
  private DeliveryRequest() {}

  /**
   * Reads the request.
   *
   * @param today in Baku: nothing is delivered later
   * @throws ProblemException naming everything that is wrong with it
   */
  static DeliveryService.Note parse(JsonBody body, LocalDate today) {
    var errors = new ArrayList<FieldError>();
    Optional<String> product = WorkerRequest.text("product", 64, body, errors);
    if (product.isPresent() && VaccineProducts.known().byCode(product.get()).isEmpty()) {
      errors.add(
          new FieldError(
              "product",
              "UNKNOWN_PRODUCT",
              "bu kodla vaksin tanınmır",
              "no vaccine has this code"));
    }
    Optional<String> lot = WorkerRequest.text("lot", 40, body, errors);
    Optional<String> document = WorkerRequest.text("document", 80, body, errors);
    Optional<LocalDate> deliveredOn = date(body, today, errors);
    Optional<Integer> doses = body.integer("doses");
    if (doses.isEmpty()
        || doses.get() == 0
        || Math.abs((long) doses.get()) > DeliveryService.MOST_DOSES) {
      errors.add(
          new FieldError(
              "doses",
              "BAD_NUMBER",
              "1 ilə " + DeliveryService.MOST_DOSES + " arasında tam ədəd; geri götürüləndə mənfi",
              "a whole number from 1 to "
                  + DeliveryService.MOST_DOSES
                  + "; negative if taken back"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new DeliveryService.Note(
        new Lot(product.orElseThrow(), lot.orElseThrow()),
        doses.orElseThrow(),
        deliveredOn.orElseThrow(),
        document.orElseThrow());
  }

  private static Optional<LocalDate> date(JsonBody body, LocalDate today, List<FieldError> errors) {
    Optional<String> text = WorkerRequest.text("deliveredOn", 10, body, errors);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.parse(text.get());
      if (!date.isAfter(today)) {
        return Optional.of(date);
      }
    } catch (DateTimeParseException e) {
      // The same answer as for a day to come.
    }
    errors.add(
        new FieldError(
            "deliveredOn",
            "BAD_DATE",
            "tarix İİİİ-AA-GG şəklində, bu gündən gec olmayaraq yazılmalıdır",
            "write the date as YYYY-MM-DD, not later than today"));
    return Optional.empty();
  }
}
