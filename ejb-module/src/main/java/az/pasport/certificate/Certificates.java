package az.pasport.certificate;

import az.pasport.decree.Decrees;
import az.pasport.person.Fin;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The certificates that were issued. */
@Stateless
@PermitAll
public class Certificates {
  @PersistenceContext EntityManager entities;
  @Inject Decrees decrees;

  /** The certificate that bears an identifier. */
  public Optional<Certificate> byIdentifier(String identifier) {
    return entities
        .createQuery("select c from Certificate c where c.identifier = :it", Certificate.class)
        .setParameter("it", identifier)
        .getResultStream()
        .findFirst();
  }

  /** The certificate with a public number, if it is of the person with the FIN. */
  public Optional<CertificateView> ofHolder(Fin holder, UUID publicId) {
    return entities
        .createQuery(
            "select c from Certificate c where c.publicId = :id and c.person.fin = :fin",
            Certificate.class)
        .setParameter("id", publicId)
        .setParameter("fin", holder.value())
        .getResultStream()
        .findFirst()
        .map(certificate -> SignedPayload.view(certificate, decrees.current()));
  }
}
