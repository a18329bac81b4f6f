package az.pasport.web.api.institutions;

import az.pasport.institution.Verifier;
import java.util.List;

/**
 * A verifier as the API shows them.
 *
 * @param active whether the verifier may look certificates up
 */
public record VerifierResponse(long id, String name, boolean active) {
  public record All(List<VerifierResponse> verifiers) {}

  static All all(List<Verifier> verifiers) {
    return new All(verifiers.stream().map(VerifierResponse::of).toList());
  }

  static VerifierResponse of(Verifier verifier) {
    return new VerifierResponse(verifier.id(), verifier.name(), verifier.isActive());
  }
}
