package az.pasport.trustlist;

import az.pasport.trustlist.SignerListRefused.Why;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rows behind {@link ImportedSignerLists}, without its guards. */
@ApplicationScoped
class SignerListRepository {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "pasport.trust.anchors")
  Optional<String> anchors;

  /**
   * Reads a list that one of our anchors signed.
   *
   * @throws SignerListRefused when it is not to be trusted, or no list
   */
  SignedSignerList open(String jws) {
    return SignedSignerList.open(jws, TrustAnchors.read(anchors), now());
  }

  /**
   * Whether we hold none of this source, or an older one; false for the very one that we hold.
   *
   * @throws SignerListRefused when it is older than ours, or another makes the list of this source
   */
  boolean isNews(SignedSignerList list) {
    Optional<SignerList> held = held(list.source());
    if (held.isPresent() && !held.get().maker().equals(list.maker())) {
      throw new SignerListRefused(Why.OTHER_MAKER, held.get().maker() + " makes this list");
    }
    if (held.isEmpty() || held.get().version() < list.version()) {
      return true;
    }
    if (!held.get().contentHash().equals(list.contentHash())) {
      throw new SignerListRefused(
          Why.OLDER_THAN_OURS, "version " + held.get().version() + " is here");
    }
    return false;
  }

  /** Puts a list in the place of the one that we hold of the same source. */
  void replaceBy(SignedSignerList list) {
    held(list.source())
        .ifPresentOrElse(
            old -> old.replaceBy(list, now()), () -> entities.persist(new SignerList(list, now())));
    entities
        .createQuery("delete from ForeignSigner s where s.source = :source")
        .setParameter("source", list.source())
        .executeUpdate();
    list.items().forEach(item -> entities.persist(new ForeignSigner(list.source(), item)));
  }

  private Optional<SignerList> held(String source) {
    return Optional.ofNullable(
        entities.find(SignerList.class, source, LockModeType.PESSIMISTIC_WRITE));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
