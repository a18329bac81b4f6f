package az.pasport.institution;

import az.pasport.text.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.time.Instant;

/** Somebody who may look certificates up for an institution, until blocked. */
@Entity
@Table(name = "verifier")
public class Verifier {
  /** Characters. */
  public static final int LONGEST_NAME = 160;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verifier_seq")
  @SequenceGenerator(name = "verifier_seq", sequenceName = "verifier_seq")
  private long id;

  @Version private long version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "institution_id")
  private Institution institution;

  private String login;

  private String name;

  @Column(name = "registered_at")
  private Instant registeredAt;

  private boolean blocked;

  @Embedded private LookupCount count;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Verifier() {}

  Verifier(Institution institution, String login, String name, Instant now) {
    this.institution = institution;
    this.login = login;
    this.name = named(name);
    this.registeredAt = now;
    this.count = new LookupCount(now);
  }

  /** The number by which staff name a verifier in addresses. */
  public long id() {
    return id;
  }

  public Institution institution() {
    return institution;
  }

  /** The name of the caller, as the container has it. */
  String login() {
    return login;
  }

  public String name() {
    return name;
  }

  /** Whether the verifier is not blocked; the institution may be. */
  public boolean isActive() {
    return !blocked;
  }

  void block() {
    blocked = true;
  }

  /** Lets the verifier work again, perhaps for another institution. */
  void registerAgain(Institution employer, String newName) {
    this.institution = employer;
    this.name = named(newName);
    this.blocked = false;
  }

  LookupCount count() {
    return count;
  }

  private static String named(String name) {
    return PlainText.requireLine(name, LONGEST_NAME, "a verifier's name");
  }
}
