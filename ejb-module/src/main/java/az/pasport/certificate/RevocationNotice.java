package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a holder is to know: a change of a record has taken the ground from under a certificate.
 *
 * @param reason {@link RevocationReason#CORRECTED}, {@link RevocationReason#RECORD_WITHDRAWN}, or
 *     that of a bulk revocation
 * @param identifier of the certificate that no longer verifies
 * @param replacement the newest certificate that came in its place, in one step or in several, if
 *     that one stands
 */
public record RevocationNotice(
    CertificateKind kind,
    RevocationReason reason,
    Instant revokedAt,
    String identifier,
    Optional<Replacement> replacement) {

  /** A certificate that came in another's place; {@code id} is its public number. */
  public record Replacement(UUID id, String identifier) {}

  /** A certificate of the holder, as far as it matters here. */
  record Issued(Replacement itself, Optional<String> replaces, CertificateStatus status) {}

  /**
   * The end of the row of certificates that came in a certificate's place; empty if there is none,
   * or if that one is revoked itself.
   *
   * @param identifier of the first of the row
   * @param latestFirst all that the holder was ever issued
   */
  static Optional<Replacement> newest(String identifier, List<Issued> latestFirst) {
    Optional<Issued> newest = Optional.empty();
    var passed = new HashSet<String>();
    String behind = identifier;
    while (passed.add(behind)) {
      Optional<String> place = Optional.of(behind);
      Optional<Issued> next =
          latestFirst.stream().filter(issued -> issued.replaces().equals(place)).findFirst();
      if (next.isPresent()) {
        newest = next;
        behind = next.get().itself().identifier();
      }
    }
    return newest.filter(issued -> issued.status() == CertificateStatus.ISSUED).map(Issued::itself);
  }
}
