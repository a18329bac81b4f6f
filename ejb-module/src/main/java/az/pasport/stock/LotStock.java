package az.pasport.stock;

import az.pasport.facility.Facility;
import az.pasport.record.Lot;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Doses of a lot that a facility was delivered, and how many of them it has entered as given. */
@Entity
@Table(name = "lot_stock")
public class LotStock {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lot_stock_seq")
  @SequenceGenerator(name = "lot_stock_seq", sequenceName = "lot_stock_seq")
  private long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "facility_id")
  private Facility facility;

  private String product;
  private String lot;
  private int delivered;
  private int used;

  /** For the persistence provider. */
  protected LotStock() {}

  LotStock(Facility facility, Lot lot, int used) {
    this.facility = facility;
    this.product = lot.product();
    this.lot = lot.number();
    this.used = used;
  }

  long id() {
    return id;
  }

  public Lot lot() {
    return new Lot(product, lot);
  }

  /** Doses delivered in all. */
  public int delivered() {
    return delivered;
  }

  /** Doses on record. */
  public int used() {
    return used;
  }

  /**
   * Counts a delivery; a negative number takes doses back.
   *
   * @throws ReturnExceedsDelivery if that left less than nothing
   */
  void deliver(int doses) {
    if (delivered + doses < 0) {
      throw new ReturnExceedsDelivery(delivered);
    }
    delivered += doses;
  }
}
