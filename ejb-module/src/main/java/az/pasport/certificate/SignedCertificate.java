package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import az.pasport.keys.DocumentSigner;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.rules.Validity;
import az.pasport.time.Baku;
import az.pasport.time.BirthDate;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a certificate states and how it was signed: none of it ever changes. */
@MappedSuperclass
abstract class SignedCertificate {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certificate_seq")
  @SequenceGenerator(
      name = "certificate_seq",
      sequenceName = "certificate_seq",
      allocationSize = 50)
  private long id;

  @Version private long version;

  @Column(name = "public_id")
  private UUID publicId;

  /** The unique certificate identifier, {@code URN:UVCI:01:AZ:…#…}. */
  private String identifier;

  @Enumerated(EnumType.STRING)
  private CertificateKind kind;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "person_id")
  private Person person;

  @Column(name = "decree_id")
  private String decreeId;

  @Column(name = "decree_version")
  private int decreeVersion;

  /** The version of the holder's details that it states. */
  @Column(name = "details_version")
  private int detailsVersion;

  /** The identifier of the certificate in whose place it was issued. */
  @Nullable private String replaces;

  @Embedded private StoredValidity validity;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "signature_expires_at")
  private Instant signatureExpiresAt;

  private String qr;

  /** Absent in certificates of an older version of Pasport until {@link #complete}. */
  @Column(name = "key_id")
  @Nullable
  private String keyId;

  /** Absent in certificates of an older version of Pasport until {@link #complete}. */
  @Column(name = "short_code")
  @Nullable
  private String shortCode;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected SignedCertificate() {}

  SignedCertificate(
      CertificateContent content,
      DocumentSigner.Signed signed,
      Instant issuedAt,
      Optional<Certificate> replaced) {
    this.publicId = UUID.randomUUID();
    this.identifier = content.identifier();
    this.kind = content.eligible().kind();
    this.person = content.person();
    this.decreeId = content.eligible().decree().id();
    this.decreeVersion = content.eligible().decree().version();
    this.detailsVersion = content.person().detailsVersion();
    this.validity = new StoredValidity(content.eligible().validity());
    this.issuedAt = issuedAt;
    this.issuedOn = Baku.dateOf(issuedAt);
    this.signatureExpiresAt = signed.expiresAt();
    this.qr = signed.qr();
    this.keyId = signed.keyId();
    this.shortCode = ShortCode.random().value();
    this.replaces = replaced.map(Certificate::identifier).orElse(null);
  }

  /** The internal number. */
  long id() {
    return id;
  }

  /** The public number: for addresses and the API; tells nothing about the holder. */
  public UUID publicId() {
    return publicId;
  }

  public String identifier() {
    return identifier;
  }

  public CertificateKind kind() {
    return kind;
  }

  /** The entry to which it was issued; whose it is now says its holder. */
  public Person person() {
    return person;
  }

  public String decreeId() {
    return decreeId;
  }

  public int decreeVersion() {
    return decreeVersion;
  }

  public Optional<String> replaces() {
    return Optional.ofNullable(replaces);
  }

  public Validity validity() {
    return validity.value();
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  /** When the signature's life ends, which for an endless certificate is not its validity's end. */
  public Instant signatureExpiresAt() {
    return signatureExpiresAt;
  }

  /** The QR text, {@code HC1:…}. */
  public String qr() {
    return qr;
  }

  /** Which key signed it: 16 hexadecimal digits. */
  String keyId() {
    return keyId == null ? DocumentSigner.keyIdOf(qr) : keyId;
  }

  /** The code under the QR; empty only until {@link #complete}. */
  Optional<ShortCode> shortCode() {
    return Optional.ofNullable(shortCode).map(ShortCode::new);
  }

  boolean isComplete() {
    return keyId != null && shortCode != null;
  }

  /** Stores what older versions of Pasport did not store. A short code never changes. */
  void complete() {
    this.keyId = keyId();
    this.shortCode = shortCode == null ? ShortCode.random().value() : shortCode;
  }

  /** Whether it states these details, and no version of them came since. */
  boolean states(PersonName name, BirthDate birthDate) {
    return detailsVersion == person.detailsVersion() && person.isCertifiedAs(name, birthDate);
  }
}
