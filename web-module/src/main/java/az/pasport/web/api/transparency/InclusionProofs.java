package az.pasport.web.api.transparency;

import az.pasport.certificate.LoggedCertificate;
import az.pasport.merkle.InclusionProof;
import az.pasport.merkle.TreeHash;
import az.pasport.transparency.LogReader;
import az.pasport.trustlist.PublishedTreeHead;
import az.pasport.trustlist.TreeHeads;
import az.pasport.web.api.json.JsonMembers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Proofs that certificates are in the log, against the latest signed head. */
@RequestScoped
public class InclusionProofs {
  @Inject TreeHeads heads;
  @Inject LogReader log;

  /** Whether a certificate is in the tree of the latest head. The names are part of the API. */
  public enum Status {
    IN_LOG,
    /** Not yet: until the head that is signed next, or until the backfill has come so far. */
    PENDING
  }

  /** The proof of a certificate; {@code PENDING} for an empty one, which is not entered yet. */
  public JsonMembers of(Optional<LoggedCertificate> certificate) {
    return certificate
        .map(this::of)
        .orElseGet(() -> new JsonMembers().add("status", Status.PENDING));
  }

  private JsonMembers of(LoggedCertificate certificate) {
    Optional<PublishedTreeHead> head = heads.latestOf(log.size());
    Optional<InclusionProof> proof =
        head.flatMap(latest -> log.inclusionProof(certificate.entry(), latest.size()));
    JsonMembers members =
        new JsonMembers()
            .add("status", proof.isPresent() ? Status.IN_LOG : Status.PENDING)
            .add("salt", certificate.salt().base64())
            .add("signedDigest", Base64.getEncoder().encodeToString(certificate.signedDigest()))
            .add("entry", certificate.entry().base64());
    proof.ifPresent(found -> members.addAll(json(found)));
    return members.add(
        "treeHead", head.filter(any -> proof.isPresent()).map(PublishedTreeHead::jws));
  }

  static JsonMembers json(InclusionProof proof) {
    return new JsonMembers()
        .add("leafIndex", proof.index())
        .add("treeSize", proof.size())
        .add("path", base64(proof.path()));
  }

  static List<String> base64(List<TreeHash> hashes) {
    return hashes.stream().map(TreeHash::base64).toList();
  }
}
