package az.pasport.facility;

import az.pasport.security.FacilityCode;
import az.pasport.text.PlainText;
import az.pasport.text.PrintableText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A medical facility (tibb müəssisəsi) that submits records, known by its code. */
@Entity
@Table(name = "facility")
public class Facility {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "facility_seq")
  @SequenceGenerator(name = "facility_seq", sequenceName = "facility_seq")
  private long id;

  @Version private long version;

  private String code;

  @Column(name = "name_az")
  private String nameAz;

  @Column(name = "name_en")
  private String nameEn;

  @Enumerated(EnumType.STRING)
  private Region region;

  @Column(name = "secret_hash")
  private String secretHash;

  /** Left out of the insert: PostgreSQL takes no null of a converted column's unknown type. */
  @Column(name = "loads_until", insertable = false)
  @Nullable
  private Instant loadsUntil;

  /** For the persistence provider. */
  protected Facility() {}

  Facility(FacilityCode code, String nameAz, String nameEn, Region region, String secretHash) {
    this.code = code.value();
    this.nameAz = named(nameAz);
    this.nameEn = named(nameEn);
    this.region = region;
    this.secretHash = secretHash;
  }

  public long id() {
    return id;
  }

  public FacilityCode code() {
    return new FacilityCode(code);
  }

  /** The facility's name: Azerbaijani for {@code az}, English otherwise. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("az") ? nameAz : nameEn;
  }

  public Region region() {
    return region;
  }

  /**
   * Whether the facility is entering its history: records from before it was connected, for which
   * neither the workers of that time nor the deliveries are registered. The guards against false
   * entries do not apply meanwhile.
   */
  public boolean isLoading(Instant now) {
    return loadsUntil != null && now.isBefore(loadsUntil);
  }

  String secretHash() {
    return secretHash;
  }

  void replaceSecret(String hash) {
    this.secretHash = hash;
  }

  private static String named(String name) {
    return PrintableText.requirePrintable(PlainText.requireLine(name, 200, "a facility's name"));
  }
}
