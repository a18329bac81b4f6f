package az.pasport.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Doses brought to a facility, or taken back from it, with the document that says so. */
@Entity
@Table(name = "delivery")
class Delivery {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_seq")
  @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq")
  private long id;

  @Column(name = "stock_id")
  private long stockId;

  private int doses;

  @Column(name = "delivered_on")
  private LocalDate deliveredOn;

  private String document;

  @Column(name = "registered_by")
  private String registeredBy;

  @Column(name = "registered_at")
  private Instant registeredAt;

  /** For the persistence provider. */
  protected Delivery() {}

  Delivery(LotStock stock, DeliveryService.Note note, String registeredBy, Instant now) {
    this.stockId = stock.id();
    this.doses = note.doses();
    this.deliveredOn = note.deliveredOn();
    this.document = note.document();
    this.registeredBy = registeredBy;
    this.registeredAt = now;
  }
}
