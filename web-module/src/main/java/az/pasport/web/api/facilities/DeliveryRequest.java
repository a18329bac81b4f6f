package az.pasport.web.api.facilities;

import az.pasport.record.Lot;
import az.pasport.stock.DeliveryService;
import az.pasport.web.api.validation.FieldType;
import az.pasport.web.api.validation.ValidField;
import java.time.LocalDate;

/** A delivery of vaccine, or doses that are taken back. */
public record DeliveryRequest(
    @ValidField(value = FieldType.VACCINE_PRODUCT, max = 64) String product,
    @ValidField(value = FieldType.TEXT, max = 40) String lot,
    @ValidField(value = FieldType.TEXT, max = 80) String document,
    @ValidField(value = FieldType.DATE_UP_TO_TODAY, max = 10) String deliveredOn,
    @ValidField(FieldType.DOSES) Integer doses) {
  DeliveryService.Note note() {
    return new DeliveryService.Note(
        new Lot(product, lot), doses, LocalDate.parse(deliveredOn), document);
  }
}
