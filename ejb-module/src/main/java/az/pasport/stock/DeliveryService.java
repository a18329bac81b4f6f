package az.pasport.stock;

import az.pasport.audit.AuditLog;
import az.pasport.facility.Facilities;
import az.pasport.record.Lot;
import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import az.pasport.text.PlainText;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the facilities were delivered, as the Agency's staff write it down. */
@Stateless
@RolesAllowed({"operator", "supervisor"})
public class DeliveryService {
  /** Doses in one delivery; more is a slip of the finger. */
  public static final int MOST_DOSES = 1_000_000;

  @Resource SessionContext session;
  @Inject Facilities facilities;
  @Inject StockService stock;
  @Inject AuditLog audit;

  /**
   * A delivery note.
   *
   * @param doses brought, or, as a negative number, taken back; not 0
   * @param document number of the delivery note, 1 to 80 characters
   */
  public record Note(Lot lot, int doses, LocalDate deliveredOn, String document) {
    public Note {
      document = PlainText.requireLine(document, 80, "a document's number");
      if (doses == 0 || Math.abs((long) doses) > MOST_DOSES) {
        throw new IllegalArgumentException("a delivery has 1 to " + MOST_DOSES + " doses");
      }
    }
  }

  /**
   * Writes a delivery down.
   *
   * @return the lot's stock after it; empty if no facility has the code
   * @throws ReturnExceedsDelivery if more would be taken back than was delivered
   */
  public Optional<LotStock> register(FacilityCode facility, Note note) {
    String login = session.getCallerPrincipal().getName();
    return facilities
        .byCode(facility)
        .map(
            receiver -> {
              LotStock after = stock.deliver(receiver, note, login);
              audit.append(
                  new Caller.Official(login),
                  "DELIVERY_REGISTERED",
                  "stock:" + facility + "/" + note.lot().number());
              return after;
            });
  }

  /** What a facility has of each lot. */
  public List<LotStock> of(FacilityCode facility) {
    return facilities.byCode(facility).map(stock::of).orElse(List.of());
  }
}
