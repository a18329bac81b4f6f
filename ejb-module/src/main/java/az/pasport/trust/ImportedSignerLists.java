package az.pasport.trust;

import az.pasport.audit.AuditLog;
import az.pasport.trust.SignerListRefused.Why;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The lists of foreign signers that staff imported: {@link SignedSignerList} says their form. */
@Stateless
public class ImportedSignerLists {
  @PersistenceContext EntityManager entities;
  @Resource SessionContext session;
  @Inject AuditLog audit;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "pasport.trust.anchors")
  Optional<String> anchors;

  @Inject
  @ConfigProperty(name = "pasport.trust.list-old-after", defaultValue = "P7D")
  Duration oldAfter;

  /**
   * What was imported.
   *
   * @param signers how many signers of the source are on our list now
   */
  public record Imported(String source, long version, int signers, List<LeftOut> leftOut) {
    public Imported {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * A list that we hold.
   *
   * @param old whether it was issued so long ago that whoever makes it, or whoever fetches it, must
   *     have stopped
   */
  public record Held(String source, long version, Instant issuedAt, boolean old) {}

  /**
   * Imports a list in the place of the one that we hold of the same source. The same list again
   * changes nothing.
   *
   * @throws SignerListRefused when it is not to be trusted, no list, or older than ours
   */
  @RolesAllowed("supervisor")
  public Imported take(String jws) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    SignedSignerList list = SignedSignerList.open(jws, TrustAnchors.read(anchors), now);
    Optional<SignerList> held = held(list.source());
    if (held.isPresent() && !held.get().maker().equals(list.maker())) {
      throw new SignerListRefused(Why.OTHER_MAKER, held.get().maker() + " makes this list");
    }
    if (held.isPresent() && held.get().version() >= list.version()) {
      if (!held.get().contentHash().equals(list.contentHash())) {
        throw new SignerListRefused(
            Why.OLDER_THAN_OURS, "version " + held.get().version() + " is here");
      }
    } else {
      replace(held, list, now);
    }
    return new Imported(list.source(), list.version(), list.items().size(), list.leftOut());
  }

  private Optional<SignerList> held(String source) {
    return Optional.ofNullable(
        entities.find(SignerList.class, source, LockModeType.PESSIMISTIC_WRITE));
  }

  private void replace(Optional<SignerList> held, SignedSignerList list, Instant now) {
    held.ifPresentOrElse(
        old -> old.replaceBy(list, now), () -> entities.persist(new SignerList(list, now)));
    entities
        .createQuery("delete from ListedSigner s where s.source = :source")
        .setParameter("source", list.source())
        .executeUpdate();
    list.items().forEach(item -> entities.persist(new ListedSigner(list.source(), item)));
    audit.append(
        "staff:" + session.getCallerPrincipal().getName(),
        "SIGNER_LIST_IMPORTED",
        "signer-list:" + list.source() + "/" + list.version());
  }

  private boolean isOld(SignerList list) {
    return list.issuedAt().plus(oldAfter).isBefore(clock.instant());
  }

  /** Every list that we hold. */
  @PermitAll
  public List<Held> held() {
    return entities
        .createQuery("select l from SignerList l order by l.source", SignerList.class)
        .getResultStream()
        .map(list -> new Held(list.source(), list.version(), list.issuedAt(), isOld(list)))
        .toList();
  }

  /** The signers of all lists. */
  @PermitAll
  public List<TrustedSigner> signers() {
    return entities
        .createQuery("select s from ListedSigner s order by s.id", ListedSigner.class)
        .getResultStream()
        .map(ListedSigner::signer)
        .toList();
  }
}
