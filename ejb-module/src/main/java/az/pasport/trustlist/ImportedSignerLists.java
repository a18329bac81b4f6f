package az.pasport.trustlist;

import az.pasport.approval.Approvals;
import az.pasport.approval.Evidence;
import az.pasport.approval.EvidenceService;
import az.pasport.approval.Proposal;
import az.pasport.approval.ProposalResult;
import az.pasport.keys.SignerCertificate;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The lists of foreign signers that staff imported: {@link SignedSignerList} says their form. */
@Stateless
public class ImportedSignerLists {
  @PersistenceContext EntityManager entities;
  @Inject SignerListRepository register;
  @Inject Approvals approvals;
  @Inject EvidenceService evidence;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "pasport.trust.list-old-after", defaultValue = "P7D")
  Duration oldAfter;

  /**
   * @param signers how many signers of the source are on our list once it is imported
   */
  public record Imported(
      String source, long version, int signers, List<SkippedCertificate> leftOut) {
    public Imported {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * The list of one source that is imported now.
   *
   * @param old whether it was issued so long ago that whoever makes it, or whoever fetches it, must
   *     have stopped
   */
  public record Current(String source, long version, Instant issuedAt, boolean old) {}

  /**
   * Asks for a list to be imported in the place of the one that we hold of the same source; a
   * second official has to agree. A list that we hold already changes nothing, and is answered at
   * once.
   *
   * @throws SignerListRefused when it is not to be trusted, no list, or older than ours
   */
  @RolesAllowed("supervisor")
  public ProposalResult<Imported> take(String jws) {
    SignedSignerList list = register.open(jws);
    var wanted = new Imported(list.source(), list.version(), list.items().size(), list.leftOut());
    if (!register.isNews(list)) {
      return new ProposalResult.Immediate<>(wanted);
    }
    Evidence file = evidence.add(jws.getBytes(StandardCharsets.US_ASCII), SignerListImport.TYPE);
    return new ProposalResult.Waiting<>(
        approvals.ask(
            new Proposal(
                SignerListImport.KIND,
                SignerListImport.subject(list),
                Optional.empty(),
                new SignerListImport.Wanted(
                    list.source(),
                    list.version(),
                    list.items().size(),
                    list.leftOut().size(),
                    file.sha256()),
                List.of(file.id()))));
  }

  private boolean isOld(SignerList list) {
    return list.issuedAt().plus(oldAfter).isBefore(clock.instant());
  }

  @PermitAll
  public List<Current> current() {
    return entities
        .createQuery("select l from SignerList l order by l.source", SignerList.class)
        .getResultStream()
        .map(list -> new Current(list.source(), list.version(), list.issuedAt(), isOld(list)))
        .toList();
  }

  /**
   * What is wrong with the lists, for people, in English.
   *
   * @return by a short name each; none while all is well
   */
  @PermitAll
  public Map<String, String> warnings() {
    return current().stream()
        .filter(Current::old)
        .collect(
            Collectors.toMap(
                list -> "list." + list.source(),
                list -> "version " + list.version() + " is of " + list.issuedAt(),
                (one, other) -> one,
                TreeMap::new));
  }

  @PermitAll
  public List<SignerCertificate> signers() {
    return entities
        .createQuery("select s from ForeignSigner s order by s.id", ForeignSigner.class)
        .getResultStream()
        .map(ForeignSigner::signer)
        .toList();
  }
}
