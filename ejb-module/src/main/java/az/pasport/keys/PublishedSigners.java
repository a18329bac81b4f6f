package az.pasport.keys;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Remembers our document signers after they have left the key store. At the start and every minute
 * it records those that are new: a signer is published for {@code pasport.keys.lead} before it
 * signs, so nobody who issues has to wait for this.
 */
@Startup
@Singleton
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class PublishedSigners {
  @PersistenceContext EntityManager entities;
  @Inject SigningKeys keys;
  @Inject Clock clock;

  @PostConstruct
  @Schedule(hour = "*", minute = "*", persistent = false)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  void record() {
    List<SignerCertificate> current;
    try {
      current = keys.ring().signers();
    } catch (SigningKeyUnavailable e) {
      // DocumentSigner and KeyExpiryMonitor report it; the next minute tries again.
      return;
    }
    Set<KeyId> known = keyIds();
    current.stream()
        .map(SignerCertificate::id)
        .distinct()
        .filter(id -> !known.contains(id))
        .map(id -> new PublishedSigner(id, clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .forEach(entities::persist);
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Set<KeyId> keyIds() {
    return entities
        .createQuery("select s from PublishedSigner s", PublishedSigner.class)
        .getResultStream()
        .map(PublishedSigner::keyId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
