package az.pasport.web.api.trust;

import az.pasport.trustlist.ImportedSignerLists;
import az.pasport.trustlist.SkippedCertificate;
import java.util.List;
import java.util.Optional;

/** An imported list of signers as the API shows it. */
public record SignerListResponse(
    String source, long version, int signers, List<LeftOutResponse> leftOut) {
  /** A certificate that was not taken over. */
  public record LeftOutResponse(
      SkippedCertificate.Why why, Optional<String> country, Optional<String> kid) {}

  static SignerListResponse of(ImportedSignerLists.Imported list) {
    return new SignerListResponse(
        list.source(),
        list.version(),
        list.signers(),
        list.leftOut().stream()
            .map(left -> new LeftOutResponse(left.why(), left.country(), left.kid()))
            .toList());
  }
}
