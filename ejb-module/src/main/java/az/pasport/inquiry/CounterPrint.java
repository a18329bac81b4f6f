package az.pasport.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a certificate was printed at the counter, and against which document. */
@Entity
@Table(name = "counter_print")
class CounterPrint {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "counter_print_seq")
  @SequenceGenerator(name = "counter_print_seq", sequenceName = "counter_print_seq")
  private long id;

  @Column(name = "inquiry_id")
  private long inquiryId;

  /** The certificate's public number. */
  @Column(name = "certificate_id")
  private UUID certificateId;

  @Column(name = "document_kind")
  @Enumerated(EnumType.STRING)
  private ShownDocument.Kind documentKind;

  @Column(name = "document_number")
  private String documentNumber;

  @Column(name = "printed_at")
  private Instant printedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected CounterPrint() {}

  CounterPrint(Inquiry inquiry, UUID certificateId, ShownDocument document, Instant printedAt) {
    this.inquiryId = inquiry.id();
    this.certificateId = certificateId;
    this.documentKind = document.kind();
    this.documentNumber = document.number();
    this.printedAt = printedAt;
  }
}
