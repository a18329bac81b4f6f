package az.pasport.institution;

import az.pasport.text.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/** An institution whose verifiers may look certificates up, until it is blocked. */
@Entity
@Table(name = "institution")
public class Institution {
  /** Characters. */
  public static final int LONGEST_NAME = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "institution_seq")
  @SequenceGenerator(name = "institution_seq", sequenceName = "institution_seq")
  private long id;

  @Version private long version;

  private String code;

  @Column(name = "name_az")
  private String nameAz;

  @Column(name = "name_en")
  private String nameEn;

  @Enumerated(EnumType.STRING)
  private InstitutionKind kind;

  @Column(name = "registered_at")
  private Instant registeredAt;

  private boolean blocked;

  @Embedded private LookupCount count;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Institution() {}

  Institution(
      InstitutionCode code, String nameAz, String nameEn, InstitutionKind kind, Instant now) {
    this.code = code.value();
    this.nameAz = named(nameAz);
    this.nameEn = named(nameEn);
    this.kind = kind;
    this.registeredAt = now;
    this.count = new LookupCount(now);
  }

  public InstitutionCode code() {
    return new InstitutionCode(code);
  }

  /** Its name: Azerbaijani for {@code az}, English otherwise. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("az") ? nameAz : nameEn;
  }

  public InstitutionKind kind() {
    return kind;
  }

  /** Whether its verifiers may look certificates up. */
  public boolean isActive() {
    return !blocked;
  }

  void block() {
    blocked = true;
  }

  /** Lets it work again, as it is described now. */
  void registerAgain(String newNameAz, String newNameEn, InstitutionKind newKind) {
    this.nameAz = named(newNameAz);
    this.nameEn = named(newNameEn);
    this.kind = newKind;
    this.blocked = false;
  }

  LookupCount count() {
    return count;
  }

  private static String named(String name) {
    return PlainText.requireLine(name, LONGEST_NAME, "an institution's name");
  }
}
