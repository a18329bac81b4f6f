package az.pasport.inquiry;

import az.pasport.decree.CertificateKind;
import az.pasport.person.Person;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An official's inquiry about a person: its reason, whom it found, and whose file it opened. It is
 * its official's alone, and over half an hour after it was asked.
 */
@Entity
@Table(name = "person_inquiry")
class Inquiry {
  /** How long a file stays open. */
  static final Duration LIFE = Duration.ofMinutes(30);

  private static final int TOKEN_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_inquiry_seq")
  @SequenceGenerator(name = "person_inquiry_seq", sequenceName = "person_inquiry_seq")
  private long id;

  @Version private long version;

  /** Names it in addresses: 32 hexadecimal digits, drawn. */
  private String token;

  private String official;

  @Column(name = "reason_kind")
  @Enumerated(EnumType.STRING)
  private InquiryReason.Kind reasonKind;

  private String reason;

  @Column(name = "asked_at")
  private Instant askedAt;

  /** The holder whose file is open; absent while nobody is found or chosen. */
  @Column(name = "person_id")
  @Nullable
  private Long personId;

  @ElementCollection
  @CollectionTable(name = "person_inquiry_match", joinColumns = @JoinColumn(name = "inquiry_id"))
  @OrderColumn(name = "place")
  @Column(name = "person_id")
  private List<Long> matches = new ArrayList<>();

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Inquiry() {}

  Inquiry(String official, InquiryReason reason, Instant askedAt) {
    byte[] drawn = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(drawn);
    this.token = HexFormat.of().formatHex(drawn);
    this.official = official;
    this.reasonKind = reason.kind();
    this.reason = reason.text();
    this.askedAt = askedAt;
  }

  long id() {
    return id;
  }

  String token() {
    return token;
  }

  String official() {
    return official;
  }

  InquiryReason reason() {
    return new InquiryReason(reasonKind, reason);
  }

  Instant askedAt() {
    return askedAt;
  }

  /** The first moment at which nothing can be seen by it any more. */
  Instant endsAt() {
    return askedAt.plus(LIFE);
  }

  boolean isOf(String login, Instant now) {
    return official.equals(login) && now.isBefore(endsAt());
  }

  /** The internal numbers of the people among whom the official chooses. */
  List<Long> matches() {
    return List.copyOf(matches);
  }

  void offer(List<Long> people) {
    matches.addAll(people);
  }

  Optional<Long> personId() {
    return Optional.ofNullable(personId);
  }

  void open(long person) {
    this.personId = person;
  }

  /** What the audit says that a deed of this inquiry was done to. */
  String subject(long person) {
    return "reason:" + reasonKind + " inquiry:" + id + " person:" + person;
  }

  /** The same of a certificate that was printed against a document. */
  String subjectOfPrint(CertificateKind kind, ShownDocument.Kind document, Person person) {
    return "reason:%s inquiry:%d print:%s document:%s person:%d"
        .formatted(reasonKind, id, kind, document, person.id());
  }
}
