package az.pasport.web.api.approvals;

import az.pasport.approval.Evidence;

/** A file of evidence as the API shows it. */
public record EvidenceResponse(String id, String mediaType, int size, String sha256) {
  static EvidenceResponse of(Evidence file) {
    return new EvidenceResponse(file.id(), file.mediaType(), file.size(), file.sha256());
  }
}
