package az.pasport.web.api.facilities;

import az.pasport.stock.LotStock;
import java.util.List;

/** A delivered lot, and how much of it is used, as the API shows it. */
public record LotResponse(String product, String lot, long delivered, long used) {
  public record All(List<LotResponse> lots) {}

  static All all(List<LotStock> lots) {
    return new All(lots.stream().map(LotResponse::of).toList());
  }

  static LotResponse of(LotStock stock) {
    return new LotResponse(
        stock.lot().product(), stock.lot().number(), stock.delivered(), stock.used());
  }
}
