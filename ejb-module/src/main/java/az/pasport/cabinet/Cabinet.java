package az.pasport.cabinet;

import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Certificates;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.Issuance;
import az.pasport.certificate.Notice;
import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decrees;
import az.pasport.intake.RecordComparison;
import az.pasport.person.Fin;
import az.pasport.person.People;
import az.pasport.person.PersonHistory;
import az.pasport.person.PersonNotice;
import az.pasport.record.HealthRecord;
import az.pasport.record.Records;
import az.pasport.record.StoredVersion;
import az.pasport.retention.RetentionSettings;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.Rules;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The Personal Cabinet (Şəxsi Kabinet) of the caller. */
@Stateless
@RolesAllowed("citizen")
public class Cabinet {
  /** How the login names a person's principal: {@code fin:} and the FIN. */
  public static final String PRINCIPAL_PREFIX = "fin:";

  @Resource SessionContext session;
  @Inject Issuance issuance;
  @Inject Certificates certificates;
  @Inject People people;
  @Inject PersonHistory history;
  @Inject Records records;
  @Inject RecordComparison comparison;
  @Inject Decrees decrees;
  @Inject RetentionSettings retention;
  @Inject Clock clock;

  /** What the caller has of a kind; issued now if it is due and was not issued before. */
  public Entitlement entitlement(CertificateKind kind) {
    comparison.compare(caller());
    return issuance.entitlement(caller(), kind);
  }

  /** All certificates that the caller is due today. */
  public List<CertificateView> certificates() {
    comparison.compare(caller());
    return Stream.of(CertificateKind.values())
        .map(kind -> issuance.entitlement(caller(), kind))
        .filter(Entitlement.Held.class::isInstance)
        .map(held -> ((Entitlement.Held) held).certificate())
        .toList();
  }

  /** One of the caller's own certificates, whatever has become of it. */
  public Optional<CertificateView> certificate(UUID id) {
    return certificates.ofHolder(caller(), id);
  }

  /**
   * What the caller is due at a moment, and why; issues nothing.
   *
   * @param at the moment asked about; now where it is not given
   * @param known whose records and decrees answer: the answer is the one that was, or would have
   *     been, given then; now where it is not given
   * @throws IllegalArgumentException if {@code known} lies in the future
   */
  public Standing status(Optional<Instant> at, Optional<Instant> known) {
    Instant clockNow = clock.instant();
    // Against the clock itself: a moment of this very second is over.
    if (known.filter(clockNow::isBefore).isPresent()) {
      throw new IllegalArgumentException("nobody knows yet what will be known then");
    }
    Instant now = clockNow.truncatedTo(ChronoUnit.SECONDS);
    Instant moment = at.orElse(now);
    var rules = new Rules(known.map(decrees::knownAt).orElseGet(decrees::current));
    MedicalHistory history =
        people
            .find(caller())
            .map(
                person ->
                    known.map(then -> records.of(person, then)).orElseGet(() -> records.of(person)))
            .map(MedicalHistory::of)
            .orElse(MedicalHistory.empty());
    return new Standing(
        moment,
        known.orElse(now),
        Stream.of(CertificateKind.values())
            .map(kind -> rules.decide(kind, history, moment))
            .toList());
  }

  /** The caller's certificates that a change of a record has revoked of late, the latest first. */
  public List<Notice> notices() {
    Instant since =
        retention.notices().map(period -> period.before(clock.instant())).orElse(Instant.EPOCH);
    return certificates.notices(caller(), since);
  }

  /** What was changed of late of who the caller is, the latest first. */
  public List<PersonNotice> personNotices() {
    Instant since =
        retention.notices().map(period -> period.before(clock.instant())).orElse(Instant.EPOCH);
    return people.find(caller()).map(person -> history.notices(person, since)).orElse(List.of());
  }

  /** The caller's records that are frozen: the population registry knows another person. */
  public List<StoredVersion> frozenRecords() {
    return people
        .find(caller())
        .map(person -> records.all(person).stream().filter(HealthRecord::isFrozen))
        .orElse(Stream.empty())
        .map(StoredVersion::of)
        .toList();
  }

  private Fin caller() {
    return finOf(session.getCallerPrincipal());
  }

  /**
   * The FIN of a citizen who is logged in.
   *
   * @throws IllegalStateException if the caller is somebody else
   */
  static Fin finOf(Principal caller) {
    String name = caller.getName();
    if (!name.startsWith(PRINCIPAL_PREFIX)) {
      throw new IllegalStateException("the caller is no person with a FIN");
    }
    return new Fin(name.substring(PRINCIPAL_PREFIX.length()));
  }
}
