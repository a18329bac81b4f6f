package az.pasport.facility;

import az.pasport.facility.CertificateRefused.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An X.509 certificate by which a facility proves itself, until it expires or is withdrawn. */
@Entity
@Table(name = "facility_certificate")
public class FacilityX509Certificate {
  /** Characters of the certificate's Base64. */
  private static final int LONGEST = 16_000;

  private static final int LEAST_RSA_BITS = 2048;
  private static final int LEAST_CURVE_BITS = 256;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "facility_certificate_seq")
  @SequenceGenerator(name = "facility_certificate_seq", sequenceName = "facility_certificate_seq")
  private long id;

  @Version private long version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "facility_id")
  private Facility facility;

  private String fingerprint;
  private String certificate;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "registered_by")
  private String registeredBy;

  @Column(name = "registered_at")
  private Instant registeredAt;

  /** Left out of the insert: PostgreSQL takes no null of a converted column's unknown type. */
  @Column(name = "withdrawn_at", insertable = false)
  @Nullable
  private Instant withdrawnAt;

  /** For the persistence provider. */
  protected FacilityX509Certificate() {}

  FacilityX509Certificate(
      Facility facility, X509Certificate certificate, String registeredBy, Instant now) {
    requireUsable(certificate, now);
    this.facility = facility;
    this.fingerprint = Fingerprint.of(certificate).hex();
    this.certificate = base64(certificate);
    this.expiresAt = certificate.getNotAfter().toInstant();
    this.registeredBy = registeredBy;
    this.registeredAt = now;
  }

  /** Throws {@link CertificateRefused} if no facility could prove itself by the certificate. */
  static void requireUsable(X509Certificate certificate, Instant now) {
    if (!certificate.getNotAfter().toInstant().isAfter(now)) {
      throw new CertificateRefused(Reason.EXPIRED);
    }
    if (!isStrong(certificate.getPublicKey())) {
      throw new CertificateRefused(Reason.WEAK_KEY);
    }
    if (base64(certificate).length() > LONGEST) {
      throw new CertificateRefused(Reason.TOO_LONG);
    }
  }

  private static boolean isStrong(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
    }
    return key instanceof ECPublicKey curve
        && curve.getParams().getCurve().getField().getFieldSize() >= LEAST_CURVE_BITS;
  }

  /** Base64 of the certificate's DER, in one line. */
  static String base64(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("a certificate that cannot be encoded", e);
    }
  }

  public Facility facility() {
    return facility;
  }

  public Fingerprint fingerprint() {
    return new Fingerprint(fingerprint);
  }

  /** When the certificate itself ends. */
  public Instant expiresAt() {
    return expiresAt;
  }

  public Optional<Instant> withdrawnAt() {
    return Optional.ofNullable(withdrawnAt);
  }

  /** Whether the facility can prove itself by it now. */
  public boolean isInForce(Instant now) {
    return withdrawnAt == null && now.isBefore(expiresAt);
  }

  /** How the audit names it. */
  String subject() {
    return "certificate:" + facility.code() + "/" + fingerprint;
  }

  /** It opens nothing from now on. Withdrawn again, the first moment stays. */
  void withdraw(Instant now) {
    if (withdrawnAt == null) {
      withdrawnAt = now;
    }
  }
}
